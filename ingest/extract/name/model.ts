import { FEATURES_VERSION } from "./feature.ts";
import { LABELS, STRIDE } from "./label.ts";
import { Clusters } from "./lexis.ts";

/*
 * models/names.bin, little-endian: magic "SNM1", FEATURES_VERSION, counts of rows, weights and clusters (uint32 each), scale of
 * weights and of transitions (float32); then keys (int32, the most frequent first), masks of labels (uint32), cluster keys (int32), cluster
 * values (int32), transitions (int16, LABELS²), weights (int8, by row, from the lowest label of its mask up).
 */
const MAGIC = 0x314d4e53;
const HEAD = 28;

/** A trained tagger: sparse weights by feature hash, quantised to 8 bits. */
export interface NameModel {
  /** The keys of the rows, the most frequent first. */
  readonly keys: Int32Array;
  /** By row, one bit per label that has a weight. */
  readonly masks: Int32Array;
  /** The weights of the rows, each from its lowest label up. */
  readonly weights: Int8Array;
  /** What one unit of a weight is worth. */
  readonly scale: number;
  readonly transitions: Float32Array;
  readonly clusters: Clusters;
}

/**
 * Writes a model; `rows` hold STRIDE weights a key, of which rounded zeros are left out. Keys in order of frequency keep what is
 * read most in few pages of memory.
 */
export function packModel(
  keys: Int32Array,
  rows: Float32Array,
  transitions: Float32Array,
  clusters: readonly (readonly [hash: number, value: number])[],
): Buffer {
  const largest = rows.reduce((top, w) => Math.max(top, Math.abs(w)), 0);
  const scale = largest / 127;
  const step = transitions.reduce((top, w) => Math.max(top, Math.abs(w)), 1) / 32767;
  const keptKeys: number[] = [];
  const masks: number[] = [];
  const weights: number[] = [];
  for (let r = 0; r < keys.length; r++) {
    let mask = 0;
    for (let y = 0; y < LABELS; y++) {
      const w = Math.round((rows[r * STRIDE + y] as number) / scale);
      if (w === 0) continue;
      mask |= 1 << y;
      weights.push(w);
    }
    if (mask === 0) continue;
    keptKeys.push(keys[r] as number);
    masks.push(mask >>> 0);
  }
  const file = Buffer.alloc(HEAD + keptKeys.length * 8 + clusters.length * 8 + LABELS * LABELS * 2 + weights.length);
  let at = 0;
  for (const value of [MAGIC, FEATURES_VERSION, keptKeys.length, weights.length, clusters.length])
    at = file.writeUInt32LE(value, at);
  at = file.writeFloatLE(scale, at);
  at = file.writeFloatLE(step, at);
  for (const key of keptKeys) at = file.writeInt32LE(key, at);
  for (const mask of masks) at = file.writeUInt32LE(mask, at);
  for (const [key] of clusters) at = file.writeInt32LE(key, at);
  for (const [, value] of clusters) at = file.writeInt32LE(value, at);
  for (const w of transitions) at = file.writeInt16LE(Math.round(w / step), at);
  for (const w of weights) at = file.writeInt8(w, at);
  return file;
}

/** Reads what packModel wrote. Throws RangeError if the file is no model or one for other features. */
export function unpackModel(bytes: Uint8Array): NameModel {
  // A copy aligns the arrays and lets them be views.
  const file = new Uint8Array(bytes).buffer;
  const head = new DataView(file);
  if (bytes.length < HEAD || head.getUint32(0, true) !== MAGIC)
    throw new RangeError("names.bin is no name model: expected it to begin with SNM1; train it anew by `npm run train`");
  const version = head.getUint32(4, true);
  if (version !== FEATURES_VERSION)
    throw new RangeError(
      `names.bin was trained for features ${version}, expected ${FEATURES_VERSION}: train it anew by \`npm run train\``,
    );
  const [rows, count, clustered] = [head.getUint32(8, true), head.getUint32(12, true), head.getUint32(16, true)];
  let at = HEAD;
  const ints = (n: number): Int32Array => {
    const view = new Int32Array(file, at, n);
    at += n * 4;
    return view;
  };
  const keys = ints(rows);
  const masks = ints(rows);
  const clusters = new Clusters(ints(clustered), ints(clustered));
  const step = head.getFloat32(24, true);
  const transitions = Float32Array.from(new Int16Array(file, at, LABELS * LABELS), (w) => w * step);
  at += LABELS * LABELS * 2;
  return { keys, masks, weights: new Int8Array(file, at, count), scale: head.getFloat32(20, true), transitions, clusters };
}

/** The keys of a packed model, the most frequent first, each with STRIDE weights in units of the scale. */
export function* rowsIn(bytes: Uint8Array): Generator<[key: number, weights: Float32Array]> {
  const { keys, masks, weights, scale } = unpackModel(bytes);
  let next = 0;
  for (let r = 0; r < keys.length; r++) {
    const row = new Float32Array(STRIDE);
    for (let mask = masks[r] as number, y = 0; mask !== 0; mask >>>= 1, y++)
      if ((mask & 1) === 1) row[y] = (weights[next++] as number) * scale;
    yield [keys[r] as number, row];
  }
}

/** The word clusters of a packed model, by hash, without what the tagger learned of the words. */
export function clustersIn(bytes: Uint8Array): [hash: number, value: number][] {
  const file = new Uint8Array(bytes).buffer;
  const head = new DataView(file);
  const [rows, count] = [head.getUint32(8, true), head.getUint32(16, true)];
  const keys = new Int32Array(file, HEAD + rows * 8, count);
  const values = new Int32Array(file, HEAD + rows * 8 + count * 4, count);
  return Array.from(keys, (key, k) => [key, (values[k] as number) & 0xffffff]);
}
