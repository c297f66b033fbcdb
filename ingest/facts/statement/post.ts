import { idOf } from "../../../src/model/id.ts";
import { spanAt } from "../../../src/model/span.ts";
import type { LinkedText } from "../../../src/model/text.ts";
import type { End } from "./draft.ts";
import { pattern } from "./pattern.ts";
import type { Scene } from "./scene.ts";
import type { Skeleton } from "./skeleton.ts";
import { headOf, isPost, isPostAlone, isState } from "./title.ts";
import { GROWS, ITS, ITS_BODY, NEW, NOT_BARE, QUOTED, SINGLE, TERMS, TWICE } from "./wording.ts";

/** One post of a person: its words and the body it is of. */
export interface Post {
  readonly title: string;
  readonly of: End | null;
  /** Where it begins and ends in the skeleton. */
  readonly from: number;
  readonly to: number;
}

const OWNER = pattern("{OLE}", "u");
// 中国驻南非大使, 驻约旦使馆参赞.
const POSTED = pattern("^驻{OL}{OL}?[^{=OLE}]{0,8}$", "u");
const STATION = pattern("驻{OL}{OL}?", "gu");
/** Longest post without a body that is taken whole between marks of a list. */
const LISTED = 8;

/** The posts of a stretch that ends in one. */
export function readPosts(scene: Scene, skeleton: Skeleton, from: number, to: number): Post[] {
  const pieces = cut(skeleton, from, to);
  const found: Post[] = [];
  for (let i = pieces.length - 1; i >= 0; i--) {
    const piece = pieces[i];
    if (!piece) break;
    let start = piece.from;
    // 总统府妇女、青年部长: the part before the comma is no post of its own.
    const before = pieces[i - 1];
    if (before && ownerIn(skeleton, start, piece.to) < 0) {
      const owner = ownerIn(skeleton, before.from, before.to);
      const tail = owner >= 0 ? skeleton.text.slice(owner + 1, before.to) : "";
      if (owner >= 0 && tail.length <= 8 && tail.length > 0 && !isPost(tail)) {
        start = before.from;
        i--;
      }
    }
    const read = readPost(scene, skeleton, start, piece.to, i > 0 && piece.to - start <= LISTED);
    if (!read) break;
    found.unshift(read.post);
    if (!read.whole) break;
  }
  let owner: End | null = null;
  let court: End | null = null;
  let former = false;
  return found.map((read) => {
    // 某部原党组副书记、副部长: what is over is over for all posts at the one body.
    if (read.of !== null || read.title.startsWith("原")) former = read.title.startsWith("原");
    const post = former && read.of === null && !read.title.startsWith("原") ? { ...read, title: `原${read.title}` } : read;
    if (post.of === null && court !== null && /^(?:助理)?(?:审判员|检察员)$/u.test(post.title)) return { ...post, of: court };
    if (post.of === null && owner && !isState(post.title) && !/^(?:原|前)/u.test(read.title)) {
      // 某党主席、总统马某: the post of the state is not the party's.
      if (CABINET.test(post.title) && PARTY.test(wordsOf(scene, owner))) return post;
      if (STATE_HEAD.test(post.title) && typeof owner === "object" && owner.type === "Organization") return post;
      return { ...post, of: governed(scene, post.title, owner) };
    }
    // 法院副院长、审判委员会委员、审判员: the judge is the court's.
    if (court === null && COURT.test(wordsOf(scene, post.of))) court = post.of;
    owner = post.of;
    return post;
  });
}

const COURT = /(?:法院|检察院)$/u;

/** 政治局委员、外交部长: the ministry is the government's. */
const CABINET = /(?:部长|外长|财长|防长|大臣|国务委员|议长|大使)$/u;
const PARTY = /(?:政治局|书记处|中央委员会|党中央|党|党委|阵线)$/u;

const wordsOf = (scene: Scene, end: End | null): string =>
  end === null || typeof end === "string" ? "" : scene.text.text.slice(end.start, end.end);

const STATE_HEAD = /^(?:代|看守|临时)?(?:政府)?(?:总统|副总统|总理|副总理|首相|副首相|国王|女王|国家元首)$/u;

