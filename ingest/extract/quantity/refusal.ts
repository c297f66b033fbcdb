import type { Draft } from "./draft.ts";
import { setPhrases } from "./lexicon.ts";

const one = (text: string, at: number): string => text[at] ?? "";
const LATIN = /[A-Za-zＡ-Ｚａ-ｚ]/u;
const HAN = /[一-龥]/u;

/** What stands left and right of a draft, cut short: enough for every rule, and the cost stays linear. */
interface Sides {
  readonly text: string;
  readonly left: string;
  readonly right: string;
  readonly draft: Draft;
  /** The number as written. */
  readonly written: string;
  readonly bare: boolean;
}

interface Refusal {
  readonly reason: string;
  readonly when: (sides: Sides) => boolean;
}

const TIME = new Set(["time", "month"]);
const hedged = (draft: Draft): boolean => draft.before.length > 0 || draft.after !== null || draft.more !== "";
const wordy = (draft: Draft): boolean => draft.numeral !== null && draft.kind !== "digits";
const lone = (draft: Draft): boolean => draft.numeral?.plain ?? false;

// 缩短至15天, 连续8个季度, 工期3年: a span of time that is itself the news
const SPAN_LEFT =
  /(?:连续|缩短|压缩|压减|压至|延长|增至|增加|提前|节约|节省|减少|省下|有效期|工期|周期|期限|时限|时长|时间|寿命|判处|刑期|监禁|领先|达|长达|最快|仅需|只需|需要|需|变为|原定|推迟|延迟|晚|早|落后|不低于|稳定在|降至|降到|升至|提高到|控制在|拖欠|欠薪|年限|任期|工龄|教龄|党龄|年均|超期|逾期|相当于|服役|隐姓埋名|深耕|扎根|坚守|值守|由|从|原来的|目前的|初期的|期为|期限为|时间为|不到|不足|仅用|只用|用时|耗时)[了约仅只还为至到在]*$/u;
const SPAN_RIGHT =
  /^(?:的?历史|之久|的在轨|缩短|压缩|左右|以上|以内|以下|到达|可达|可到|直达|即可|就可|就能|便可|有期徒刑|徒刑|监禁|拘役|至|到|的本人工资|的平均工资|的统筹)/u;
const PLACED_LEFT =
  /(?:前|近|过去|过去的|未来|今后|最近|近来|这|那|同|每|首|第|头|新的|新|时隔|为期|历时|经过|历经|短短|随后|之后|此后|每隔|隔|今明|昨|当|整|全|上|下|后|仅|仅仅|再过|过|后的|又|又是|一|末|再)$/u;
const PLACED_RIGHT =
  /^(?:来|前|后|间|里|以来|之后|之前|之间|之内|期间|之际|期|级|计划|一遇|一度|一届|制|代|度|龄|薪|际|内|中|一次|一个|如一日|如一|规划|行动|红利|周年|免签|服务圈|生活圈|经济圈|通勤|交通圈|便民|响应|在线|不间断|值班|值守|待命|营业|人工|通关|热线|全天候|昼夜|早|初|末|底|终|伊始|最|的努力|的工作|级别|老店|树木|国债|定期|贷款|合同|期限)/u;

