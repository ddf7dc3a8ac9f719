import type { ComponentChildren } from 'preact';

interface PageHeaderProps {
  readonly title: string;
  /** What the page is, in a line. */
  readonly lead: ComponentChildren;
}

/** The head of one of our pages that fill a tab. */
export function PageHeader({ title, lead }: PageHeaderProps) {
  return (
    <header>
      <img src="/icon/48.png" alt="" width="40" height="40" />
      <div>
        <h1>{title}</h1>
        <p class="lg-muted">{lead}</p>
      </div>
    </header>
  );
}
