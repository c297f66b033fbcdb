import type { TimeMention } from "../../../src/model/text.ts";
import { Letters, needsOf } from "../../need.ts";
import { type Draft, draft, type End } from "./draft.ts";
import { pattern } from "./pattern.ts";
import { type Post, readPosts } from "./post.ts";
import { type Act, LISTED, ROWS } from "./rule/appoint.ts";
import type { Scene } from "./scene.ts";
import { charOf, type Skeleton, type Unit } from "./skeleton.ts";
import { sourceOf, stanceOf } from "./stance.ts";
import { isPost } from "./title.ts";

const letters = new Letters();

const HEADS = /(任命|聘任|聘)(?:如下|下列[^：]{0,10})?：?$|(免去|免职|撤销)(?:如下|下列[^：]{0,10})?：?$/u;
const RESIGNS = pattern(
  "(?<who>{P})(?:{~14})(?:宣布|正式|已经?|突然|引咎|被迫|同意)?(?:辞职|下台|去职)(?![信函书请申报时前])",
  "dgu",
);
const RESIGNS_NEEDS = needsOf(RESIGNS);
/** 董事会聘任…为行长: of the body that decides. */
const OWN = /(?:董事会|理事会|股东会|股东大会|监事会|公告|党组|投票|选举|聘)/u;
/** Posts of a government: of the country of the head who appoints. */
const CABINET = /(?:总理|首相|部长|大臣|外长|防长|财长|议长|国务卿|检察长|大使|行长|司令)$/u;
const AS = pattern("(?:作为|身为|身兼)(?<posts>[^，。；]{2,40}?)，(?:[^，。；{=P}]{0,4})(?<who>{P})", "dgu");
const THEN = pattern("(?:时任|现任|曾任|担任)(?<posts>[^，。；]{2,40}?)的(?<who>{P})", "dgu");
const GROUP = pattern(
  "(?<who>{P})等?[\\d一二三四五六七八九十]{1,4}(?:名|位)(?<posts>[\\u4e00-\\u9fff]{2,10}?)(?=[，。；、的以和]|$)",
  "dgu",
);
const TITLED = (
  [
    [AS, "tenure.as"],
    [THEN, "tenure.then"],
    [GROUP, "tenure.group"],
  ] as const
).map(([regex, rule]) => ({ regex, rule, needs: needsOf(regex) }));
const P = charOf("P");
/** How many characters the posts behind a verb may take. */
const REACH = 60;

/** What a line opens: under 任命： each line appoints, under 免去： each removes. */
export function opensList(skeleton: Skeleton): "APPOINTED" | "REMOVED" | null {
  const match = HEADS.exec(skeleton.text.trimEnd());
  return match ? (match[1] ? "APPOINTED" : "REMOVED") : null;
}

/**
 * Appointments, dismissals and posts that a verb states. `held` are the posts of the people of the sentence, `list` what the lines
 * under a heading state (任命：).
 */
