/**
 * Bytes as text: by their byte order mark, else as UTF-16 where every other byte is nought, else as UTF-8 where they are
 * that, else as Windows-1252, of which Latin-1 is a part (Encoding Standard).
 * Out: without the mark and without characters of no text; never throws.
 */
export function decode(bytes: Uint8Array): string {
  return decoderFor(bytes).decode(bytes);
}

/** The decoder for bytes that begin so. */
export function decoderFor(bytes: Uint8Array): TextDecoder {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  const halves = noughts(bytes.subarray(0, HEAD));
  if (halves !== null) return new TextDecoder(halves);
  try {
    // Bytes of which only the beginning is at hand may end within a letter.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return new TextDecoder('utf-8');
  } catch {
    return new TextDecoder('windows-1252');
  }
}

/**
 * Bytes in the charset that the file names, where that is a charset; else as above.
 * In: an encoding's label, such as `iso-8859-1`.
 */
export function decodeAs(label: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return decode(bytes);
  }
}

const HEAD = 4096;

/** Letters of our scripts have a nought in UTF-16, always on the same side; UTF-8 has none. */
function noughts(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let even = 0;
  let odd = 0;
  for (const [i, byte] of head.entries()) {
    if (byte !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  const many = head.length * 0.3;
  if (head.length < 4) return null;
  if (odd > many && even < odd / 10) return 'utf-16le';
  if (even > many && odd < even / 10) return 'utf-16be';
  return null;
}
