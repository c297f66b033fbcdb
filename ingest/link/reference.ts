import type { EntityType } from "../../src/model/entity.ts";
import type { MarkedText } from "../../src/model/text.ts";
import { lexiconRows } from "../place.ts";
import { BODIES, Finder, type Known, LEVELS } from "./finder.ts";
import type { Keyed } from "./organization.ts";

/** Words that stand for an entity without naming it: 该公司, 本报, 我省, 两国, 王书记. */
export interface Pointer {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  readonly reading: Keyed;
}

const PLACES = Object.keys(LEVELS)
  .sort((a, b) => b.length - a.length)
  .join("|");
/** 该公司, 本报, 我省, 两国; most must begin and end with a word, so that 该会议 and 本部署 are none. */
const POINTING = new RegExp(`([该本我两])(${BODIES}|${PLACES})`, "gu");

let titled: RegExp | undefined;
/** 王书记, 李副主任: a family name and a post. */
function title(): RegExp {
  if (titled) return titled;
  const names = lexiconRows("surname.txt")
    .flatMap(([line = ""]) => line.split(" "))
    // 任书记, 和教授, 向主任: words that stand before a post for themselves.
    .filter((name) => !/^[任和向于从为由有应常党时现原前新兼经是同都来以成可得]$/u.test(name));
  const [short, long] = [names.filter((name) => name.length === 1), names.filter((name) => name.length > 1)];
  titled = new RegExp(
    `([${short.join("")}]|${long.join("|")})副?(?:总书记|书记|主席|总统|总理|首相|部长|省长|市长|县长|区长|厅长|局长|处长|主任|校长|院长|所长|会长|理事长|秘书长|董事长|总经理|经理|教授|院士|老师|师傅|医生|大夫|律师|工程师|先生|女士|同志)`,
    "gu",
  );
  return titled;
}

/** The pointing words of a text with what each stands for; those that could stand for more than one thing are left out. */
export function pointers(text: MarkedText, known: Known): Pointer[] {
  const finder = new Finder(text, known);
  const found: Pointer[] = [];
  const put = (start: number, end: number, type: EntityType, readings: readonly Keyed[]): void => {
    if (!finder.taken(start, end)) for (const reading of readings) found.push({ start, end, type, reading });
  };
  for (const match of text.text.matchAll(POINTING)) {
    const [words, lead = "", kind = ""] = match;
    const [start, end] = [match.index, match.index + words.length];
    const own = lead === "本" || lead === "我";
    // 本报讯 is cut 本|报讯.
    const press = own && /^[报网台刊社]$/u.test(kind) && !/^[告酬道区会]/u.test(text.text.slice(end, end + 1));
    // 本国 is any state's own.
    if (kind === "国" && lead === "本") continue;
    const state = kind === "国" && lead !== "该";
    if (!press && !state && !finder.isWords(start, end)) continue;
    if (kind in LEVELS) {
      const places =
        lead === "两"
          ? kind === "国"
            ? finder.pair(start)
            : []
          : own
            ? finder.ownPlace(kind, start)
            : finder.last(start, "Place", kind);
      put(start, end, "Place", places);
    } else if (lead !== "两")
      put(start, end, "Organization", own ? finder.ownBody(kind) : finder.last(start, "Organization", kind));
  }
  for (const match of text.text.matchAll(title())) {
    const end = match.index + match[0].length;
    if (finder.isWords(match.index, end)) put(match.index, end, "Person", finder.bearer(match[1] ?? "", match.index));
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}
