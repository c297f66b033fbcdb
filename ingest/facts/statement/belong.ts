import type { LinkedEntity, LinkedText, NameMention } from "../../../src/model/text.ts";
import { type Draft, draft } from "./draft.ts";

/** What a part of a body is called: 教育部职成司, 省总工会女职工部, 国家发展改革委党组. */
const PART =
  /^(?!集团|公司|有限|股份)[^）)》”]{0,14}(?:部|(?<!公)司|局|处|科|室|署|办|厅|院|所|党组|党委|党支部|团委|工会|中心|总站|记者站|总队|支队|大队|中队|旅|委员会|组|代表团|分会|分院|分公司|学院|医院|学校|附小|附中|出版社|报社|界别|秘书处|书记处|主席团|理事会|董事会|常委会|分局|分社|分行|支行|基地|实验室|集团军|舰队)$/u;
/** 某组织称某医院, 驻某部: cut names are no parts; 绿洲国家: nor has a group of states any. */
const CUT = /[称说是]|^驻[^组处站]*$/u;
/** 政治局, 常委会, 执行委员会, 主席团: an organ is the body itself deciding, not a part of it. */
const ORGAN = /(?:委员会|常委会|政治局|书记处|主席团|理事会|董事会|检查组|调查组|专家组|代表团)$/u;
/** Shortest name that may begin another. */
const LEAST = 2;

/** Bodies whose names begin with another body's are parts of it: read off the names, once a pair, where the part is first named. */
export function belongings(text: LinkedText): Draft[] {
  const bodies = text.entities.filter((entity) => entity.type === "Organization");
  const byName = new Map<string, LinkedEntity>();
  for (const entity of bodies)
    for (const name of [entity.name, ...entity.aliases]) if (!byName.has(name)) byName.set(name, entity);
  const first = new Map<string, NameMention>();
  for (const [name, entity] of text.entityOf) {
    if (entity.type !== "Organization") continue;
    if (!first.has(entity.id)) first.set(entity.id, name);
    const surface = text.text.slice(name.start, name.end);
    if (!byName.has(surface)) byName.set(surface, entity);
  }
  const written = new Set([...text.entityOf.keys()].map((name) => text.text.slice(name.start, name.end)));
  const drafts: Draft[] = [];
  const seen = new Set<string>();
  for (const [name, entity] of byName) {
    const mention = first.get(entity.id);
    if (!mention || !written.has(name)) continue;
    for (let size = name.length - 1; size >= LEAST; size--) {
      const whole = byName.get(name.slice(0, size));
      if (!whole || whole.id === entity.id || !PART.test(name.slice(size)) || ORGAN.test(name)) continue;
      if (CUT.test(name.slice(size)) || name.slice(0, size).endsWith("国家")) break;
      const key = `${entity.id} ${whole.id}`;
      if (!seen.has(key)) {
        seen.add(key);
        drafts.push(draft(mention, "PART_OF", mention, whole.id, "part.of-name", { confidence: 0.85 }));
      }
      break;
    }
  }
  return drafts;
}
