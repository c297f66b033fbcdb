import { type Needs, needsOf } from "../../../need.ts";
import { pattern } from "../pattern.ts";

export type Act = "HOLDS_POSITION" | "APPOINTED" | "REMOVED";

interface Row {
  readonly name: string;
  readonly phrase: string;
  /** Groups: `who`, `by`, `of` (the body of a bare post), and `at`, the empty place where the posts begin; `end` where they end, if they stand before the name. */
  readonly pattern: RegExp;
  /** Characters without which it does not match. */
  readonly letters: Needs;
  readonly acts: readonly Act[];
}

const row = (name: string, phrase: string, source: string, ...acts: Act[]): Row => ({
  name,
  phrase,
  pattern: pattern(source, "dgu"),
  letters: needsOf(pattern(source)),
  acts,
});

/** Who gives or takes: 省人大常委会第三次会议通过，任命…; 国务院任免国家工作人员：任命…. */
const BY = "(?:(?<!在|到|于|赴|从)(?<by>{OP})(?:{~20}|{~14}[，：]{~4}))?";
const PERSON = "(?<who>{P})(?:同志|女士|先生)?";

/** Posts that a verb gives or takes. Where no name stands before the verb, the sentence's first person is meant (他兼任…). */
export const ROWS: readonly Row[] = [
  row(
    "appoint.as",
    "任命张某为省教育厅厅长",
    `${BY}(?:任命|选举产生|选举|推选|聘任|聘请|聘|委任|提名|增补|增选|补选|推举)(?:了)?：?${PERSON}(?:担任|出任|为)(?<at>)`,
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
    "(?:(?<of>{O}){~4}(?:宣布|公告|官宣)，{~4})?(?<who>{P}){~8}(?:获任|(?:被|获)(?:{O}{~2}|[\\u4e00-\\u9fff]{1,6}?)?(?:任命|选举|推选|聘任|聘|委任|提名|推举|增补|增选|补选|选))(?!的)(?:担任|出任|为)?(?<at>)",
    "APPOINTED",
  ),
  row(
    "appoint.elected",
    "王某在代表大会上当选省总工会主席",
    "(?<who>{P})(?:{~10}|{~8}在{OEL}{~10})(?:当选|再次当选|连任)(?:为)?(?<at>)",
    "APPOINTED",
    "HOLDS_POSITION",
  ),
  row(
    "appoint.elected-there",
    "在某委员会第八次大会上，来自中国的尹某当选主席",
    "在(?<of>{O})[^，。；：{=OPL}]{0,14}(?:会议|大会|全会|代表大会|换届选举|选举)(?:上|中|期间)?，[^。；{=OP}]{0,16}(?<who>{P}){~6}(?:当选|再次当选|连任)(?:为)?(?<at>)",
    "APPOINTED",
    "HOLDS_POSITION",
  ),
  row(
    "appoint.named",
    "省委批准：冷某任省文旅厅厅长; 沙某同志任县委书记",
    "(?:(?<by>{O}){~10}(?:批准|决定|研究决定|同意|任命)[：，]?|^(?:{Tt}，?)?(?=.同志))(?<who>{P})(?:同志)?任(?!命)(?<at>)",
    "APPOINTED",
    "HOLDS_POSITION",
  ),
  row(
    "appoint.congratulated",
    "致电米某，祝贺他当选乙国总统",
    "(?:致电|致信|致函|祝贺|向)(?<who>{P})[^。；{=P}]{0,16}，?{~6}(?:祝贺|对)?(?:他|她|其)(?:再次)?(?:当选|连任|就任|出任)(?:为)?(?<at>)",
    "APPOINTED",
    "HOLDS_POSITION",
  ),
  row(
    "remove.take",
    "免去赵某的市财政局局长职务",
    `${BY}(?:免去|免除|解除|罢免|撤销|撤去)(?:了)?：?${PERSON}(?:的|担任的)?(?<at>)`,
    "REMOVED",
  ),
  row(
    "remove.accept",
    "县人大常委会决定接受方某辞去副县长职务的请求",
    "(?<by>{O}){~10}(?:接受|批准|同意|通过)(?:了)?(?<who>{P})(?:同志)?{~12}辞去(?:了|其|的)?(?<at>)",
    "REMOVED",
  ),
  row(
    "remove.leave",
    "钱某辞去公司董事长职务",
    "(?<who>{P})(?:{~12}|[^。；：{=PRA}]{0,30}，{~6})(?:辞去|卸任|被{~6}(?:免去|免除|解除|撤销|罢免)|不再担任|不再兼任)(?:了|其|的)?(?<at>)",
    "REMOVED",
  ),
  row(
    "tenure.succeeds",
    "韦某接替韩某出任市教育局局长",
    "(?<who>{P}){~4}(?:接替|取代|继任){P}{~6}(?:出任|担任|任|成为|就任)(?:了)?(?<at>)",
    "HOLDS_POSITION",
  ),
  row(
    "tenure.serves",
    "孙某担任县总工会主席",
    "(?<!接替|取代|继任|聘请|聘任|任命|推选|选举)(?<who>{P}){~12}(?<!不再|被)(?:担任|出任|兼任|现任|曾任|历任|接任|就任|(?<![担出兼现曾历接就委责首离卸前主获新一])任(?![命期务职何由凭意教劳])|身兼|成为|作为|是|当(?!选)|从事)(?:了)?(?:{t})?(?:首任|首位|首批|的)?(?<at>)",
    "HOLDS_POSITION",
  ),
  row(
    "tenure.he-serves",
    "他兼任闽江职业大学校长",
    "(?:^|[，；]|他|她)(?<who>){~12}(?:担任|出任|兼任|成为|也是|是)(?:了)?(?:{Tt}|[\\d一二三四五六七八九十]+年)?(?:的|首任|首位)?(?<at>)",
    "HOLDS_POSITION",
  ),
];
/** Lines of a list under 任命：, 免去：. */
export const LISTED: Readonly<Record<"APPOINTED" | "REMOVED", Row>> = {
  APPOINTED: row("appoint.listed", "任命：张某为省教育厅厅长；", `^${PERSON}(?:担任|任|为)(?<at>)`, "APPOINTED"),
  REMOVED: row("remove.listed", "免去：赵某的市财政局局长职务；", `^${PERSON}(?:的|担任的)(?<at>)`, "REMOVED"),
};
