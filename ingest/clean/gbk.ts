/*
 * Tables of code page 936 (GBK), built from the platform's decoder: which character two bytes make, and the other way round.
 * A code is lead · 256 + trail. User-defined pairs are the private-use characters U+E000 … U+E765 in the order of Windows.
 */

export interface Gbk {
  /** Character of a code; "" where there is none or a private-use one. */
  readonly chars: readonly string[];
  readonly codes: ReadonlyMap<string, number>;
}

/** True for a pair that code page 936 leaves to users: decoders make private-use characters of it, extractors drop them. */
export const isUserPair = (lead: number, trail: number): boolean =>
  (((lead >= 0xaa && lead <= 0xaf) || (lead >= 0xf8 && lead <= 0xfe)) && trail >= 0xa1) ||
  (lead >= 0xa1 && lead <= 0xa7 && trail >= 0x40 && trail <= 0xa0);

let made: Gbk | null = null;

export function gbk(): Gbk {
  if (made) return made;
  const chars: string[] = new Array(65_536).fill("");
  const codes = new Map<string, number>();
  const decoder = new TextDecoder("gbk");
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f || isUserPair(lead, trail)) continue;
      const char = decoder.decode(Uint8Array.of(lead, trail));
      const code = char.charCodeAt(0);
      if (char.length !== 1 || char === "\ufffd" || (code >= 0xe000 && code < 0xf900)) continue;
      chars[lead * 256 + trail] = char;
      codes.set(char, lead * 256 + trail);
    }
  }
  made = { chars, codes };
  return made;
}

/** The code of a character; private-use ones included; -1 for one that GBK does not hold. */
export function codeOf(char: string): number {
  const own = gbk().codes.get(char);
  if (own !== undefined) return own;
  const k = char.charCodeAt(0) - 0xe000;
  if (k < 0 || k > 0x765) return -1;
  if (k < 0x234) return (0xaa + Math.floor(k / 94)) * 256 + 0xa1 + (k % 94);
  if (k < 0x4c6) return (0xf8 + Math.floor((k - 0x234) / 94)) * 256 + 0xa1 + ((k - 0x234) % 94);
  const low = (k - 0x4c6) % 96;
  return (0xa1 + Math.floor((k - 0x4c6) / 96)) * 256 + 0x40 + low + (low >= 63 ? 1 : 0);
}

/** The private-use character of a user-defined pair. */
export function userChar(lead: number, trail: number): string {
  if (lead >= 0xaa && lead <= 0xaf && trail >= 0xa1) return String.fromCharCode(0xe000 + (lead - 0xaa) * 94 + trail - 0xa1);
  if (lead >= 0xf8) return String.fromCharCode(0xe234 + (lead - 0xf8) * 94 + trail - 0xa1);
  return String.fromCharCode(0xe4c6 + (lead - 0xa1) * 96 + trail - 0x40 - (trail > 0x7f ? 1 : 0));
}
