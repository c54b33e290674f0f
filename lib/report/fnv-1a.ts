/**
 * A text as 16 hexadecimal digits, to tell texts apart where a reader wants a short identity: FNV-1a
 * with 64 bits over UTF-8 (draft-eastlake-fnv). Anybody can make texts that collide.
 */
export function fnv1a(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of new TextEncoder().encode(text)) {
    low = (low ^ byte) >>> 0;
    // times the prime 2^40 + 0x1b3, in two halves that stay exact in a number
    const product = low * 0x1b3;
    high = (high * 0x1b3 + low * 0x100 + Math.floor(product / WORD)) % WORD;
    low = product % WORD;
  }
  return hex(high) + hex(low);
}

const WORD = 2 ** 32;

const hex = (half: number): string => half.toString(16).padStart(8, '0');