/** Why a draft is no figure; the first that holds is given. Rows, each with what it is for. */
const REFUSALS: readonly Refusal[] = [
  {
    // C919, PM2.5, 歼-20, 5G
    reason: "part of a code",
    when: ({ text, draft }) =>
      draft.numeral !== null &&
      draft.kind === "digits" &&
      (LATIN.test(one(text, draft.numberStart - 1)) ||
        (/[-－—·.．_/]/u.test(one(text, draft.numberStart - 1)) &&
          /[A-Za-z\d]/u.test(one(text, draft.numberStart - 2)) &&
          draft.unit === "") ||
        (/[-－]/u.test(one(text, draft.numberStart - 1)) && /[A-Za-z歼轰运直]/u.test(one(text, draft.numberStart - 2))) ||
        (LATIN.test(one(text, draft.numberEnd)) && draft.unit === "")),
  },
  {
    // 四个意识, 千家万户
    reason: "set phrase",
    when: ({ text, draft }) =>
      wordy(draft) &&
      draft.before.length === 0 &&
      setPhrases.over(text, draft.numberStart, Math.max(draft.numberEnd, Math.min(draft.unitEnd, draft.numberEnd + 1)), 4) !==
        null,
  },
  {
    // “四个意识”, “双11”, “15分钟便民生活圈”
    reason: "in a short quotation",
    when: ({ text, draft }) => {
      const open = text.lastIndexOf("“", draft.numberStart);
      if (open < 0 || draft.numberStart - open > 8) return false;
      const close = text.indexOf("”", open);
      if (close < 0 || close < draft.end) return false;
      const inner = text.slice(open + 1, close);
      return inner.length <= 8 || (draft.start === open + 1 && inner.length <= 12 && !/[，。：]/u.test(inner));
    },
  },
  {
    // 2023年, 3月, 15日, 8时, 二〇二三年, 9号
    reason: "date",
    when: ({ text, draft, left, right }) => {
      if (draft.numeral === null || draft.more || draft.kind === "vague") return false;
      const next = one(text, draft.numberEnd);
      if (next === "月" || next === "日" || next === "号" || next === "时" || next === "旬") return draft.multiplier === 0;
      if (next === "年") {
        if (one(text, draft.numberEnd + 1) === "代") return true;
        if (lone(draft) && (draft.numberEnd - draft.numberStart === 4 || /^[0０]/u.test(text.slice(draft.numberStart))))
          return true;
        return false;
      }
      if (next === "点" && draft.unit === "点")
        return (
          !draft.numeral.decimal &&
          draft.low.digits <= 24n &&
          (/^点(?:钟|整|半|许|前|后|左右|开始|[\d０-９一二三四五])/u.test(text.slice(draft.numberEnd, draft.numberEnd + 4)) ||
            /(?:上午|下午|晚上?|凌晨|早上?|早晨|中午|傍晚|深夜|日|今天|昨天|至|到)$/u.test(left) ||
            !/^(?:倡议|希望|建议|意见|要求|措施|主张|共识|体会|感受|内容|工作|任务|原因|看法|认识|期望|承诺|启示|经验|、|。|；|$)/u.test(
              right,
            ))
        );
      if (text.startsWith("世纪", draft.numberEnd) || text.startsWith("周年", draft.numberEnd)) return true;
      if (/^(?:个)?季度/u.test(text.slice(draft.numberEnd, draft.numberEnd + 3)))
        return !/(?:连续|累计|持续)[了约]?$/u.test(left) && one(text, draft.numberEnd) !== "个";
      // 2023-03-08, 10:30, 2023/3
      if (lone(draft) && /[-－/:：]/u.test(next) && /\d/u.test(one(text, draft.numberEnd + 1)) && draft.unit === "") return true;
      if (
        lone(draft) &&
        /[-－/:：]/u.test(one(text, draft.numberStart - 1)) &&
        /\d/u.test(one(text, draft.numberStart - 2)) &&
        draft.unit === ""
      )
        return true;
      return false;
    },
  },
  {
    // 第九届, 首届; 第3位 is a rank
    reason: "ordinal",
    when: ({ text, draft }) =>
      one(text, draft.start - 1) === "第" || one(text, draft.unitStart) === "届" || text.startsWith("届", draft.numberEnd),
  },
  {
    // 3比2, 25：21
    reason: "match score",
    when: ({ text, draft }) =>
      draft.unit === "" &&
      ((/[比：:]/u.test(one(text, draft.numberEnd)) && /[\d０-９]/u.test(one(text, draft.numberEnd + 1))) ||
        (/[比：:]/u.test(one(text, draft.numberStart - 1)) && /[\d０-９]/u.test(one(text, draft.numberStart - 2)))),
  },
  {
    // 女子100米蛙泳, 4×400米接力
    reason: "race distance",
    when: ({ draft, left, right }) =>
      (draft.unit === "米" || draft.unit === "公里" || draft.unit === "千米") &&
      (/^(?:自由泳|蛙泳|蝶泳|仰泳|混合泳|个人|接力|跑|跨?栏|决赛|半决赛|预赛|单人|双人|四人|气手枪|气步枪|手枪|步枪|速滑|短道|障碍|竞走|直道|龙舟|公路赛|混合|台|跳台|跳板|项目|比赛|冠军|[、和]\d+米)/u.test(
        right,
      ) ||
        /(?:男子|女子|混合|男女|[×xX*]|男|女|短道速滑|田径|游泳)$/u.test(left)),
  },
  {
    // 一种, 一批, 一系列
    reason: "一 as an article",
    when: ({ draft, left, written }) =>
      written === "一" &&
      !hedged(draft) &&
      draft.rule === "figure.count" &&
      !ONES.has(draft.unit) &&
      !/(?:连续|仅|只有|唯一|共|增加|新增|减少|[降升]了?)$/u.test(left),
  },
  {
    // 近3年, 5年来, 历时3天, 24小时
    reason: "span of time that only places an event",
    when: ({ draft, left, right, bare }) => {
      if (bare || draft.dimension === null || !TIME.has(draft.dimension)) return false;
      if (PLACED_RIGHT.test(right) && draft.after === null) return !SPAN_LEFT_STRONG.test(left);
      if (SPAN_RIGHT.test(right)) return false;
      if (PLACED_LEFT.test(left)) return !/(?:连续|提前)$/u.test(left);
      if (SPAN_LEFT.test(left) || draft.before.length > 0 || draft.after !== null) return false;
      return (
        !(draft.unit === "小时" || draft.unit === "分钟" || draft.unit === "秒" || draft.unit === "个小时") ||
        /^(?:24|２４)$/u.test(draft.numeral ? "" : "")
      );
    },
  },
  {
    // 三级响应, 六环, 二类水质, 三代
    reason: "grade or place name",
    when: ({ draft, right, bare }) =>
      !bare &&
      wordy(draft) &&
      !hedged(draft) &&
      ((draft.unit === "级" && !/^(?:联动|以上|及以上)/u.test(right)) ||
        draft.unit === "环" ||
        draft.unit === "代" ||
        draft.unit === "号" ||
        draft.unit === "期" ||
        draft.unit === "方" ||
        draft.unit === "国" ||
        draft.unit === "节" ||
        draft.unit === "章" ||
        draft.unit === "角" ||
        draft.unit === "线" ||
        (draft.unit === "类" && /^(?:水|苗|地区|人员|油|断面|以上|标准)/u.test(right))),
  },
  {
    // 四级响应, 5级医院, 4A级
    reason: "grade",
    when: ({ draft, right }) =>
      draft.unit === "级" &&
      /^(?:应急|响应|医院|甲等|公路|伤残|残疾|保护|文物|预警|警报|运动员|航道|标准|分类|资质|职称|财政|政府|党委)/u.test(right),
  },
  {
    // 两国, 两岸, 三方, 两地携手
    reason: "pair of parties",
    when: ({ draft, written }) =>
      wordy(draft) &&
      (written === "两" || written === "三") &&
      (draft.unit === "国" || draft.unit === "方" || (draft.unit === "地" && written === "两")),
  },
  {
    // 万元, 亿元 as the name of a unit; 百姓, 千里 as words
    reason: "bare 百, 千, 万",
    when: ({ draft, bare }) =>
      !bare &&
      (draft.numeral?.bare ?? false) &&
      !hedged(draft) &&
      !BARE_UNITS.has(draft.unit) &&
      !["十", "百分"].includes("") &&
      draft.low.digits * 10n ** BigInt(Math.max(0, draft.low.power)) >= 100n,
  },
];

