import { once } from 'node:events';

/** A node of the browser's own interface, as the UI DevTools protocol gives it. */
interface ViewNode {
  readonly nodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly ViewNode[];
}

/** The words on the two buttons, in the languages that the tests run in. */
const LABELS = { allow: ['Allow', 'Tillad'], deny: ['Deny', 'Afvis'] } as const;

/**
 * Answers Chromium's own question whether an extension may have more rights, by pressing its button, and
 * returns what the question said, line by line, title first; `null` while no question stands.
 *
 * The prompt is part of the browser's window, not of any page, so neither Playwright nor the DevTools
 * protocol reaches it. Chromium's UI DevTools do, also headless: start it with `--enable-ui-devtools=<port>` and
 * `--enable-features=ui-debug-tools-enable-synthetic-events`.
 * Protocol: components/ui_devtools/protocol.json in Chromium's source.
 */
export async function answerPermissionPrompt(
  uiDevtoolsPort: number,
  answer: 'allow' | 'deny',
): Promise<readonly string[] | null> {
  const session = await connect(uiDevtoolsPort);
  try {
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = (await session.send('DOM.getDocument')) as { root: ViewNode };
    const dialog = descendants(root).find((node) => isOfClass(node, 'ExtensionInstallDialogView'));
    if (dialog === undefined) return null;

    const labels = await textsOf(session, dialog, 'Label');
    const buttons = await textsOf(session, dialog, 'MdTextButton');
    const wanted: readonly string[] = LABELS[answer];
    const button = buttons.find(({ text }) => wanted.includes(text));
    if (button === undefined) {
      throw new Error(`No button to ${answer} among: ${buttons.map(({ text }) => text).join(', ')}`);
    }
    // For its first half second the prompt keeps its button from being pressed by accident.
    if (!button.enabled) return null;
    for (const type of ['mouseEntered', 'mousePressed', 'mouseReleased']) {
      await session.send('DOM.dispatchMouseEvent', {
        nodeId: button.nodeId,
        event: { type, x: 5, y: 5, button: 'left', wheelDirection: 'none' },
      });
    }
    return labels.map(({ text }) => text);
  } finally {
    session.close();
  }
}

interface TextView {
  readonly nodeId: number;
  readonly text: string;
  readonly enabled: boolean;
}

/** The views of a class below `root` that have a text. */
async function textsOf(session: Session, root: ViewNode, className: string): Promise<TextView[]> {
  const found: TextView[] = [];
  for (const { nodeId } of descendants(root).filter((node) => isOfClass(node, className))) {
    const properties = await propertiesOf(session, nodeId);
    const text = properties.get('Text') ?? '';
    if (text !== '') found.push({ nodeId, text, enabled: properties.get('Enabled') === 'true' });
  }
  return found;
}

/** The properties of a view; the protocol gives them in the shape of style rules. */
async function propertiesOf(session: Session, nodeId: number): Promise<Map<string, string>> {
  const { matchedCSSRules = [] } = (await session.send('CSS.getMatchedStylesForNode', { nodeId })) as {
    matchedCSSRules?: { rule: { style: { cssProperties: { name: string; value: string }[] } } }[];
  };
  const properties = matchedCSSRules.flatMap(({ rule }) => rule.style.cssProperties);
  return new Map(properties.map(({ name, value }) => [name, value]));
}

function descendants(node: ViewNode): ViewNode[] {
  return [node, ...(node.children ?? []).flatMap(descendants)];
}

function isOfClass(node: ViewNode, name: string): boolean {
  return node.attributes?.[1] === name;
}

interface Session {
  send(method: string, params?: object): Promise<unknown>;
  close(): void;
}

async function connect(port: number): Promise<Session> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/0`);
  await once(socket, 'open');
  let lastId = 0;
  return {
    close: () => socket.close(),
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        const receive = ({ data }: MessageEvent) => {
          const answer = JSON.parse(String(data)) as {
            id?: number;
            result?: unknown;
            error?: { message: string };
          };
          if (answer.id !== id) return;
          socket.removeEventListener('message', receive);
          if (answer.error === undefined) resolve(answer.result);
          else reject(new Error(`${method}: ${answer.error.message}`));
        };
        socket.addEventListener('message', receive);
        socket.send(JSON.stringify({ id, method, params }));
      }),
  };
}
