import { type ComponentChild, render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface InShadowProps {
  readonly class: string;
  /** Style sheets' texts, the later ones before the earlier. */
  readonly css: readonly string[];
  readonly children: ComponentChild;
}

/**
 * Shows what is made for other people's pages in one of ours, with its own style alone. The style is handed over as an
 * object: our pages' policy forbids styles that are written into the page.
 */
export function InShadow({ class: name, css, children }: InShadowProps) {
  const host = useRef<HTMLDivElement>(null);
  const mount = useRef<HTMLElement | null>(null);

  useLayoutEffect(() => {
    const root = host.current?.attachShadow({ mode: 'closed' });
    if (!root) return;
    root.adoptedStyleSheets = css.map((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    });
    const place = document.createElement('div');
    place.className = 'reset';
    root.append(place);
    mount.current = place;
    return () => render(null, place);
  }, []);
  useLayoutEffect(() => {
    if (mount.current) render(children, mount.current);
  });

  return <div class={name} ref={host} />;
}