const SPAN_LEFT_STRONG = /(?:连续|缩短[至到]|提前|延长|有效期为?|工期|判处)$/u;
/** Measure words with which 一 counts: 一倍, 一番, 一成. */
const ONES = new Set([
  "倍",
  "番",
  "成",
  "元",
  "%",
  "亿元",
  "公里",
  "米",
  "吨",
  "岁",
  "个百分点",
  "百分点",
  "亩",
  "个月",
  "年",
  "小时",
  "分钟",
  "天",
  "秒",
  "个小时",
  "连胜",
]);
/** 百项, 千名, 万户: bare powers of ten that count. */
const BARE_UNITS = new Set([
  "项",
  "个",
  "名",
  "场",
  "所",
  "件",
  "户",
  "人",
  "台",
  "辆",
  "亩",
  "公里",
  "吨",
  "家",
  "支",
  "座",
  "艘",
  "条",
  "米",
  "平方米",
  "人次",
  "册",
  "部",
]);

/** The reason why the draft is no figure; null if nothing speaks against it. `bare`: the text is nothing but this number. */
export function refusalOf(text: string, draft: Draft, bare: boolean): string | null {
  const sides: Sides = {
    text,
    draft,
    bare,
    left: text.slice(Math.max(0, draft.start - 10), draft.start),
    right: text.slice(draft.end, draft.end + 8),
    written: text.slice(draft.numberStart, draft.numberEnd),
  };
  for (const refusal of REFUSALS) if (refusal.when(sides)) return refusal.reason;
  return null;
}

