/*
 * As much of WebAssembly as the loops of this folder need: it adds sixteen small numbers at a time, which JavaScript cannot. Code is
 * written in its text form, operands within brackets: (i32.add $sum (i32.const 4)); a bare local stands for its value, a bare number
 * for itself.
 */

/** How each instruction is coded. */
const CODES: Readonly<Record<string, readonly number[]>> = {
  br_if: [0x0d],
  "local.set": [0x21],
  "local.tee": [0x22],
  "i32.load": [0x28],
  "i32.load8_s": [0x2c],
  "i32.load16_s": [0x2e],
  "i32.store": [0x36],
  "i32.store16": [0x3b],
  "i32.eqz": [0x45],
  "i32.eq": [0x46],
  "i32.lt_u": [0x49],
  "i32.add": [0x6a],
  "i32.sub": [0x6b],
  "i32.mul": [0x6c],
  "i32.and": [0x71],
  "i32.xor": [0x73],
  "i32.shl": [0x74],
  "i32.shr_s": [0x75],
  "i32.shr_u": [0x76],
  "v128.load": [0xfd, 0],
  "v128.store": [0xfd, 11],
  "v128.const.zero": [0xfd, 12, ...new Array<number>(16).fill(0)],
  "i32x4.splat": [0xfd, 17],
  "f32x4.splat": [0xfd, 19],
  "v128.xor": [0xfd, 81],
  "i16x8.extend_low_i8x16_s": [0xfd, 0x87, 1],
  "i16x8.extend_high_i8x16_s": [0xfd, 0x88, 1],
  "i16x8.add": [0xfd, 0x8e, 1],
  "i32x4.extend_low_i16x8_s": [0xfd, 0xa7, 1],
  "i32x4.extend_high_i16x8_s": [0xfd, 0xa8, 1],
  "i32x4.shr_u": [0xfd, 0xad, 1],
  "i32x4.mul": [0xfd, 0xb5, 1],
  "f32x4.mul": [0xfd, 0xe6, 1],
  "f32x4.convert_i32x4_s": [0xfd, 0xfa, 1],
};
const TYPES = { i32: 0x7f, f32: 0x7d, v128: 0x7b } as const;
type Type = keyof typeof TYPES;
const GET = 0x20;
const CONST = 0x41;
const NOTHING = 0x40;
const END = 0x0b;
const OPENS: Readonly<Record<string, number>> = { block: 2, loop: 3 };

/** An integer in bytes of seven bits, the lowest first. */
function packed(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>= 7) {
    if (rest >= -64 && rest < 64) return [...bytes, rest & 127];
    bytes.push((rest & 127) | 128);
  }
}
/** A count in such bytes. */
const counted = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...counted(value >>> 7)]);
const sized = (bytes: readonly number[]): number[] => [...counted(bytes.length), ...bytes];
const named = (name: string): number[] => sized([...Buffer.from(name)]);

/** Translates the body of a function whose locals, its parameters first, are known. */
class Body {
  readonly #words: readonly string[];
  readonly #locals: readonly string[];
  #at = 0;

  constructor(source: string, locals: readonly string[]) {
    this.#words = source.match(/[()]|[^\s()]+/gu) ?? [];
    this.#locals = locals;
  }

  all(): number[] {
    const code: number[] = [];
    while (this.#at < this.#words.length && this.#words[this.#at] !== ")") code.push(...this.#value());
    return code;
  }

  #value(): number[] {
    const word = this.#words[this.#at++] as string;
    if (word === "(") return this.#form();
    return word.startsWith("$") ? [GET, this.#local(word)] : [CONST, ...packed(Number(word) | 0)];
  }

  #form(): number[] {
    const name = this.#words[this.#at++] as string;
    const opens = OPENS[name];
    const tail = opens === undefined ? this.#operation(name) : [END];
    const code = [...(opens === undefined ? [] : [opens, NOTHING]), ...this.all(), ...tail];
    this.#at++;
    return code;
  }

  /** An instruction with what belongs to it: the number of a local, how many blocks to leave, a distance from an address. */
  #operation(name: string): number[] {
    const code = CODES[name];
    if (!code) throw new RangeError(`unknown instruction ${name}: add its code to CODES`);
    if (name.startsWith("local.")) return [...code, this.#local(this.#words[this.#at++] as string)];
    if (name === "br_if") return [...code, Number(this.#words[this.#at++])];
    if (!/\.(?:load|store)/u.test(name)) return [...code];
    const distance = this.#words[this.#at]?.startsWith("offset=") ? Number(this.#words[this.#at++]?.slice(7)) : 0;
    return [...code, 0, ...counted(distance)];
  }

  #local(name: string): number {
    const at = this.#locals.indexOf(name.slice(1));
    if (at < 0) throw new RangeError(`unknown local ${name}: declare it`);
    return at;
  }
}

/** A function that works on a memory: its body in text form, its parameters by type, the names of its locals by type, its result. */
export interface Routine {
  readonly params: Readonly<Record<string, Type>>;
  readonly locals: Readonly<Partial<Record<Type, string>>>;
  readonly body: string;
  readonly result?: Type;
}

/** Makes a function of numbers that works on a memory. */
export function routine(memory: WebAssembly.Memory, { params, locals, body, result }: Routine): (...values: number[]) => unknown {
  const own = Object.entries(locals).map(([type, names]) => ({ type: TYPES[type as Type], names: names.split(" ") }));
  const code = [
    ...[own.length, ...own.flatMap(({ type, names }) => [names.length, type])],
    ...new Body(body, [...Object.keys(params), ...own.flatMap(({ names }) => names)]).all(),
    END,
  ];
  const types = (all: readonly Type[]): number[] => sized(all.map((type) => TYPES[type]));
  const section = (id: number, bytes: readonly number[]): number[] => [id, ...sized(bytes)];
  const module = new WebAssembly.Module(
    Uint8Array.from([
      ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      ...section(1, [1, 0x60, ...types(Object.values(params)), ...types(result ? [result] : [])]),
      ...section(2, [1, ...named("of"), ...named("memory"), 2, 0, 1]),
      ...section(3, [1, 0]),
      ...section(7, [1, ...named("run"), 0, 0]),
      ...section(10, [1, ...sized(code)]),
    ]),
  );
  return new WebAssembly.Instance(module, { of: { memory } }).exports["run"] as (...values: number[]) => unknown;
}
