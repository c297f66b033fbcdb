/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const PROVINCES = "河北 山西 辽宁 吉林 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃".split(
  " ",
);
const BODIES = "总工会 教育厅 民政厅 文化和旅游厅 人力资源和社会保障厅 卫生健康委员会 农业农村厅 商务厅".split(" ");
const SURNAMES = [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"];
const GIVEN = [..."建华明志国文军平海涛丽敏静秀英玉兰芳红燕"];
const COUNTED = [
  ["职工书屋", "家"],
  ["劳模创新工作室", "个"],
  ["户外劳动者服务站点", "个"],
  ["技能培训基地", "处"],
  ["养老服务机构", "家"],
  ["公共图书馆", "个"],
  ["社区卫生服务中心", "个"],
  ["农民合作社", "家"],
] as const;
const SERVED = ["职工", "群众", "老年人", "读者", "学员", "农户"] as const;
const MONEY = ["补助资金", "专项资金", "奖励资金", "帮扶资金"] as const;
const TITLES = ["主任", "副主任", "党组书记", "副主席", "办公室主任"] as const;
const EVENTS = ["工作会议", "经验交流会", "新闻发布会", "推进会", "启动仪式"] as const;

/**
 * One line of JSON: a notice or article made of patterns, in the manner of the real ones: an event and some of seven other sentences, 280
 * characters and ten figures on average. Places, bodies, persons and years come from lists, so that documents share entities, indicators and
 * slots as real ones do.
 */
export function paper(index: number, random: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const number = (low: number, high: number): number => low + Math.floor(random() * (high - low));
  const province = pick(PROVINCES);
  const name = (body: string): string => `${province}省${body}`;
  const [body, other] = [name(pick(BODIES)), name(pick(BODIES))];
  const year = number(2012, 2024);
  const date = `${year + 1}-${String(number(1, 13)).padStart(2, "0")}-${String(number(1, 29)).padStart(2, "0")}`;
  const [, month, day] = date.split("-").map(Number);
  const person = (): string => pick(SURNAMES) + pick(GIVEN) + pick(GIVEN);
  const event = `${province}省${year + 1}年${pick(["文化", "就业", "养老", "技能提升", "乡村振兴"])}${pick(EVENTS)}`;
  const [thing, unit] = pick(COUNTED);
  const [second, its] = pick(COUNTED);
  const total = number(200, 9000);
  const sentences = [
    `${month}月${day}日，${event}在${province}省会举行。${body}${pick(TITLES)}${person()}出席并讲话，${other}${pick(TITLES)}${person()}主持会议。`,
    `会议指出，截至${year}年底，全省累计建成${thing}${total}${unit}，覆盖${pick(SERVED)}${number(10, 900)}万余人次；其中${number(30, total)}${unit}在县级以下。`,
    `${year}年，全省新建${second}${number(10, 600)}${its}，同比增长${number(1, 30)}.${number(0, 10)}%；投入${pick(MONEY)}${number(1, 90)}.${number(0, 10)}亿元，比上年增加${number(100, 9000)}万元。`,
    `据${other}介绍，${pick(SERVED)}满意度达到${number(80, 100)}.${number(0, 10)}%，较${year - 1}年提高${number(1, 9)}.${number(0, 10)}个百分点。`,
    `会上，${body}与${other}联合印发《${province}省${thing}建设三年行动方案》，启动“${pick(["暖心", "书香", "匠心", "同行", "惠民"])}${pick(["行动", "工程", "计划"])}”。`,
    `方案提出，到${year + 3}年，力争全省${thing}达到${total + number(100, 3000)}${unit}以上，年服务${pick(SERVED)}超过${number(20, 2000)}万人次，人均补助不低于${number(50, 900)}元。`,
    `${person()}表示，近三年来，各地坚持问题导向，${thing}数量由${number(50, 200)}${unit}增加到${total}${unit}，约${number(2, 9)}成站点实现全天开放。`,
    `下一步，各级要落实责任，确保${year + 1}年${number(7, 12)}月底前完成${number(100, 2000)}${unit}提质改造任务。`,
  ];
  const kept = sentences.filter((_, i) => i === 0 || random() < 0.6);
  const title = `${province}省${year + 1}年推进${thing}建设 第${index + 1}期`;
  return JSON.stringify({ id: `paper-${index}`, title, date, publisher: `${province}日报`, text: kept.join("") });
}
