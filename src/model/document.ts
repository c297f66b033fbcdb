/** A date as an ISO 8601 prefix, as precise as stated: "2023", "2023-06", "2023-06-15". */
export type PartialDate = string;

/** The kind of a document, by its title and form (GB/T 9704-2012 for the official ones). */
export type DocumentKind =
  | "notice" // 通知 通告 公告
  | "decision" // 决定 决议 意见 批复 命令
  | "regulation" // 条例 办法 规定 章程 法
  | "plan" // 规划 计划 方案 纲要
  | "report" // 报告 公报(统计) 总结
  | "communique" // 公报 声明
  | "speech" // 讲话 致辞 发言
  | "letter" // 函 信 贺信 倡议书
  | "minutes" // 纪要
  | "news" // 消息 通讯 报道
  | "comment" // 评论 社论
  | "table" // a table alone
  | "other";

/** What part of a document a sentence stands in. */
export type Part = "title" | "header" | "body" | "tail" | "row";

/** A document's elements: schema.org's words for news, GB/T 9704-2012's elements for 公文. Null or empty where the text has none. */
export interface DocumentFields {
  readonly title: string;
  /** 引题 / 副题 beside the main title, where given. */
  readonly leadTitle: string | null;
  readonly subtitle: string | null;
  /** 发布者/发文机关: who issues or publishes. */
  readonly publisher: string | null;
  /** 来源: where the publisher has it from, as written. */
  readonly source: string | null;
  /** 成文日期/发布时间. */
  readonly publishedAt: PartialDate | null;
  /** 发文字号, as written: 井大工字〔2022〕8号. */
  readonly number: string | null;
  readonly kind: DocumentKind;
  /** 记者, 通讯员, 作者. */
  readonly authors: readonly string[];
  /** 责任编辑. */
  readonly editor: string | null;
  /** 主送机关, as written. */
  readonly recipients: readonly string[];
  /** 署名: the issuing bodies of the signature, as written. */
  readonly issuers: readonly string[];
  /** 抄送. */
  readonly copies: readonly string[];
  /** 密级, 紧急程度, 印发机关, 印发日期. */
  readonly secrecy: string | null;
  readonly urgency: string | null;
  readonly printer: string | null;
  readonly printedAt: PartialDate | null;
  readonly url: string | null;
}

/** Fields of a document that states nothing but its text. */
export const NO_FIELDS: DocumentFields = {
  title: "",
  leadTitle: null,
  subtitle: null,
  publisher: null,
  source: null,
  publishedAt: null,
  number: null,
  kind: "other",
  authors: [],
  editor: null,
  recipients: [],
  issuers: [],
  copies: [],
  secrecy: null,
  urgency: null,
  printer: null,
  printedAt: null,
  url: null,
};
