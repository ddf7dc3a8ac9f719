import type { Category } from '../core/verdict/verdict.ts';
import { CATEGORY_ICONS, ICON_SIZE, MARK_ICONS } from './category-icons.ts';

/** The shape of a category. Words stand beside it everywhere, so it is hidden from screen readers. */
export function CategoryIcon({ category }: { readonly category: Category }) {
  return <Icon path={CATEGORY_ICONS[category]} name={`category-${category}`} />;
}

/** The mark of a category as it stands in a mail. */
export function MarkIcon({ category }: { readonly category: Category }) {
  return <Icon path={MARK_ICONS[category]} name={`category-${category}`} />;
}

/** Small pictures for controls, drawn in the same square as the categories. */
const CONTROL_ICONS = {
  close: 'M3.2 4.3l1.1-1.1L8 6.9l3.7-3.7 1.1 1.1L9.1 8l3.7 3.7-1.1 1.1L8 9.1l-3.7 3.7-1.1-1.1L6.9 8z',
  lock: 'M8 1a3.75 3.75 0 0 1 3.75 3.75V7h.75A1.5 1.5 0 0 1 14 8.5v5a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 13.5v-5A1.5 1.5 0 0 1 3.5 7h.75V4.75A3.75 3.75 0 0 1 8 1zM5.75 7h4.5V4.75a2.25 2.25 0 0 0-4.5 0z',
  outside: 'M2 3.5h5V5H3.5v7.5H11V9h1.5v5H2zM9 2h5v5h-1.5V4.55L7.8 9.25 6.75 8.2l4.7-4.7H9z',
  copy: 'M5.5 1h7A1.5 1.5 0 0 1 14 2.5v8a1.5 1.5 0 0 1-1.5 1.5H11v1.5A1.5 1.5 0 0 1 9.5 15h-6A1.5 1.5 0 0 1 2 13.5v-8A1.5 1.5 0 0 1 3.5 4H4V2.5A1.5 1.5 0 0 1 5.5 1zM5.5 2.5V4h4A1.5 1.5 0 0 1 11 5.5v5h1.5v-8zM3.5 5.5v8h6v-8z',
  mail: 'M2.5 3h11A1.5 1.5 0 0 1 15 4.5v7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 1 11.5v-7A1.5 1.5 0 0 1 2.5 3zM3.6 4.5L8 8l4.4-3.5zM2.5 5.55V11.5h11V5.55L8 9.9z',
  arrow: 'M8.7 3l5 5-5 5-1.05-1.05 3.2-3.2H2.5v-1.5h8.35l-3.2-3.2z',
} as const;

/** A picture on a control that has a name of its own. */
export function ControlIcon({ name }: { readonly name: keyof typeof CONTROL_ICONS }) {
  return <Icon path={CONTROL_ICONS[name]} name={name} />;
}

function Icon({ path, name }: { readonly path: string; readonly name: string }) {
  return (
    <svg
      class={`lg-icon lg-icon-${name}`}
      viewBox={`0 0 ${ICON_SIZE} ${ICON_SIZE}`}
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" fill-rule="evenodd" d={path} />
    </svg>
  );
}
