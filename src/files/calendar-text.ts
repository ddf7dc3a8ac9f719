/** Content lines of iCalendar are folded at 75 octets, and commas and line ends in them are escaped (RFC 5545, 3.1 and 3.3.11). */
export function unfold(calendar: string): string {
  return calendar
    .replaceAll(/\r?\n[ \t]/g, '')
    .replaceAll(/\\n/gi, '\n')
    .replaceAll(/\\([,;\\])/g, '$1');
}
