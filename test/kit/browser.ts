import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { inflateSync } from "node:zlib";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as driver } from "playwright-core";

const require = createRequire(import.meta.url);

/**
 * A headless Chromium with Chinese letters, both from npm: nothing has to be installed on the system.
 * WebGL is drawn in software.
 */
export async function openBrowser(): Promise<Browser> {
  process.env["FONTCONFIG_PATH"] = fonts();
  const executablePath = await chromium.executablePath();
  const args = chromium.args.filter(
    (one) => !/^--(single-process|no-zygote|disable-web-security|allow-running-insecure|headless)/.test(one),
  );
  return await driver.launch({ executablePath, args: [...args, "--enable-unsafe-swiftshader"], headless: true });
}

/** A folder of fonts for the browser's fontconfig: Noto Sans SC. The package has it as WOFF; a font file is the same tables, not deflated. */
function fonts(): string {
  const folder = join(tmpdir(), `shutu-fonts-${process.getuid?.() ?? 0}`);
  mkdirSync(folder, { recursive: true });
  const files = join(dirname(require.resolve("@fontsource/noto-sans-sc/package.json")), "files");
  // The numbered subsets have ≥ ≤ ≈ ▲ ▼.
  for (const subset of ["chinese-simplified", "latin", "90", "100", "102", "105", "106", "107"])
    for (const weight of [400, 600]) {
      const name = `noto-sans-sc-${subset}-${weight}-normal`;
      const path = join(folder, `${name}.ttf`);
      if (!existsSync(path)) writeFileSync(path, sfntOf(readFileSync(join(files, `${name}.woff`))));
    }
  const conf = `<?xml version="1.0"?><fontconfig><dir>${folder}</dir><cachedir>${join(folder, "cache")}</cachedir></fontconfig>`;
  writeFileSync(join(folder, "fonts.conf"), conf);
  return folder;
}

/** The font file inside a WOFF 1.0 file (W3C). */
function sfntOf(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(12 + 16 * count);
  woff.copy(head, 0, 4, 8);
  const power = 2 ** Math.floor(Math.log2(count));
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE(count * 16 - power * 16, 10);
  const parts: Buffer[] = [head];
  let place = head.length;
  for (let index = 0; index < count; index++) {
    const at = 44 + index * 20;
    const [offset, packed, length, checksum] = [4, 8, 12, 16].map((step) => woff.readUInt32BE(at + step)) as [
      number,
      number,
      number,
      number,
    ];
    const bytes = woff.subarray(offset, offset + packed);
    const table = packed < length ? inflateSync(bytes) : bytes;
    woff.copy(head, 12 + index * 16, at, at + 4);
    head.writeUInt32BE(checksum, 16 + index * 16);
    head.writeUInt32BE(place, 20 + index * 16);
    head.writeUInt32BE(length, 24 + index * 16);
    const padded = Buffer.alloc(Math.ceil(length / 4) * 4);
    table.copy(padded);
    parts.push(padded);
    place += padded.length;
  }
  return Buffer.concat(parts);
}
