import type { Token } from "../../../src/model/text.ts";
import { BREAK, CLASS, mix, NORMAL } from "./char.ts";
import {
  type Endings,
  gazetteOf,
  type Letters,
  lettersOf,
  looseOf,
  nearest,
  ordinalsOf,
  PAD,
  type Quotes,
  quotesOf,
  titlesBefore,
} from "./context.ts";
import type { Lexis } from "./lexis.ts";
import { Room } from "./room.ts";

/** The words of a text, with three empty ones at either end. */
export interface Words {
  readonly hash: Int32Array;
  readonly pos: Int32Array;
  readonly length: Uint8Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly coarse: Uint16Array;
  readonly middle: Uint16Array;
  readonly fine: Uint16Array;
  /** 1 where the word hardly ever stands in a name. */
  readonly closed: Uint8Array;
  /** The verb before and after in the clause: its number; 0 if there is none. */
  readonly verbBefore: Int32Array;
  readonly verbAfter: Int32Array;
  /** How often the word stands in the text, up to 4. */
  readonly count: Uint8Array;
}

/** A text with everything about it that features draw on; index i + PAD holds what is true of character i. */
export interface Page extends Letters, Quotes {
  readonly length: number;
  readonly chars: Int32Array;
  readonly classes: Uint8Array;
  readonly grams2: Int32Array;
  readonly grams3: Int32Array;
  readonly grams4: Int32Array;
  /** Number of the word a character stands in, and its place in it: 0 B 1 M 2 E 3 S. */
  readonly word: Int32Array;
  readonly places: Uint8Array;
  readonly words: Words;
  readonly endings: Endings;
  readonly titleBefore: Int32Array;
  readonly gazette: Uint8Array;
  readonly ordinals: Uint8Array;
  /** By character (without padding): 1 where a name is possible; 0 far from every word that any name was seen with. */
  readonly possible: Uint8Array;
}

/** Empty words before the first one and behind the last. */
export const WORDS_PAD = 3;

/** Computes once per text what its characters' features need. `tokens` tile the text; the page lives as long as its room. */
export function pageOf(text: string, tokens: readonly Token[], lexis: Lexis, room = new Room()): Page {
  const n = text.length;
  const size = n + 2 * PAD;
  const chars = room.ints(size);
  const classes = room.bytes(size);
  for (let i = 0; i < n; i++) {
    const code = text.charCodeAt(i);
    chars[i + PAD] = NORMAL[code] as number;
    classes[i + PAD] = CLASS[code] as number;
  }
  const grams2 = room.ints(size);
  const grams3 = room.ints(size);
  const grams4 = room.ints(size);
  for (let i = size - 2; i >= 0; i--) grams2[i] = mix(mix(17, chars[i] as number), chars[i + 1] as number);
  for (let i = size - 3; i >= 0; i--) grams3[i] = mix(grams2[i] as number, chars[i + 2] as number);
  for (let i = size - 4; i >= 0; i--) grams4[i] = mix(grams3[i] as number, chars[i + 3] as number);
  const word = room.ints(size);
  const places = room.bytes(size);
  word.fill(tokens.length + 2 * WORDS_PAD - 1, n + PAD);
  for (let t = 0; t < tokens.length; t++) {
    const { start, end } = tokens[t] as Token;
    for (let i = start; i < end; i++) {
      word[i + PAD] = t + WORDS_PAD;
      places[i + PAD] = end - start === 1 ? 3 : i === start ? 0 : i === end - 1 ? 2 : 1;
    }
  }
  const words = wordsOf(text, tokens, chars, lexis, room);
  const loose = looseOf(n, tokens, room);
  const page: Page = {
    length: n,
    chars,
    classes,
    grams2,
    grams3,
    grams4,
    word,
    places,
    words,
    endings: nearest(text, loose, lexis, room),
    titleBefore: titlesBefore(text, lexis, room),
    gazette: gazetteOf(text, lexis, room),
    ordinals: ordinalsOf(text, room),
    ...lettersOf(text, lexis, room),
    ...quotesOf(classes, room),
    possible: room.bytes(n),
  };
  const { closed } = words;
  for (let i = 0; i < n; i++) {
    const w = word[i + PAD] as number;
    const shut = ((closed[w - 1] as number) & (closed[w] as number) & (closed[w + 1] as number)) === 1;
    page.possible[i] = shut && (page.quoted[i + PAD] as number) === 0 && (page.gazette[i + PAD] as number) === 0 ? 0 : 1;
  }
  return page;
}

function wordsOf(text: string, tokens: readonly Token[], chars: Int32Array, lexis: Lexis, room: Room): Words {
  const size = tokens.length + 2 * WORDS_PAD;
  const words = {
    hash: room.ints(size),
    pos: room.ints(size),
    length: room.bytes(size),
    first: room.ints(size),
    last: room.ints(size),
    coarse: room.shorts(size),
    middle: room.shorts(size),
    fine: room.shorts(size),
    closed: room.bytes(size).fill(1),
    verbBefore: room.ints(size),
    verbAfter: room.ints(size),
    count: room.bytes(size),
  };
  // How often words stand here, by the first of each: its number by its hash, with open addressing, and how often it came.
  const mask = (2 << (32 - Math.clz32(tokens.length))) - 1;
  const firsts = room.ints(mask + 1);
  const counts = room.ints(size);
  const firstOf = room.ints(size);
  let verb = 0;
  for (let t = 0; t < tokens.length; t++) {
    const { start, end, pos } = tokens[t] as Token;
    const w = t + WORDS_PAD;
    let hash = 23;
    for (let i = start; i < end; i++) hash = mix(hash, chars[i + PAD] as number);
    words.hash[w] = hash;
    words.first[w] = chars[start + PAD] as number;
    words.last[w] = chars[end - 1 + PAD] as number;
    words.length[w] = Math.min(end - start, 6);
    let code = 0;
    for (let k = 0; k < pos.length; k++) code = code * 32 + (pos.charCodeAt(k) & 31);
    words.pos[w] = code;
    const cluster = lexis.clusters.find(hash);
    words.coarse[w] = cluster & 63;
    words.middle[w] = (cluster >> 6) & 255;
    words.fine[w] = (cluster >> 14) & 1023;
    words.closed[w] = cluster >> 24;
    let at = hash & mask;
    while (firsts[at] !== 0 && words.hash[firsts[at] as number] !== hash) at = (at + 1) & mask;
    if (firsts[at] === 0) firsts[at] = w;
    const earliest = firsts[at] as number;
    firstOf[w] = earliest;
    counts[earliest] = (counts[earliest] as number) + 1;
    if ((BREAK[text.charCodeAt(start)] as number) === 1) verb = 0;
    words.verbBefore[w] = verb;
    if (pos === "v") verb = w;
  }
  verb = 0;
  for (let w = tokens.length + WORDS_PAD - 1; w >= WORDS_PAD; w--) {
    const { start, pos } = tokens[w - WORDS_PAD] as Token;
    if ((BREAK[text.charCodeAt(start)] as number) === 1) verb = 0;
    words.verbAfter[w] = verb;
    if (pos === "v") verb = w;
    words.count[w] = Math.min(counts[firstOf[w] as number] as number, 4);
  }
  return words;
}