/** 福建省委常委、副省长: the second post is the province's, not its party committee's. */
function governed(scene: Scene, title: string, owner: End): End | null {
  const name = typeof owner === "string" ? "" : scene.text.text.slice(owner.start, owner.end);
  const level = /([省市县区州镇乡])长$/u.exec(title)?.[1];
  if (!level || !name.endsWith("委")) return owner;
  const place = name.replace(/^(?:中共)/u, "").replace(/委$/u, "");
  return scene.entity(place, "Place") ?? scene.entity(place.replace(/[省市县区州镇乡]$/u, ""), "Place");
}

/** The pieces between 、 兼 和, in order of place. */
function cut(skeleton: Skeleton, from: number, to: number): { from: number; to: number }[] {
  const pieces: { from: number; to: number }[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    const char = skeleton.text[i] ?? "";
    if (char !== "、" && char !== "兼" && char !== "和" && char !== "及" && char !== " " && char !== "与") continue;
    if (char !== "、" && !(i > start && isPost(skeleton.text.slice(Math.max(start, i - 8), i)))) continue;
    if (i > start) pieces.push({ from: start, to: i });
    start = i + 1;
  }
  if (to > start) pieces.push({ from: start, to });
  return pieces;
}

/** Index of the body that a post in the stretch is of, or -1: 驻南非大使 is not South Africa's. */
function ownerIn(skeleton: Skeleton, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) {
    if (!OWNER.test(skeleton.text[i] ?? "")) continue;
    const post = skeleton.text.lastIndexOf("驻", i);
    if (post >= from && i - post <= 2 && POSTED.test(skeleton.text.slice(post, to))) {
      i = post;
      continue;
    }
    return i;
  }
  return -1;
}

interface Read {
  readonly post: Post;
  /** True if the piece holds nothing before the post. */
  readonly whole: boolean;
}

