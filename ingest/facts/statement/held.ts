import { idOf } from "../../../src/model/id.ts";
import type { LinkedText, TimeMention } from "../../../src/model/text.ts";
import { Letters, needsOf } from "../../need.ts";
import { type Draft, draft, type End } from "./draft.ts";
import { goesOn } from "./extent.ts";
import { SHORT_PLACES, verbs } from "./lexicon.ts";
import { ANAPHOR, pattern } from "./pattern.ts";
import type { Refuse } from "./refusal.ts";
import type { Scene } from "./scene.ts";
import { charOf, type Skeleton } from "./skeleton.ts";
import { sourceOf, stanceOf } from "./stance.ts";

/** What belongs to an event and is said of it: its rounds, its opening. */
const ITS_OWN = pattern(
  "^(?:[\\u4e00-\\u9fff]{0,6}?[决预复半比]赛|开幕|闭幕|活动|系列|主题|线上|线下|全国|启动|第|首|成果|[{=OPLEGWD}“])",
  "u",
);
const HELD = verbs("held");
/** What follows the event up to its verb: “…今天在湖南长沙开幕”. 开幕式, 开幕后 and 开幕还有3天 are no verb. */
const AHEAD = pattern(
  `^(?<mid>[^。；！？，{=EGWP}]{0,36}?(?:，(?=[{=Tt}在于])[^。；！？，{=EGWP}]{0,24}?)?)(?<!选)(?<verb>${HELD})(?!了(?![，。；！？]|$)|式|典礼|仪式|会|前|后|以来|之际|时|期间|还有|倒计时|的通知|[\\u4e00-\\u9fff\\d]{0,5}[年月周天日]来|{Tt}来?，|以后|[\\u4e00-\\u9fff]{0,3}倒计时)`,
  "u",
);
/** What stands before the event: “T在L举行E”. */
const BEHIND = pattern(
  `(?<mid>[^。；！？{=EGW}]{0,40})(?<!选)(?<call>${verbs("call")}|${verbs("attend")})(?:了|的|过)?[^，。；！？{=EGWPO}]{0,10}$`,
  "u",
);
const PLACES = pattern(
  "(?:在|于|赴|移师|走进)(?:[^，。；{=OLE}的]{0,6})(?:{L}(?:首都|省会|首府|市|的)?)?(?<at>{OL})|(?<only>{L})(?:首都)(?<capital>{L})",
  "gu",
);
/** 在某频道播出: where it is shown, not where it is held. */
const CHANNEL = /(?:频道|卫视|电视台|客户端|网|平台)$/u;
const SHORT = new RegExp(`在(${[...SHORT_PLACES.keys()].join("|")})(?=[举召开启闭揭落正隆成主联共圆胜]|$)`, "u");
const BEFORE = pattern(`{T}(?<gap>[^。；！？{=ET}]{0,36})$`, "u");
/** 7月31日致信祝贺…在某地举行: the date is that of another act. */
const BUSY = new RegExp(`(?:${HELD}|发布|公布|获悉|表示|介绍|致信|致电|祝贺|贺信|贺电|会见|宣布|邀请)`, "u");
const NOT_HELD = /(?:在|距离?|备战|筹备|为|迎接|对|自|自从|参加|出席|作为|获得|取得|进入)$/u;
/** 运动会倒计时活动在京举行: what is held is something about the event. */
const ASIDE =
  /^[^，]{0,8}(?:新闻发布|发布会|倒计时|说明会|吹风会|火炬|吉祥物|会徽|抽签|筹备|组委会|执委会|组织委员会|选拔|预选|门票|志愿者)/u;
/** 就习近平出席论坛举行吹风会: what is held is the briefing. */
const TOPIC = pattern(`(?:就|围绕|针对){~16}(?:{P}{~12})?(?:${verbs("attend")}){~6}$`, "u");
const ATTEND = new RegExp(`(?:${verbs("attend")})`, "u");
const LEARNED = pattern("{T}从{E}{~4}(?:获悉|了解到)", "gu");
/** 在内蒙古扎兰屯赛区进行的比赛. */
const OTHER = pattern("(?:向|给|对|为|从|邀请|飞抵|抵达|前往|前来|会见|接见|看望|慰问|来华|，(?<!{T}，))", "u");
/** 由甲、乙主办: who holds it stands in front of these, not where. */
const HOSTS = /主办|承办|组织/u;
/** 在甲与乙联合举办的: nor in front of these. */
const TOGETHER = /^(?:等|与|同|和|、|联合|共同|携手)/u;
/** 会议召开前夕: the day is not the event's. */
const EVE = /^(?:前夕|之前|之后|前|后)(?![\u4e00-\u9fff]?届)/u;
/** 持续到7月: the end of a stretch. */
const UNTIL = /持续(?:到|至)|延续(?:到|至)/u;
/** 原定6月举行，因雨取消: the happening is denied. */
const CALLED_OFF = /^[^。；]{0,20}(取消|推迟|延期)/u;
const AREA = pattern("在{L}(?:赛区|分会场|主会场|赛场)", "gu");
const STARTS = new RegExp(`(?:^|[，；])(?:${ANAPHOR})`, "gu");
const [AREA_NEEDS, STARTS_NEEDS, LEARNED_NEEDS] = [needsOf(AREA), needsOf(STARTS), needsOf(LEARNED)];
const letters = new Letters();
const E = charOf("E");

