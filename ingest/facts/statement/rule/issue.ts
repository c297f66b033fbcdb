import type { Rule } from "./model.ts";

const VERBS =
  "印发|发布|公布|出台|颁布|颁发|下发|制定|编制|修订|起草|发表|提交|签发|公开|推出|(?<![工合制创操动著写协运耕农大劳])作(?![为用业品家者风出])|报送|刊发|出版|编写|撰写|制作|发出|通报|推介|修订印发|制定出台|制定印发|研究制定|转发";

const MAKE = "制作|撰写|推出|摄制|出品|编写|编辑|出版|发布|公布|编制|起草|制定|打造|创作|拍摄|编著";

// 提交加入《协定》的申请, 作关于提请审议《条约》的说明: what is issued is about the work.
const OF_IT = "[^，。；{]{0,10}(?:加入|退出|审议|批准|废止|违反)";

/** ISSUED: who issues or makes a work. */
export const ISSUE: readonly Rule[] = [
  {
    name: "issue.act",
    phrase: "工业和信息化部近日印发《管理办法》",
    pattern: `(?<!从|在|于|到|来自|根据|按照|据)(?<who>{OLE})(?:等)?{~16}(?<act>${VERBS})(?:了)?(?:的)?(?!${OF_IT}){~12}(?<w>{W})`,
    says: [{ type: "ISSUED", subject: "who", object: "w", detail: ["act"] }],
  },
  {
    name: "issue.by",
    phrase: "《意见》由教育部印发",
    pattern: `(?<w>{W})(?:{~8}|{~4}，{~6})由(?<who>{OL}){~10}(?<act>${VERBS})`,
    says: [{ type: "ISSUED", subject: "who", object: "w", detail: ["act"] }],
  },
  {
    name: "issue.made",
    phrase: "由中央广播电视总台制作的大型纪录片《治水记》",
    pattern: `(?:由)(?<who>{OL}){~14}(?<act>${MAKE})的{~18}(?<w>{W})`,
    says: [{ type: "ISSUED", subject: "who", object: "w", detail: ["act"] }],
  },
  {
    name: "issue.on-behalf",
    phrase: "王某代表执行委员会作了题为《…》的报告",
    pattern: "代表(?<who>{O})，?{~10}(?<act>作|发表|提交|宣读)了?(?:题为)?{~8}(?<w>{W})",
    says: [{ type: "ISSUED", subject: "who", object: "w", detail: ["act"] }],
  },
  {
    name: "issue.edited",
    phrase: "中央文献研究院编辑的李某同志《文选》",
    pattern: `(?<who>{O}){~6}(?<act>${MAKE}|编)的(?:{P}(?:同志)?)?{~6}(?<w>{W})`,
    says: [{ type: "ISSUED", subject: "who", object: "w", detail: ["act"] }],
  },
  {
    name: "issue.article",
    phrase: "《人民日报》发表评论员文章，题目是《…》",
    pattern:
      "(?<who>{OW}){~8}(?<act>发表|刊发|刊登|播发|推出)(?:了)?[^，。；]{0,12}(?:文章|评论|社论|述评|报道)，?(?:题目是|题目为|题为|标题为)(?<w>{W})",
    says: [{ type: "ISSUED", subject: "who", object: "w", detail: ["act"] }],
  },
  {
    name: "issue.says",
    phrase: "教育部表示，将印发《办法》",
    pattern: `(?<who>{O})(?<said>{~8}(?:表示|说|介绍|透露|宣布|指出|称))，{~10}(?<act>${VERBS})(?:了)?{~8}(?<w>{W})`,
    says: [{ type: "ISSUED", subject: "who", object: "w", detail: ["act"] }],
    confidence: 0.8,
  },
];
