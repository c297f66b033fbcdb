import type { Part } from "../../src/model/document.ts";
import { cue, isBoilerplate } from "./cue.ts";
import { dateIn, isDateLine } from "./date.ts";
import { isCredit, isEditorLine } from "./header.ts";
import { isAnnexHead, isEnd, isHeadLine, isRecipients, isSignature, isTitleLine } from "./official.ts";
import type { Page } from "./page.ts";

/** A line that belongs to the text, by its index in the page, and the part it plays. */
export interface Chosen {
  readonly line: number;
  readonly part: Part;
}

export interface Selection {
  readonly chosen: readonly Chosen[];
  /** Index of the title's line in the page, or -1. */
  readonly title: number;
  /** How many lines were left out. */
  readonly dropped: number;
}

const SENTENCE = /[。！？；]/u;
const COMMAS = /[，,、]/gu;

/** What is known of each line before the lines are looked at together. */
interface Look {
  readonly tight: string;
  readonly boiler: boolean;
  readonly linked: boolean;
  readonly beside: boolean;
  readonly prose: boolean;
}

export function look(page: Page, texts: readonly string[]): Look[] {
  return texts.map((text, i) => {
    const line = page.lines[i];
    const tight = text.length > 400 ? text : text.replace(/\s+/g, "");
    const boiler = isBoilerplate(tight);
    const linked = line !== undefined && line.links * 2 > tight.length;
    const beside = line?.aside === true;
    const long = tight.length >= 20 && (SENTENCE.test(tight) || (tight.match(COMMAS)?.length ?? 0) >= 2 || tight.length >= 60);
    const prose = long && !boiler && !linked && !beside && line?.kind !== "row" && !isCredit(text) && !isEditorLine(text);
    return { tight, boiler, linked, beside, prose };
  });
}

/** The part of a site's title that is the page's: 标题_栏目_网站 → 标题. */
export function pageTitle(title: string): string {
  const pieces = title.split(
    /\s*[_|｜]\s*|\s+[-–—]+\s*|\s*--+\s*|\s*[-–—]+(?=[\p{Script=Han}]{2,10}(?:网|报|政府|在线|新闻|频道|委员会|局|厅|部)?$)/u,
  );
  const [first = title] = pieces;
  return first.length >= 6 || pieces.length === 1
    ? first.trim()
    : (pieces.sort((a, b) => b.length - a.length)[0] ?? title).trim();
}

/** Chooses the lines that are the text's own and says what part each plays. */
export function select(page: Page, texts: readonly string[], givenTitle: string | null): Selection {
  const looks = look(page, texts);
  const inMain = (i: number): boolean => page.lines[i]?.main === true;
  let prose = looks.map((look, i) => look.prose && inMain(i));
  if (page.site && !prose.includes(true)) prose = looks.map((look) => look.prose);
  const boilers = looks.filter((look) => look.boiler).length;
  const site = page.site || boilers >= 2;
  const last = lastProse(looks, prose, texts, site);
  const top = prose.indexOf(true);
  const titleEnd = findTitle(page, texts, looks, top < 0 ? texts.length : top, givenTitle);
  // A title may be as long as prose.
  const first = top === titleEnd ? prose.indexOf(true, titleEnd + 1) : top;
  const title = titleStart(page, texts, looks, titleEnd);
  const chosen: Chosen[] = [];
  const start = firstLine(texts, looks, title, first, site);
  let ended = false;
  for (let i = start; i < texts.length; i++) {
    const text = texts[i] ?? "";
    const look = looks[i];
    const line = page.lines[i];
    if (!look || !line) continue;
    if (i >= title && i <= titleEnd) {
      chosen.push({ line: i, part: "title" });
      continue;
    }
    const own = !look.boiler && !look.beside && (!look.linked || (inMain(i) && look.tight.length > 30 && SENTENCE.test(text)));
    const row = line.kind === "row" && !look.beside && (inMain(i) || !site);
    if (title >= 0 && i < title) {
      if (isHeadLine(text) || (!site && own)) chosen.push({ line: i, part: "header" });
    } else if (first >= 0 && i < first) {
      // Between title and text: what gives source, time and author, and short lines of the text itself.
      if ((isCredit(text) || isDated(text)) && !look.beside) chosen.push({ line: i, part: "header" });
      else if (row) chosen.push({ line: i, part: "row" });
      else if (own && (!site || inMain(i) || title >= 0))
        chosen.push({ line: i, part: isRecipients(text) || isHeadLine(text) ? "header" : "body" });
    } else if (i <= last) {
      if (row) chosen.push({ line: i, part: "row" });
      else if (isEditorLine(text)) chosen.push({ line: i, part: "tail" });
      else if (own && (inMain(i) || !page.site)) chosen.push({ line: i, part: "body" });
    } else if (!ended) {
      if (cue.stop.test(look.tight)) ended = true;
      else if (row && inMain(i) && look.tight.length > 1) chosen.push({ line: i, part: "row" });
      else if (isEditorLine(text)) chosen.push({ line: i, part: "tail" });
      else if (look.boiler || look.beside || look.linked) continue;
      else if (isTail(text)) chosen.push({ line: i, part: "tail" });
      else if (!site || (!page.site && /[。！？][”’」』）)]?$/u.test(text) && !chosen.some((one) => one.part === "tail")))
        chosen.push({ line: i, part: "body" });
      else if (page.site && inMain(i) && first >= 0 && !chosen.some((one) => one.part === "tail"))
        chosen.push({ line: i, part: "body" });
      else if (first < 0 && (inMain(i) || !page.site)) chosen.push({ line: i, part: "body" });
    }
  }
  return { chosen, title, dropped: texts.length - chosen.length };
}