function readPost(scene: Scene, skeleton: Skeleton, from: number, to: number, listed: boolean): Read | null {
  const owner = ownerIn(skeleton, from, to);
  const written = (at: number): string =>
    scene.text.text.slice(skeleton.starts[at] ?? 0, skeleton.ends[to - 1] ?? 0).replace(/[“”‘’]/gu, "");
  if (owner >= 0) {
    let at = owner + 1;
    if (skeleton.text[at] === "的") at++;
    // 原某局局长: the word stands before the body.
    const former = owner > from && /[原前]/u.test(skeleton.text[owner - 1] ?? "") ? (skeleton.text[owner - 1] ?? "") : "";
    const title = `${former}${written(at).replace(NEW, "")}`.replace(TERMS, "$1");
    const unit = skeleton.units[owner];
    // 某县|人民法院法官: the body's name goes on; 某党|籍议员 is no post of the party.
    const rest = GROWS.exec(title);
    if (unit && rest && isPostAlone(title.slice(rest[0].length))) {
      const name = `${scene.text.text.slice(unit.start, unit.end)}${rest[1] ?? ""}`;
      return { post: { title: title.slice(rest[0].length), of: bodyOf(scene, name), from: owner, to }, whole: owner === from };
    }
    if (unit && title.startsWith("籍") && isPostAlone(title.slice(1)))
      return { post: { title: title.slice(1), of: null, from: owner, to }, whole: owner === from };
    const bare = skeleton.text.slice(at, to).replace(STATION, "驻");
    if (unit && isPostAlone(bare)) {
      if (unit.kind === "E" && skeleton.text[owner + 1] === "的") {
        // 来华出席峰会的某国总统: the event is no part of the post.
        return readPost(scene, skeleton, owner + 2, to, true);
      }
      if (unit.kind === "E") {
        // 大运会组委会主席: the body that runs the event; 党的二十大代表: the event is part of the post.
        const body = /^(?:组委会|组织委员会|执委会|主席团|秘书处)/u.exec(bare)?.[0] ?? "";
        const of = body ? bodyOf(scene, `${scene.text.text.slice(unit.start, unit.end)}${body}`) : null;
        if (of && title.length > body.length)
          return { post: { title: title.slice(body.length), of, from: owner, to }, whole: owner === from };
        return { post: { title: written(owner), of: null, from: owner, to }, whole: owner === from };
      }
      // 联合国秘书长苏丹问题特别代表: the country is what the post is about.
      if (/^(?:问题|事务)/u.test(bare) && ownerIn(skeleton, from, owner) >= 0) {
        const home = ownerIn(skeleton, from, owner);
        const whole = scene.text.text.slice(skeleton.ends[home] ?? 0, skeleton.ends[to - 1] ?? 0);
        return { post: { title: whole, of: skeleton.units[home]?.names[0] ?? null, from: home, to }, whole: home === from };
      }
      // 哈马斯在加沙地带的领导人: of the body that is at work there.
      const body = skeleton.text[owner - 1] === "在" && unit.kind === "L" ? skeleton.units[owner - 2] : null;
      if (body?.kind === "O" && owner - 2 >= from)
        return { post: { title, of: body.names[0] ?? null, from: owner - 2, to }, whole: owner - 2 === from };
      return { post: { title, of: unit.names[0] ?? null, from: owner, to }, whole: owner === from };
    }
    from = Math.max(from, owner + 1);
  }
  // 主席、党组书记: between marks of a list the whole piece is the post.
  const start = listed && isPostAlone(skeleton.text.slice(from, to)) ? from : bareStart(scene.text, skeleton, from, to);
  if (start < 0) return null;
  const title = written(start).replace(NEW, "").replace(TWICE, "");
  if (NOT_BARE.test(title)) return null;
  if (!isPostAlone(skeleton.text.slice(start, to))) return null;
  const country = SINGLE[title[0] ?? ""];
  const place = country && isPost(title.slice(1)) ? scene.entity(country) : null;
  if (place) return { post: { title: title.slice(1), of: place, from: start, to }, whole: start === from };
  const quoted = skeleton.text[start - 1] === "”" ? QUOTED.exec(skeleton.text.slice(Math.max(0, start - 20), start))?.[1] : null;
  if (quoted) return { post: { title, of: bodyOf(scene, quoted), from: start, to }, whole: false };
  const body = ITS_BODY.exec(title);
  const its = ITS.exec(skeleton.text.slice(Math.max(from, start - 8), start));
  if (its)
    return { post: { title, of: scene.lastBody(skeleton.starts[start] ?? 0, its[1] ?? ""), from: start, to }, whole: false };
  if (body && isPost(title.slice(body[0].length))) {
    const of = scene.lastBody(skeleton.starts[start] ?? 0, body[0].replace(/^(?:该|本|其|所在)/u, ""));
    return { post: { title: title.slice(body[0].length).replace(/^的/u, ""), of, from: start, to }, whole: start === from };
  }
  return { post: { title, of: null, from: start, to }, whole: start === from };
}

/** The organization of that name; where the text does not mark it as a name, one of its own. */
const bodyOf = (scene: Scene, name: string): string =>
  scene.entity(name, "Organization") ??
  scene.make({ id: idOf("org", name), type: "Organization", name, aliases: [], code: null, rule: "body.of-event" });

const NOMINAL = /^(?:n|b|j|vn|an|a$|m$|q$|f$|s$|i$|l$|h|k|g|eng|x$)/u;

/** Where a post without a body begins: back over nouns, within the stretch; -1 if it does not end in a post. */
function bareStart(text: LinkedText, skeleton: Skeleton, from: number, to: number): number {
  if (!isPost(skeleton.text.slice(from, to))) return -1;
  const low = skeleton.starts[from] ?? 0;
  const end = skeleton.ends[to - 1] ?? 0;
  const head = headOf(skeleton.text.slice(from, to));
  let at = end;
  for (let i = spanAt(text.tokens, end - 1); i >= 0; i--) {
    const token = text.tokens[i];
    if (!token || token.start < low) {
      if (token && token.end > low && at > low) at = low;
      break;
    }
    const word = text.text.slice(token.start, token.end);
    if (end - at >= head && (!NOMINAL.test(token.pos) || /^(?:的|了|今天|记者|同志|我国|全国|一名|一位|名|位)$/u.test(word)))
      break;
    if (end - at >= head && /^(?:m|q)/u.test(token.pos) && !/^(?:第|首|一|二|三|高级)/u.test(word)) break;
    at = token.start;
  }
  for (let i = to - 1; i >= from; i--) if ((skeleton.starts[i] ?? 0) <= at) return i;
  return -1;
}