export function appointments(
  scene: Scene,
  skeleton: Skeleton,
  held: readonly Draft[] = [],
  list: "APPOINTED" | "REMOVED" | null = null,
): Draft[] {
  if (!skeleton.text.includes(P)) return [];
  const drafts: Draft[] = [];
  let lastBy: readonly End[] = [];
  const put = (
    acts: readonly Act[],
    who: Unit,
    posts: readonly Post[],
    from: number,
    words: string,
    rule: string,
    by: readonly End[],
  ): void => {
    const to = Math.max(...posts.map((post) => post.to), from + 1);
    const span = { start: skeleton.starts[from] ?? 0, end: skeleton.ends[to - 1] ?? 0 };
    const roles = by.map((entity) => ({ role: "by", entity }));
    const source = sourceOf(skeleton, from);
    for (const person of who.names)
      for (const post of posts)
        for (const act of acts)
          drafts.push(
            draft(span, act, person, post.of, rule, {
              // 提名…为行长候选人: what is planned is the post.
              detail: post.title.replace(act === "HOLDS_POSITION" ? /候选人$/u : /^(?:时任|新)(?=.{2})|候选人$/u, ""),
              time: act === "HOLDS_POSITION" || rule === "appoint.congratulated" ? null : timeBefore(skeleton, to),
              roles: act === "HOLDS_POSITION" ? [] : roles,
              source,
              confidence: 0.85,
              ...stanceOf(words),
            }),
          );
  };
  letters.read(skeleton.text);
  for (const { name, pattern: regex, letters: own, acts } of list === null ? ROWS : [LISTED[list], ...ROWS]) {
    if (!letters.allow(own)) continue;
    for (const match of skeleton.text.matchAll(regex)) {
      const place = match.indices?.groups ?? {};
      const at = place["at"]?.[0] ?? 0;
      const named =
        place["who"] && place["who"][1] > place["who"][0]
          ? skeleton.units[place["who"][0]]
          : skeleton.units[skeleton.text.indexOf(P)];
      const subject = named && skeleton.text.indexOf(P) < at ? named : null;
      if (!subject) continue;
      const after = postsAfter(scene, skeleton, at);
      // 罢免议长贝某: the posts stand before the name.
      const posts = after.length > 0 || !name.startsWith("remove.take") ? after : postsOf(subject, held, match.index, at);
      if (posts.length === 0) continue;
      if (acts.includes("HOLDS_POSITION") && misread(skeleton, match, at, subject, posts, name)) continue;
      const giver = place["by"] ? (skeleton.units[place["by"][0]]?.names ?? []) : [];
      const between = place["by"] ? skeleton.text.slice(place["by"][1], place["who"]?.[0]) : "";
      // 免去甲的乙局局长职务，任命丙…: 乙局 gives nothing.
      const own = isPost(/^[^，：]*?(?=职务|[，：])/u.exec(between)?.[0] ?? "") && !isPerson(giver) ? [] : giver;
      // 任命甲为…；免去乙的…: by the same body.
      const by = own.length > 0 || !/^(?:appoint\.as|remove\.take)$/u.test(name) ? own : lastBy;
      if (own.length > 0) lastBy = own;
      // …主席，陈某为副主席: of the same body.
      const elects = place["of"] ? (skeleton.units[place["of"][0]]?.names[0] ?? null) : null;
      const body = name === "appoint.also" ? (drafts.at(-1)?.object ?? null) : (elects ?? bodyOfGiver(own, between, held));
      // 同意某人辞去…: what is granted is done.
      const start = name === "remove.accept" ? (place["who"]?.[1] ?? 0) : Math.max(0, match.index - 2);
      const words = skeleton.text.slice(start, at).replace(/不再担任|不再兼任/u, "");
      put(
        acts,
        subject,
        posts.map((post) => ({
          ...post,
          of: post.of ?? (body !== null && (name === "appoint.also" || !isPerson(own) || CABINET.test(post.title)) ? body : null),
        })),
        match.index,
        words,
        name,
        by,
      );
    }
  }
  for (const match of letters.allow(RESIGNS_NEEDS) ? skeleton.text.matchAll(RESIGNS) : []) {
    const who = skeleton.units[match.indices?.groups?.["who"]?.[0] ?? -1];
    const to = match.index + match[0].length;
    const posts = who ? postsOf(who, held, match.index, to) : [];
    const words = skeleton.text.slice(Math.max(0, match.index - 2), to);
    if (who && posts.length > 0) put(["REMOVED"], who, posts, match.index, words, "remove.resign", []);
  }
  for (const { regex, rule, needs } of TITLED)
    for (const match of !letters.allow(needs) ? [] : skeleton.text.matchAll(regex)) {
      const place = match.indices?.groups ?? {};
      const who = skeleton.units[place["who"]?.[0] ?? -1];
      const [from, to] = place["posts"] ?? [0, 0];
      const posts = readPosts(scene, skeleton, from, to);
      if (who && posts[0]?.from === from) put(["HOLDS_POSITION"], who, posts, match.index, "", rule, []);
    }
  return drafts.filter((each) => each.object !== null || !drafts.some((other) => fuller(other, each)));
}

