import type { TimeMention } from "../../../src/model/text.ts";
import { type Draft, draft, type End } from "./draft.ts";
import { pattern } from "./pattern.ts";
import { type Post, readPosts } from "./post.ts";
import type { Scene } from "./scene.ts";
import { charOf, type Skeleton, type Unit } from "./skeleton.ts";
import { stanceOf } from "./stance.ts";
import { isPost } from "./title.ts";

type Act = "HOLDS_POSITION" | "APPOINTED" | "REMOVED";

interface Row {
  readonly name: string;
  readonly phrase: string;
  /** Groups: `who`, `by`, and `at`, the empty place where the posts begin; `end` where they end, if they stand before the name. */
  readonly pattern: RegExp;
  readonly acts: readonly Act[];
}

const row = (name: string, phrase: string, source: string, ...acts: Act[]): Row => ({
  name,
  phrase,
  pattern: pattern(source, "dgu"),
  acts,
});

/** Posts that a verb gives or takes. Where no name stands before the verb, the sentence's first person is meant (他兼任…). */
const ROWS: readonly Row[] = [
  row(
    "appoint.as",
    "任命张某为省教育厅厅长",
    "(?:(?<by>{OP}){~20})?(?:任命|选举产生|选举|推选|聘任|聘请|聘|委任|提名|增补)(?:了)?(?<who>{P})(?:同志)?(?:担任|出任|为)(?<at>)",
    "APPOINTED",
  ),
  row(
    "appoint.also",
    "选举冯某为省总工会主席，陈某为副主席",
    "(?:选举产生|选举|任命|推选|聘任)(?:了)?{P}(?:同志)?为[^。；]{2,40}，(?<who>{P})(?:同志)?为(?<at>)",
    "APPOINTED",
  ),
  row(
    "appoint.passive",
    "李某被任命为商务部部长",
    "(?<who>{P}){~8}(?:被|获)(?:{O}{~2})?(?:任命|选举|推选|聘任|聘|委任|提名|推举|增补|选)(?:担任|出任|为)(?<at>)",
    "APPOINTED",
  ),
  row(
    "appoint.elected",
    "王某当选省总工会主席",
    "(?<who>{P}){~10}(?:当选|再次当选|连任)(?:为)?(?<at>)",
    "APPOINTED",
    "HOLDS_POSITION",
  ),
  row(
    "remove.take",
    "免去赵某的市财政局局长职务",
    "(?:(?<by>{OP}){~20})?(?:免去|免除|罢免|撤销|撤去)(?:了)?(?<who>{P})(?:同志)?(?:的|担任的)?(?<at>)",
    "REMOVED",
  ),
  row(
    "remove.leave",
    "钱某辞去公司董事长职务",
    "(?<who>{P}){~10}(?:辞去|卸任|被免去|被免除|被撤销|不再担任|不再兼任)(?:了|其|的)?(?<at>)",
    "REMOVED",
  ),
  row(
    "tenure.serves",
    "孙某担任县总工会主席",
    "(?<who>{P}){~12}(?<!不再|被)(?:担任|出任|兼任|现任|曾任|历任|接任|就任|(?<![担出兼现曾历接就委责首离卸前主])任(?![命期务职何由凭意教])|身兼|成为|作为|是|当|从事)(?:了)?(?:{t})?(?:首任|首位|首批|的)?(?<at>)",
    "HOLDS_POSITION",
  ),
  row(
    "tenure.he-serves",
    "他兼任闽江职业大学校长",
    "(?:^|[，；]|他|她)(?<who>){~12}(?:担任|出任|兼任|成为|也是|是)(?:了)?(?:{Tt}|[\\d一二三四五六七八九十]+年)?(?:的|首任|首位)?(?<at>)",
    "HOLDS_POSITION",
  ),
];
const AS = pattern("(?:作为|身为|身兼)(?<posts>[^，。；]{2,40}?)，(?:[^，。；{=P}]{0,4})(?<who>{P})", "dgu");
const GROUP = pattern(
  "(?<who>{P})等?[\\d一二三四五六七八九十]{1,4}(?:名|位)(?<posts>[\\u4e00-\\u9fff]{2,10}?)(?=[，。；、的以和]|$)",
  "dgu",
);
const P = charOf("P");
/** How many characters the posts behind a verb may take. */
const REACH = 60;

/** Appointments, dismissals and posts that a verb states. */
export function appointments(scene: Scene, skeleton: Skeleton): Draft[] {
  if (!skeleton.text.includes(P)) return [];
  const drafts: Draft[] = [];
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
    for (const person of who.names)
      for (const post of posts)
        for (const act of acts)
          drafts.push(
            draft(span, act, person, post.of, rule, {
              ...stanceOf(words),
              detail: post.title,
              time: act === "HOLDS_POSITION" ? null : timeBefore(skeleton, to),
              roles: act === "HOLDS_POSITION" ? [] : roles,
              confidence: 0.85,
            }),
          );
  };
  for (const { name, pattern: regex, acts } of ROWS)
    for (const match of skeleton.text.matchAll(regex)) {
      const place = match.indices?.groups ?? {};
      const at = place["at"]?.[0] ?? 0;
      const named =
        place["who"] && place["who"][1] > place["who"][0]
          ? skeleton.units[place["who"][0]]
          : skeleton.units[skeleton.text.indexOf(P)];
      const subject = named && skeleton.text.indexOf(P) < at ? named : null;
      if (!subject) continue;
      const posts = postsAfter(scene, skeleton, at);
      // …主席，陈某为副主席: of the same body.
      const body = name === "appoint.also" ? (drafts.at(-1)?.object ?? null) : null;
      const by = place["by"] ? (skeleton.units[place["by"][0]]?.names ?? []) : [];
      const words = skeleton.text.slice(Math.max(0, match.index - 2), at).replace(/不再担任|不再兼任/u, "");
      if (posts.length > 0)
        put(
          acts,
          subject,
          body === null ? posts : posts.map((post) => ({ ...post, of: post.of ?? body })),
          match.index,
          words,
          name,
          by,
        );
    }
  for (const [regex, rule] of [
    [AS, "tenure.as"],
    [GROUP, "tenure.group"],
  ] as const)
    for (const match of skeleton.text.matchAll(regex)) {
      const place = match.indices?.groups ?? {};
      const who = skeleton.units[place["who"]?.[0] ?? -1];
      const [from, to] = place["posts"] ?? [0, 0];
      const posts = readPosts(scene, skeleton, from, to);
      if (who && posts[0]?.from === from) put(["HOLDS_POSITION"], who, posts, match.index, "", rule, []);
    }
  return drafts;
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
