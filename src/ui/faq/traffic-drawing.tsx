import { TRAFFIC_LEGS } from '../../faq/traffic.ts';
import type { MessageKey, Translate } from '../translate.ts';
import { AnswerLead, type OnAsk } from './answer-lead.tsx';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly name: MessageKey;
  /** A smaller line under the name. */
  readonly detail?: MessageKey;
}

const HEIGHT = 58;

/** Narrow and tall, so that its words can be read on a telephone: 320 units are about as many pixels there. */
const PLACES: readonly Place[] = [
  { x: 66, y: 2, width: 252, name: 'faq_route_zoom' },
  { x: 2, y: 112, width: 148, name: 'faq_route_you', detail: 'faq_route_you_with' },
  { x: 66, y: 222, width: 252, name: 'faq_route_servers' },
  { x: 2, y: 350, width: 148, name: 'faq_route_others', detail: 'faq_route_others_with' },
  { x: 170, y: 350, width: 148, name: 'faq_route_phone', detail: 'faq_route_phone_with' },
];

/** For each leg its lines, in the order of `TRAFFIC_LEGS`, and where its number stands. */
const LINES = {
  call: { d: 'M108 112V60', at: [108, 86] },
  media: { d: 'M108 170V222M108 280V350', at: [108, 196] },
  telephone: { d: 'M244 350V280', at: [244, 315] },
  details: { d: 'M244 222V60', at: [244, 141] },
  endtoend: { d: 'M30 170V350', at: [30, 251] },
} as const;

interface TrafficDrawingProps {
  readonly t: Translate;
  readonly onAsk: OnAsk;
}

/** Where a meeting's traffic goes: a drawing with numbers, and the numbers in words, each with its answer. */
export function TrafficDrawing({ t, onAsk }: TrafficDrawingProps) {
  return (
    <section class="lg-panel" aria-labelledby="traffic">
      <h2 id="traffic">{t('faq_route_title')}</h2>
      <p class="lg-muted lg-small">{t('faq_route_lead')}</p>
      <div class="faq-traffic">
        <svg class="faq-drawing" viewBox="0 0 320 410" role="img" aria-label={t('faq_route_drawing')}>
          {TRAFFIC_LEGS.map(({ id }) => (
            <path key={id} class={`faq-leg faq-leg-${id}`} d={LINES[id].d} />
          ))}
          {PLACES.map(({ x, y, width, name, detail }) => (
            <g key={name}>
              <rect x={x} y={y} width={width} height={HEIGHT} rx="10" />
              <text x={x + width / 2} y={y + (detail ? 25 : 35)}>
                {t(name)}
              </text>
              {detail && (
                <text class="faq-drawing-detail" x={x + width / 2} y={y + 45}>
                  {t(detail)}
                </text>
              )}
            </g>
          ))}
          {TRAFFIC_LEGS.map(({ id }, index) => (
            <g key={id} class={`faq-number faq-leg-${id}`}>
              <circle cx={LINES[id].at[0]} cy={LINES[id].at[1]} r="14" />
              <text x={LINES[id].at[0]} y={LINES[id].at[1] + 6}>
                {index + 1}
              </text>
            </g>
          ))}
        </svg>
        <div class="faq-legs">
          <ol>
            {TRAFFIC_LEGS.map(({ id, answer }) => (
              <li key={id}>
                <AnswerLead text={t(`faq_route_${id}`)} answer={answer} onAsk={onAsk} />
              </li>
            ))}
          </ol>
          <div class="lg-note">
            <AnswerLead text={t('faq_route_limits')} answer="runs-via-deic" onAsk={onAsk} />
          </div>
        </div>
      </div>
    </section>
  );
}