const GROUPS = /^大(?!以来|报告|精神|代表|会议|学|会|家|幅|批|量|年初|屏|街)/u;
const INDEX_LEFT = /(?:为|达|达到|至|到|报|于|是|破|在)$/u;
const INDEX_WORD = /(?:指数|评分|得分|分数|系数|均值|数值|密度|人数|数量|总数|总量|浓度|水平|指标|点位|规模|点|率|比|度|值)/u;
const STOP = /^(?:[，。；、）)！？\n\s]|$|和|与|及)/u;

/**
 * What a number without a unit of the table is: a count of persons or things whose name follows at once (106万村民), of large groups
 * (七大行动), an index (指数为286.4). Null if it is none of these.
 */
export function unitless(text: string, draft: Draft): { readonly rule: string; readonly confidence: number } | null {
  const next = text.slice(draft.end, draft.end + 4);
  if (draft.rule === "figure.half") {
    const whole = draft.numberEnd - draft.numberStart === 2;
    return (whole && !/^(?:天|边|路|球|导体|径|岛)/u.test(next)) || draft.before.length > 0
      ? { rule: "figure.half", confidence: 0.85 }
      : null;
  }
  if (draft.rule !== "figure.count") return { rule: draft.rule, confidence: 0.9 };
  if (draft.numeral === null) return null;
  if (
    GROUPS.test(next) &&
    !hedged(draft) &&
    draft.multiplier === 0 &&
    (draft.kind === "digits"
      ? lone(draft) && draft.low.digits < 100n && HAN.test(one(text, draft.end + 1))
      : draft.low.digits > 1n && draft.low.digits < 11n && draft.low.power === 0)
  )
    return { rule: "figure.group", confidence: 0.8 };
  if (wordy(draft)) {
    if (draft.multiplier >= 4 && draft.kind === "words" && !draft.numeral.bare) return { rule: "figure.bare", confidence: 0.6 };
    if (
      draft.kind === "digits" ||
      (hedged(draft) && draft.numeral.bare && draft.low.power + draft.low.digits.toString().length > 2)
    )
      return { rule: "figure.bare", confidence: 0.6 };
    return null;
  }
  if (draft.multiplier >= 4 || draft.numeral.more) return { rule: "figure.bare", confidence: 0.75 };
  if (/^(?:死|伤|亡)/u.test(next) && lone(draft)) return { rule: "figure.casualty", confidence: 0.8 };
  const left = text.slice(Math.max(0, draft.start - 24), draft.start);
  const clause = left.slice(Math.max(left.lastIndexOf("。"), left.lastIndexOf("；"), left.lastIndexOf("\n")) + 1);
  if (INDEX_LEFT.test(clause) && INDEX_WORD.test(clause) && STOP.test(next) && draft.numberEnd - draft.numberStart < 9)
    return { rule: "figure.index", confidence: 0.7 };
  if (hedged(draft) && draft.before.length > 0 && STOP.test(next)) return { rule: "figure.bare", confidence: 0.5 };
  return null;
}