/** 是富有远见的领导人: praise. */
const PRAISE = /(?:领导人|领导者|接班人|缔造者|开拓者|成员)$/u;

/** Whether a clause states no post of a person: whoever speaks is not who is spoken of (某人指出，你担任…); praise; a post that is over. */
function misread(
  skeleton: Skeleton,
  match: RegExpExecArray,
  at: number,
  subject: Unit,
  posts: readonly Post[],
  name: string,
): boolean {
  const words = skeleton.text.slice(match.index, at);
  if (/不再/u.test(words)) return true;
  if (/[是为]/u.test(words) && posts.every((post) => post.of === null && PRAISE.test(post.title))) return true;
  const source = name === "tenure.he-serves" ? sourceOf(skeleton, match.index) : null;
  return source !== null && subject.names.includes(source);
}

/** The same post of the same person, with its body. */
const fuller = (other: Draft, bare: Draft): boolean =>
  other.object !== null && other.type === bare.type && other.subject === bare.subject && other.detail === bare.detail;

/** The posts that the sentence gives a person by title. */
const postsOf = (who: Unit, held: readonly Draft[], from: number, to: number): Post[] =>
  held
    .filter((post) => post.type === "HOLDS_POSITION" && who.names.some((name) => name === post.subject))
    .map((post) => ({ title: post.detail ?? "", of: post.object, from, to }));

const isPerson = ([end]: readonly End[]): boolean => typeof end === "object" && end.type === "Person";

/** The body of a bare post that a body, or the head of a state, gives: 董事会聘任…为行长; 丁国总统任命…为总理. */
function bodyOfGiver(by: readonly End[], between: string, held: readonly Draft[]): End | null {
  const [giver] = by;
  if (by.length !== 1 || giver === undefined) return null;
  if (isPerson(by))
    return (
      held.find((post) => post.subject === giver && typeof post.object === "object" && post.object?.type === "Place")?.object ??
      null
    );
  return OWN.test(between) ? giver : null;
}

/** The posts that begin at a place: up to the last end of a post before the clause, or the list of posts, ends. */
function postsAfter(scene: Scene, skeleton: Skeleton, at: number): Post[] {
  const clause = /^[^，。；：！？（]{0,60}/u.exec(skeleton.text.slice(at, at + REACH))?.[0] ?? "";
  for (let size = clause.length; size >= 2; size--) {
    const next = skeleton.text[at + size] ?? "";
    if (
      next !== "" &&
      !NEXT.test(next) &&
      !/^(?:职务|一职|期间|等|以来|以后|之一)/u.test(skeleton.text.slice(at + size, at + size + 2))
    )
      continue;
    if (!isPost(clause.slice(Math.max(0, size - 10), size))) continue;
    const posts = readPosts(scene, skeleton, at, at + size);
    const [first] = posts;
    if (first && (first.from - at <= 2 || LED.test(skeleton.text.slice(at, first.from)))) return posts;
  }
  return [];
}

/** What may follow the posts: 任主席多年, 任局长，…. */
const NEXT = pattern("[，。；：、 的（和后时并兼多已近至达长以{=Tt}]", "u");

/** 智慧码头的首批(系统优化师): what may stand between the verb and the post. */
const LED = /^.{0,12}(?:的|首批|首任|首位|一名|一位|\d名)$/u;

function timeBefore(skeleton: Skeleton, to: number): TimeMention | null {
  for (let i = to - 1; i >= 0; i--) {
    const unit = skeleton.units[i];
    if (unit?.kind === "T") return unit.times[0] ?? null;
  }
  return null;
}
