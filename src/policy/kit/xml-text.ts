/** Text for xmlbuilder2 that comes out of XML as it went in: by itself, it takes `&amp;` in a text for an entity. */
export function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;');
}
