import type { NameMention } from "../../../src/model/text.ts";
import { type Draft, draft } from "./draft.ts";
import { pattern } from "./pattern.ts";
import { type Post, readPosts } from "./post.ts";
import type { Scene } from "./scene.ts";
import { charOf, type Fold, fold, type Skeleton } from "./skeleton.ts";
import { AFTER, isPost, isSole, isState } from "./title.ts";

/** How far before a name its posts may begin, in characters of the skeleton. */
const REACH = 90;
/** Longest post that goes by the body of the one before: 副局长; not 世界某会议秘书长. */
const SHARED = 6;
/** 海军司令员: of the navy. */
const FORCES = /^(?:陆军|海军|空军|火箭军|武警|战略支援)/u;
const P = charOf("P");
const EDGE = pattern("[，。；：！？“”‘’{=PTtWRA}…]", "u");
const JOINS = /^(?:、|和|与|及|以及|\/| |　)$/u;
/** A name of a list that was not read as one does not end the list. */
const UNREAD = /^、[\u4e00-\u9fff·]{2,8}、$/u;
// ，某机床厂高级技师，
const CLAUSE = pattern("^，{OL}[^，。；：！？{=PTtWRAEG}]{2,30}(?=[，。])", "u");

/** The posts that stand before and behind the names of people, as drafts; and the skeleton with each person and posts as one unit. */
export function tenures(scene: Scene, skeleton: Skeleton): { readonly drafts: Draft[]; readonly skeleton: Skeleton } {
  const drafts: Draft[] = [];
  const folds: Fold[] = [];
  let shared: readonly Post[] = [];
  let last = -1;
  for (let k = skeleton.text.indexOf(P); k >= 0; k = skeleton.text.indexOf(P, k + 1)) {
    const unit = skeleton.units[k];
    const person = unit?.names[0];
    if (!unit || !person) continue;
    const floor = Math.max(last + 1, k - REACH);
    const before = skeleton.text.slice(floor, k);
    const joint =
      last >= 0 && floor === last + 1 && (JOINS.test(before) || (UNREAD.test(before) && !isPost(before.slice(0, -1))));
    let posts = joint ? shared.filter((post) => !isSole(post.title)) : postsBefore(scene, skeleton, floor, k);
    // 局长吴某、副局长郑某: the second is of the first one's body.
    const body = shared[0]?.of ?? null;
    if (
      !joint &&
      body !== null &&
      last >= 0 &&
      /^[、和与及]/u.test(skeleton.text.slice(last + 1, k)) &&
      posts[0]?.from === last + 2
    )
      posts = posts.map((post) =>
        post.of === null && post.title.length <= SHARED && !FORCES.test(post.title) && !isState(post.title)
          ? { ...post, of: body }
          : post,
      );
    const from = joint ? k : (posts[0]?.from ?? k);
    let to = k + 1;
    AFTER.lastIndex = to;
    const behind = AFTER.exec(skeleton.text);
    if (behind?.[1]) {
      const owner = posts.length === 0 ? ownerBefore(skeleton, floor, k) : null;
      to += behind[0].length;
      if (!posts.some((post) => post.title === behind[1])) posts = [...posts, { title: behind[1], of: owner, from: k + 1, to }];
    } else if (skeleton.text.startsWith("同志", to)) to += 2;
    if (posts.length === 0) {
      posts = apposed(scene, skeleton, to);
      to = posts.at(-1)?.to ?? to;
    }
    // 习近平主席和普京总统: a post behind a name is not shared.
    shared = posts.filter((post) => post.from <= k);
    last = to - 1;
    const span = { start: skeleton.starts[from] ?? 0, end: skeleton.ends[to - 1] ?? 0 };
    for (const post of posts)
      drafts.push(
        draft(
          joint ? { start: Math.min(span.start, skeleton.starts[post.from] ?? span.start), end: span.end } : span,
          "HOLDS_POSITION",
          person,
          post.of,
          joint
            ? "tenure.shared"
            : post.from > k + 1
              ? "tenure.apposed"
              : post.from > k
                ? "tenure.name-title"
                : post.of
                  ? "tenure.title-name"
                  : "tenure.bare-title",
          { detail: post.title, confidence: post.of ? 0.95 : 0.85 },
        ),
      );
    folds.push({ from, to, kind: "P", names: [person], times: [] });
  }
  return { drafts, skeleton: fold(skeleton, folds) };
}

/** 邓某，某机床厂高级技师，…: the posts that stand as a clause of their own behind a name. */
function apposed(scene: Scene, skeleton: Skeleton, at: number): Post[] {
  const posts: Post[] = [];
  let from = at;
  for (;;) {
    const clause = CLAUSE.exec(skeleton.text.slice(from, from + REACH));
    if (!clause) return posts;
    const to = from + clause[0].length;
    const read = readPosts(scene, skeleton, from + 1, to);
    if (read[0]?.from !== from + 1 || read[0].of === null) return posts;
    posts.push(...read);
    from = to;
  }
}

/** 广东机电职业技术学院的刘金彦老师: the body right before the name. */
function ownerBefore(skeleton: Skeleton, floor: number, k: number): NameMention | null {
  const at = skeleton.text[k - 1] === "的" ? k - 2 : k - 1;
  const unit = at >= floor ? skeleton.units[at] : null;
  return unit && (unit.kind === "O" || unit.kind === "L") && at === k - 2 ? (unit.names[0] ?? null) : null;
}

/** The posts right before position `k`: 全国人大常委会副委员长、中华全国总工会主席. In order of place. */
function postsBefore(scene: Scene, skeleton: Skeleton, floor: number, k: number): Post[] {
  let to = k;
  while (to > floor && /[ 　]/u.test(skeleton.text[to - 1] ?? "")) to--;
  let from = to;
  while (from > floor && !EDGE.test(skeleton.text[from - 1] ?? "")) from--;
  return readPosts(scene, skeleton, from, to);
}