/** When and where events are held: HELD_ON and HELD_IN, and the events that are said to be held. */
export function holdings(
  scene: Scene,
  skeleton: Skeleton,
  refer: (at: number) => End | null,
  refuse: Refuse = () => {},
): { drafts: Draft[]; events: { event: End; strong: boolean }[] } {
  const drafts: Draft[] = [];
  const events: { event: End; strong: boolean }[] = [];
  const put = (
    event: End,
    from: number,
    to: number,
    places: readonly End[],
    time: TimeMention | null,
    words: string,
    rule: string,
  ): void => {
    const span = { start: skeleton.starts[from] ?? 0, end: skeleton.ends[to - 1] ?? 0 };
    const more = { source: sourceOf(skeleton, from), time, ...stanceOf(words) };
    for (const place of places) drafts.push(draft(span, "HELD_IN", event, place, rule, more));
    if (time) drafts.push(draft(span, "HELD_ON", event, null, rule, { detail: dateOf(time), ...more }));
  };
  const read = (at: number, width: number, ends: readonly End[]): void => {
    const before = skeleton.text.slice(Math.max(0, at - 60), at);
    const after = skeleton.text.slice(at + width, at + width + 80);
    const offset = at - before.length;
    const verb = AHEAD.exec(after);
    const lead = NOT_HELD.exec(before)?.[0];
    const ahead = lead ? null : verb;
    const behind = ahead ? null : BEHIND.exec(before);
    const span = { start: skeleton.starts[at] ?? 0, end: skeleton.ends[at + width - 1] ?? 0 };
    if (!ahead && !behind) {
      if (lead && verb) refuse(span, "HELD_ON", "held.ahead", `「${lead}」 before it: the verb is not the event's`);
      return;
    }
    const middle = ahead?.groups?.["mid"] ?? "";
    if (ahead && (ASIDE.test(middle) || (width === 1 && !/^[，{]/u.test(middle) && besides(scene.text, skeleton, at)))) {
      refuse(span, "HELD_ON", "held.ahead", "what is held is something about the event");
      return;
    }
    if (UNTIL.test(middle)) {
      refuse(span, "HELD_ON", "held.ahead", "the day is the end of a stretch");
      return;
    }
    if (behind && TOPIC.test(before)) {
      refuse(span, "HELD_ON", "held.behind", "the event is only spoken about (就…)");
      return;
    }
    const attended = behind !== null && ATTEND.test(behind[0]);
    // 结束出席…后乘机回国: the date is that of another act, and the text is about that.
    const passing = attended && /结束/u.test(behind[0]);
    for (const event of ends) events.push({ event, strong: !attended });
    if (ahead) {
      const mid = ahead.groups?.["mid"] ?? "";
      const base = at + width;
      let time = timeIn(skeleton, base, base + mid.length, false);
      let places = placesIn(scene, skeleton, base, mid);
      let from = at;
      const dated = BEFORE.exec(before);
      if (dated && !BUSY.test(dated.groups?.["gap"] ?? "")) {
        const gap = offset + dated.index + 1;
        if (!time) {
          time = timeIn(skeleton, gap - 1, gap, true);
          from = gap - 1;
        }
        if (places.length === 0) places = placesIn(scene, skeleton, gap, dated.groups?.["gap"] ?? "");
        time = finer(time, skeleton, gap - 1);
      } else if (places.length === 0 && !dated) {
        const clause = /[^，。；]*$/u.exec(before)?.[0] ?? "";
        places = placesIn(scene, skeleton, at - clause.length, clause);
      }
      for (const event of ends)
        put(
          event,
          from,
          base + ahead[0].length,
          places,
          time,
          `${before.slice(-4)}${mid}${CALLED_OFF.exec(after.slice(ahead[0].length))?.[1] ?? ""}`,
          "held.ahead",
        );
    } else if (behind) {
      const mid = behind.groups?.["mid"] ?? "";
      const base = offset + behind.index;
      // 5月4日向在某地举行的会议致贺电: the date is not the meeting's. 8月21日抵达某地，出席会议: nor here.
      const other = mid.search(OTHER);
      const time =
        passing || EVE.test(after) ? null : timeIn(skeleton, other < 0 ? base : base + other, base + mid.length, false);
      for (const event of ends)
        put(
          event,
          base,
          at + width,
          HOSTS.test(behind.groups?.["call"] ?? "") && !ATTEND.test(mid)
            ? []
            : placesIn(scene, skeleton, base + Math.max(0, other), mid.slice(Math.max(0, other))),
          time,
          mid.slice(-12),
          "held.behind",
        );
    }
  };
  for (let at = skeleton.text.indexOf(E); at >= 0; at = skeleton.text.indexOf(E, at + 1))
    read(at, 1, skeleton.units[at]?.names ?? []);
  letters.read(skeleton.text);
  for (const match of letters.allow(STARTS_NEEDS) ? skeleton.text.matchAll(STARTS) : []) {
    const at = match.index + (/^[，；]/u.test(match[0]) ? 1 : 0);
    const event = refer(at);
    if (event !== null) read(at, match.index + match[0].length - at, [event]);
  }
  for (const match of letters.allow(AREA_NEEDS) ? skeleton.text.matchAll(AREA) : []) {
    const event = refer(match.index);
    const unit = skeleton.units[match.index + 1];
    if (event !== null && unit) put(event, match.index, match.index + match[0].length, unit.names, null, "", "held.area");
  }
  for (const match of letters.allow(LEARNED_NEEDS) ? skeleton.text.matchAll(LEARNED) : []) {
    const event = skeleton.units[match.index + 2]?.names[0];
    const time = timeIn(skeleton, match.index, match.index + 1, false);
    if (event && time) put(event, match.index, match.index + match[0].length, [], time, "", "held.learned");
  }
  return { drafts, events };
}

/** 2023-06-15; 2024-10-12/2024-10-15. */
export const dateOf = ({ period: { start, end } }: TimeMention): string =>
  start === end ? (start ?? "") : `${start ?? ""}/${end ?? ""}`;

/** 今天，2024年某会议在某地举行: a year right before the event is part of its name where the clause gives the day. */
function finer(time: TimeMention | null, skeleton: Skeleton, at: number): TimeMention | null {
  if (time?.period.precision !== "YEAR" || skeleton.units[at]?.times[0] !== time) return time;
  const from = Math.max(...["。", "；"].map((mark) => skeleton.text.lastIndexOf(mark, at) + 1));
  const day = timeIn(skeleton, from, at, false);
  return day?.period.precision === "DAY" && /^，?$/u.test(skeleton.text.slice(from + 1, at)) ? day : time;
}

/** 博览会江湾展馆今天开馆: a noun follows the event's name, and the verb is that of the longer one. */
function besides(text: LinkedText, skeleton: Skeleton, at: number): boolean {
  const [name] = skeleton.units[at]?.names ?? [];
  return text.text[name?.end ?? 0] !== "”" && !ITS_OWN.test(skeleton.text.slice(at + 1, at + 8)) && goesOn(text, skeleton, at);
}

/** The last time of a stretch that dates a happening. */
export function timeIn(skeleton: Skeleton, from: number, to: number, first: boolean): TimeMention | null {
  let found: TimeMention | null = null;
  for (let i = from; i < to; i++)
    for (const time of skeleton.units[i]?.times ?? []) {
      const { start, end, kind } = time.period;
      if (
        !start ||
        !end ||
        kind === "CUMULATIVE" ||
        kind === "OPEN" ||
        /^(?:截至)?(?:目前|当前|现在|眼下|如今|当下)/u.test(time.period.text)
      )
        continue;
      if (first) return time;
      found = time;
    }
  return found;
}

function placesIn(scene: Scene, skeleton: Skeleton, base: number, words: string): End[] {
  let found: End[] = [];
  for (const match of words.matchAll(PLACES)) {
    const group = match.groups?.["at"] ?? match.groups?.["capital"];
    if (!group) continue;
    const last = base + match.index + match[0].length - 1;
    const unit = skeleton.units[last];
    const behind = skeleton.text.slice(last + 1, last + 4);
    if (unit && (unit.kind === "O" || unit.names.length > 1) && TOGETHER.test(behind)) continue;
    // 在某城某组织总部: the city.
    if (unit?.kind === "O" && behind.startsWith("总部")) {
      const city = skeleton.units[last - 1];
      if (city?.kind === "L") found = [...city.names];
      continue;
    }
    if (unit) found = unit.names.filter((name) => !CHANNEL.test(skeleton.source.slice(name.start, name.end)));
  }
  if (found.length > 0) return found;
  const short = SHORT.exec(words)?.[1];
  const city = short ? SHORT_PLACES.get(short) : undefined;
  if (!short || !city) return [];
  const known = scene.entity(short) ?? scene.entity(city) ?? scene.entity(`${city}市`);
  return [
    known ?? scene.make({ id: idOf("pla", city), type: "Place", name: city, aliases: [short], code: null, rule: "place.short" }),
  ];
}