/** A short line with a date between title and text: 东岭日报 2023-06-01 关注. */
const isDated = (text: string): boolean =>
  text.length <= 60 && !SENTENCE.test(text) && dateIn(text) !== null && dateIn(text)?.length === 10;

const isTail = (text: string): boolean =>
  isDateLine(text) ||
  isEnd(text) ||
  isSignature(text) ||
  isCredit(text) ||
  isAnnexHead(text) ||
  /^附件[：:]/u.test(text) ||
  /^[（(].{2,60}(?:记者|通讯员|作者|编辑).{0,40}[)）]$/u.test(text);

/** The last line of prose that is the text's own: none behind a line like 相关阅读 that follows most of the prose. */
function lastProse(looks: readonly Look[], prose: readonly boolean[], texts: readonly string[], site: boolean): number {
  let total = 0;
  for (let i = 0; i < looks.length; i++) if (prose[i]) total += looks[i]?.tight.length ?? 0;
  let seen = 0;
  let last = -1;
  let editor = false;
  for (let i = 0; i < looks.length; i++) {
    const tight = looks[i]?.tight ?? "";
    if (prose[i]) {
      // Behind the editor's line a site shows other things.
      if (editor && site && seen * 2 >= total) break;
      seen += tight.length;
      last = i;
    } else if (site && tight.length <= 160 && cue.stop.test(tight) && seen * 2 >= total && seen > 0) break;
    else if (isEditorLine(texts[i] ?? "")) editor = true;
  }
  return last;
}

/** The first line that can belong to the text: its title, or what stands above it in an official document. */
function firstLine(texts: readonly string[], looks: readonly Look[], title: number, first: number, site: boolean): number {
  if (!site) return 0;
  if (title >= 0) {
    let at = title;
    while (at > 0 && title - at < 6 && isHeadLine(texts[at - 1] ?? "") && !looks[at - 1]?.boiler) at--;
    return at;
  }
  return Math.max(0, first);
}

/** The first line of a title that takes several: 云岭县人民政府 / 关于……《…… / ……》的通知. */
function titleStart(page: Page, texts: readonly string[], looks: readonly Look[], end: number): number {
  let start = end;
  for (; start > 0 && end - start < 4; start--) {
    const above = texts[start - 1] ?? "";
    const here = texts[start] ?? "";
    const look = looks[start - 1];
    if (!look || look.boiler || look.beside || look.linked || look.tight.length > 60 || page.lines[start - 1]?.kind === "row")
      break;
    if (/[。！？；：，]$/u.test(above) || isCredit(above) || isHeadLine(above) || isDateLine(above)) break;
    const open = above.lastIndexOf("《") > above.lastIndexOf("》");
    const begins = isSignature(above) && /^(?:关于|印发|转发)/u.test(here.trim());
    const about = /关于/u.test(above) && !/关于/u.test(here) && isTitleLine(here) && !isTitleLine(above);
    if (!open && !begins && !about) break;
  }
  return start;
}

function findTitle(page: Page, texts: readonly string[], looks: readonly Look[], first: number, given: string | null): number {
  const known = [given, page.head.title && pageTitle(page.head.title)].flatMap((title) =>
    title ? [title.replace(/\s+/g, "")] : [],
  );
  let best = -1;
  let most = page.site ? 2 : 1.9;
  const limit = page.site ? first : Math.min(first, 40);
  for (let i = 0; i < Math.min(texts.length, limit + 1); i++) {
    const text = texts[i] ?? "";
    const tight = looks[i]?.tight ?? "";
    if (tight.length < 4 || tight.length > 120 || (i === limit && SENTENCE.test(text))) continue;
    if (looks[i]?.boiler || isCredit(text) || isDateLine(text) || isRecipients(text) || isEditorLine(text) || isHeadLine(text))
      continue;
    const line = page.lines[i];
    if (line?.kind === "row" || line?.kind === "item") continue;
    let score = 0;
    const named = known.some(
      (title) =>
        tight.length >= 4 &&
        (title === tight ||
          (tight.length >= 6 && title.includes(tight)) ||
          (tight.includes(title) && tight.length < title.length + 12)),
    );
    if (named) score += 6;
    if (SENTENCE.test(text) && tight.length > 50) score -= 4;
    if (line?.kind === "heading") score += line.level === 1 ? 3 : line.level <= 3 ? 2 : 0;
    if (looks[i]?.beside) score -= 4;
    if (looks[i]?.linked) score -= 4;
    if (tight.length >= 8 && tight.length <= 70) score += 2;
    // 小城烟火气 right above 作者：… is a title as short as it is.
    else if (tight.length < 6) score -= isCredit(texts[i + 1] ?? "") ? 1 : 2;
    if (/[。；，：:,]$/u.test(tight)) score -= 5;
    if (/^原标题|[（(](?:引题|主题|副题)[)）]$/u.test(tight)) score -= 4;
    if (/^[一二三四五六七八九十]{1,3}、|^第[一二三四五六七八九十]{1,3}[章条节]/u.test(tight)) score -= 4;
    if (isTitleLine(text)) score += 2;
    if (isCredit(texts[i + 1] ?? "")) score += 1.5;
    if (texts.slice(Math.max(0, i - 3), i).some(isCredit)) score -= 3;
    if (
      texts
        .slice(i + 1, i + 4)
        .some((next) => isCredit(next) || isRecipients(next) || (next.length < 60 && dateIn(next) !== null))
    )
      score += 1.5;
    if (page.site) score += line?.main ? 0.5 : 0;
    else if (i === 0) score += 1;
    score -= Math.min(2, (first - i) * (page.site ? 0.05 : 0.1));
    if (score > most) {
      most = score;
      best = i;
    }
  }
  return best;
}
