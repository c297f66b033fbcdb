/*
 * Character maps that Chinese pdf files name but do not hold (UniGB-UCS2-H, GBK-EUC-H …). The pdf reader only needs them to get from the
 * codes of a text to Unicode, so a glyph's number is taken to be its Unicode value: the first map leads from code to value, and the
 * map of the collection (Adobe-GB1-UCS2 …) from each value to itself.
 */

const BY_UNICODE = /^Uni(?:GB|CNS|JIS|KS)-(?:UCS2|UTF16)-[HV]$/;
const BY_CHARSET: Readonly<Record<string, string>> = {
  "GBK-EUC": "gbk",
  "GBKp-EUC": "gbk",
  GBK2K: "gbk",
  "GB-EUC": "gbk",
  "ETen-B5": "big5",
  "ETenms-B5": "big5",
  B5pc: "big5",
  HKscs: "big5",
};

const hex = (value: number, digits: number): string => `<${value.toString(16).padStart(digits, "0")}>`;

function wrapped(name: string, codes: string, body: string): string {
  return `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /${name} def\n/CMapType 1 def\n${codes}\n${body}\nendcmap\nend\nend\n`;
}

function byCharset(name: string, charset: string): string {
  const decoder = new TextDecoder(charset);
  const rows: string[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = trail === 0x7f ? "" : decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && char !== "\ufffd") rows.push(`${hex(lead * 256 + trail, 4)} ${char.charCodeAt(0)}`);
    }
  return wrapped(
    name,
    "2 begincodespacerange\n<00> <80>\n<8140> <fefe>\nendcodespacerange",
    `1 begincidrange\n<00> <7f> 0\nendcidrange\n${rows.length} begincidchar\n${rows.join("\n")}\nendcidchar`,
  );
}

/** The text of a predefined map; null for one that is not known. */
function mapOf(name: string): string | null {
  const all = "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange";
  if (BY_UNICODE.test(name)) return wrapped(name, all, "1 begincidrange\n<0000> <ffff> 0\nendcidrange");
  const charset = BY_CHARSET[name.replace(/-[HV]$/, "")];
  return charset ? byCharset(name, charset) : null;
}

/** Serves the maps to the pdf reader; a new one for each file, as what a collection's map means depends on the maps before it. */
export function mapServer(): new (
  options: unknown,
) => { fetch: (what: { kind: string; filename: string }) => Promise<Uint8Array> } {
  let ours = false;
  return class {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const known = kind === "cMapUrl" ? mapOf(filename) : null;
      if (known !== null) ours = true;
      // Without one of ours before it the numbers are the collection's own, which only the full table tells.
      const text =
        known ??
        (ours && /^Adobe-\w+-UCS2$/.test(filename)
          ? wrapped(
              filename,
              "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange",
              "1 beginbfrange\n<0000> <ffff> <0000>\nendbfrange",
            )
          : null);
      if (text === null) throw new Error(`no data for ${filename}`);
      return new TextEncoder().encode(text);
    }
  };
}
