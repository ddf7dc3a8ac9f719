type View = Window & typeof globalThis;

/** What a page may define for an element of ours, to keep it from a shadow root or from being made at all. */
export const DEFINITIONS: readonly (readonly [string, (view: View) => CustomElementConstructor])[] = [
  [
    'with a shadow root of its own',
    ({ HTMLElement }) =>
      class extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({ mode: 'closed' });
        }
      },
  ],
  [
    'that may have none',
    ({ HTMLElement }) =>
      class extends HTMLElement {
        static disabledFeatures = ['shadow'];
      },
  ],
  [
    'that throws',
    ({ HTMLElement }) =>
      class extends HTMLElement {
        constructor() {
          super();
          throw new Error('No element of this name.');
        }
      },
  ],
];

/** A window of its own, in which nothing of the kind is defined yet. What its elements throw is not reported. */
export function freshView(document: Document): View {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const view = frame.contentWindow as View | null;
  if (!view) throw new Error('no frame');
  view.addEventListener('error', (event) => event.preventDefault());
  return view;
}
