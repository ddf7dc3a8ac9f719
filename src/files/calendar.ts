import ICAL from 'ical.js';
import { readInvitation } from '../core/message/invitation.ts';
import type { Sender } from '../core/message/message.ts';
import type { FoundLink } from '../core/verdict/judge-found.ts';
import { unfold } from './calendar-text.ts';
import { decode } from './decode.ts';
import { type FileMessage, type Found, NO_HEADERS, notRead, numbered, type Place } from './found.ts';
import { readHtml } from './html.ts';
import { FILE_LIMITS } from './limits.ts';
import { linksInLongText } from './long-text.ts';

/** jCal (RFC 7265): a property is its name, parameters, type and values; a component its name, properties and components. */
type Property = [name: string, parameters: Record<string, unknown>, type: string, ...values: unknown[]];
type Component = [name: string, properties: Property[], components: Component[]];

/**
 * A calendar file: each event is a message, from its organizer.
 *
 * All of an event's texts and addresses count, whatever their names: where a meeting is held stands in `LOCATION`, `URL`,
 * `CONFERENCE` (RFC 7986) and a dozen properties of single programs. `X-ALT-DESC` and the like hold HTML. A broken calendar is
 * read as a text, and said to be broken.
 */
export async function* readCalendar(bytes: Uint8Array, place: Place): AsyncGenerator<Found> {
  const text = decode(bytes.subarray(0, FILE_LIMITS.calendar));
  const calendars = parse(text);
  const events = calendars?.flatMap(eventsOf) ?? [];
  if (events.length === 0) {
    const whole = unfold(text);
    yield { ...messageOf(place, whole, linksInLongText(whole)) };
    yield notRead(place, 'broken');
  }
  for (const [i, event] of events.entries()) {
    const at = events.length > 1 ? { ...place, path: [...place.path, `event ${i + 1}`] } : place;
    if (i >= place.limits.parts) return yield notRead(place, 'too-many');
    yield await eventMessage(event, at);
  }
  if (bytes.length > FILE_LIMITS.calendar) yield notRead(place, 'too-large');
}

function parse(text: string): Component[] | null {
  try {
    const parsed: unknown = ICAL.parse(text.trimStart());
    if (!Array.isArray(parsed)) return null;
    return (typeof parsed[0] === 'string' ? [parsed] : parsed) as Component[];
  } catch {
    return null;
  }
}

/** The events, tasks and entries of a calendar; what the calendar says of itself goes with each. */
function eventsOf([, properties, components]: Component): Property[][] {
  const events = components.filter(([name]) => name !== 'vtimezone');
  if (events.length === 0) return properties.length > 0 ? [properties] : [];
  return events.map((event) => [...propertiesOf(event), ...properties]);
}

/** Those of alarms and the like within, too. */
function propertiesOf(component: Component): Property[] {
  const all: Property[] = [];
  const left = [component];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    all.push(...one[1]);
    left.push(...one[2]);
  }
  return all;
}

async function eventMessage(properties: readonly Property[], place: Place): Promise<FileMessage> {
  const plain: string[] = [];
  const links: FoundLink[] = [];
  for (const [name, parameters, , ...values] of properties) {
    const texts = values.filter((value) => typeof value === 'string');
    if (isHtml(name, parameters)) {
      for (const html of texts) links.push(...(await readHtml(html, place.parseHtml)).links);
    } else if (name !== 'organizer' && name !== 'attendee') plain.push(...texts);
    const other = alternative(parameters.altrep);
    if (other !== null) links.push(...(await readHtml(other, place.parseHtml)).links);
  }
  const text = plain.join('\n');
  const known = new Set(links.map(({ href }) => href));
  const more = linksInLongText(text).filter(({ href }) => !known.has(href));
  const message = messageOf(place, text, [...links, ...more]);
  const summary = properties.find(([name]) => name === 'summary')?.[3];
  const sender = organizerOf(properties);
  return {
    ...message,
    message: { ...message.message, sender, subject: typeof summary === 'string' ? summary : '' },
    headers: { ...NO_HEADERS, sender },
  };
}

const isHtml = (name: string, { fmttype }: Record<string, unknown>) =>
  name === 'x-alt-desc' || fmttype === 'text/html';

/** Programs put the text as HTML into a `data:` address beside the plain one. */
function alternative(altrep: unknown): string | null {
  if (typeof altrep !== 'string' || !/^data:text\/html,/i.test(altrep)) return null;
  const [, encoded = ''] = /^[^,]*,([\s\S]*)$/.exec(altrep) ?? [];
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

function organizerOf(properties: readonly Property[]): Sender | null {
  const [, parameters, , value] = properties.find(([name]) => name === 'organizer') ?? [];
  if (typeof value !== 'string') return null;
  const name = typeof parameters?.cn === 'string' ? parameters.cn : '';
  return { name, address: value.replace(/^mailto:/i, '') };
}

function messageOf(place: Place, text: string, links: readonly FoundLink[]): FileMessage {
  return {
    kind: 'message',
    path: place.path,
    format: 'calendar',
    links: numbered(links),
    facts: readInvitation(text),
    message: { sender: null, subject: '', text, pictures: [] },
    headers: NO_HEADERS,
    pictures: 0,
    isList: false,
  };
}
