import { source as axe } from 'axe-core';
import { askOurs } from './pages/ours.ts';
import { whenStill } from './snap.ts';
import type { ShownSurface } from './surfaces.ts';

interface AxeNode {
  readonly element: Element;
  readonly html: string;
  readonly failureSummary?: string;
}

interface AxeRule {
  readonly id: string;
  readonly nodes: readonly AxeNode[];
}

/**
 * What axe-core finds wrong in a surface, a line for each place. It cannot tell what lies behind text in the top layer
 * (the card, the dialog): where it leaves the contrast open, that is worked out from the nearest background, as the Web
 * Content Accessibility Guidelines 2.2 say (4.5 to 1, for large text 3 to 1).
 */
export async function violationsIn({ page, part }: ShownSurface): Promise<string[]> {
  await whenStill(page);
  await page.runScript(axe);
  return askOurs(
    page,
    async (ours, selector) => {
      const { axe: checker } = globalThis as unknown as {
        axe: {
          run(
            what: Element[],
            options: object,
          ): Promise<Record<'violations' | 'incomplete', readonly AxeRule[]>>;
        };
      };
      const what = selector === null ? [document.documentElement] : ours.all(selector);
      if (what.length === 0) throw new Error(`Nothing at ${selector}`);

      const channels = (color: string) => {
        const parts = color.match(/[\d.]+/g)?.map(Number) ?? [];
        if (!color.startsWith('rgb') || parts.length < 3)
          throw new Error(`No colour that is known: ${color}`);
        return { light: parts.slice(0, 3), alpha: parts[3] ?? 1 };
      };
      const luminance = (color: string) => {
        const [red = 0, green = 0, blue = 0] = channels(color).light.map((channel) =>
          channel <= 10 ? channel / 3294 : ((channel / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const background = (element: Element): string => {
        const color = getComputedStyle(element).backgroundColor;
        if (channels(color).alpha === 1) return color;
        const around = element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
        return around ? background(around) : 'rgb(255, 255, 255)';
      };
      const hasContrast = (element: Element) => {
        const { color, fontSize, fontWeight } = getComputedStyle(element);
        const [dark = 0, light = 0] = [luminance(color), luminance(background(element))].sort(
          (a, b) => a - b,
        );
        const size = Number.parseFloat(fontSize);
        const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
        return (light + 0.05) / (dark + 0.05) >= (isLarge ? 3 : 4.5);
      };

      // It looks for what lies behind a text in the body only. Moved so, what is open stays open.
      const hosts = ours.hosts();
      const into = (parent: Element) => {
        for (const host of hosts) {
          (parent as Element & { moveBefore(node: Node, before: null): void }).moveBefore(host, null);
        }
      };
      if (selector !== null) into(document.body);
      const { violations, incomplete } = await checker.run(what, { elementRef: true });
      if (selector !== null) into(document.documentElement);
      const lines = (rule: AxeRule, nodes: readonly AxeNode[]) =>
        nodes.map(({ html, failureSummary }) => `${rule.id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`);
      const open = incomplete.flatMap((rule) =>
        lines(
          rule,
          rule.id === 'color-contrast' ? rule.nodes.filter((it) => !hasContrast(it.element)) : rule.nodes,
        ),
      );
      return [...violations.flatMap((rule) => lines(rule, rule.nodes)), ...open];
    },
    part,
  );
}
