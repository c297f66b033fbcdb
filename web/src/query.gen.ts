// Generated from schema/*.graphql and web/query/*.graphql by "npm run gen". Do not edit.
import type { Operation } from "./kit/ask.ts";
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The kind of a document, by its title and form (文种). */
export type DocumentKind =
  /** 通知 通告 公告. */
  | 'NOTICE'
  /** 决定 决议 意见 批复 命令. */
  | 'DECISION'
  /** 条例 办法 规定 章程 法. */
  | 'REGULATION'
  /** 规划 计划 方案 纲要. */
  | 'PLAN'
  /** 报告 统计公报 总结. */
  | 'REPORT'
  /** 公报 声明. */
  | 'COMMUNIQUE'
  /** 讲话 致辞 发言. */
  | 'SPEECH'
  /** 函 信 贺信 倡议书. */
  | 'LETTER'
  /** 纪要. */
  | 'MINUTES'
  /** 消息 通讯 报道. */
  | 'NEWS'
  /** 评论 社论. */
  | 'COMMENT'
  /** A table alone (表). */
  | 'TABLE'
  /** None of these (其他). */
  | 'OTHER';

/** What part of a document a sentence stands in (句子所在部分). */
export type Part =
  /** 标题. */
  | 'TITLE'
  /** 文头: byline, recipients, number. */
  | 'HEADER'
  /** 正文. */
  | 'BODY'
  /** 文尾: signature, editor line. */
  | 'TAIL'
  /** 表格行: a row of a table. */
  | 'ROW';

/** The seven kinds of entity (实体类型). */
export type EntityType =
  /** 机构: a body, a firm, a school, an army unit. */
  | 'ORGANIZATION'
  /** 人物: a natural person. */
  | 'PERSON'
  /** 地点: a country, a province, a city, a venue. */
  | 'PLACE'
  /** 事件: a named happening, or an unnamed dated one that a text is about. */
  | 'EVENT'
  /** 规划/工程/活动品牌/奖项: a plan, campaign, project, initiative, award. */
  | 'PROGRAMME'
  /** 文件著作: a law, notice, plan document, book, letter. */
  | 'WORK'
  /** 产品: a product or model. */
  | 'PRODUCT';

/** What a search looks for (检索范围). */
export type SearchType =
  /** 机构. */
  | 'ORGANIZATION'
  /** 人物. */
  | 'PERSON'
  /** 地点. */
  | 'PLACE'
  /** 事件. */
  | 'EVENT'
  /** 规划/工程/活动品牌/奖项. */
  | 'PROGRAMME'
  /** 文件著作. */
  | 'WORK'
  /** 产品. */
  | 'PRODUCT'
  /** 文本: by title and text. */
  | 'DOCUMENT'
  /** 指标: by name. */
  | 'INDICATOR';

/** By what a hit was found (匹配方式). */
export type MatchKind =
  /** The whole name (全名). */
  | 'NAME'
  /** A whole other name (别名). */
  | 'ALIAS'
  /** The beginning of a name (名称开头). */
  | 'PREFIX'
  /** A part of a name or title (名称一部分). */
  | 'PART'
  /** The name's pinyin: zhonghua (拼音). */
  | 'PINYIN'
  /** The initials of the name's pinyin: zhqgzgh (拼音首字母). */
  | 'INITIALS'
  /** A name with one other, missing or superfluous character (一字之差). */
  | 'TYPO'
  /** The document's text (正文). */
  | 'TEXT';

/** By what a path may lead (路径依据). */
export type PathVia =
  /** Relations that are stated (陈述的关系). */
  | 'STATEMENTS'
  /** Sentences that name both ends of a step (同句共现). */
  | 'SENTENCES';

/** How the number is hedged (约数类型). */
export type Approximation =
  /** 无修饰, 各位齐全: 4,612家. */
  | 'EXACT'
  /** 无修饰, 以万/亿/小数/末位0写出: 15万家. */
  | 'ROUNDED'
  /** 约, 左右. */
  | 'ABOUT'
  /** 近, 将近: just under. */
  | 'NEARLY'
  /** 多, 余, 超, 逾, 突破: over. */
  | 'OVER'
  /** 至少, 不低于, 以上. */
  | 'AT_LEAST'
  /** 不足, 不到, 低于. */
  | 'UNDER'
  /** 不超过, 最多, 以内. */
  | 'AT_MOST'
  /** 3到5: both ends stated. */
  | 'RANGE'
  /** 上百, 几十, 数千. */
  | 'VAGUE';

/** What kind of statistic a figure is (统计类型). */
export type StatType =
  /** 计数. */
  | 'COUNT'
  /** 总量, 金额. */
  | 'SUM'
  /** 平均. */
  | 'MEAN'
  /** 中位数. */
  | 'MEDIAN'
  /** 比. */
  | 'RATIO'
  /** 占比: the share of a whole. */
  | 'SHARE'
  /** 率. */
  | 'RATE'
  /** 指数. */
  | 'INDEX'
  /** 位次: 居全国第3位. */
  | 'RANK'
  /** 变化: growth or decline. */
  | 'CHANGE';

/** The direction of a change (变化方向). */
export type Change =
  /** 增长. */
  | 'INCREASE'
  /** 下降. */
  | 'DECREASE';

/** The base of a change (比较基期). */
export type Comparison =
  /** 同比: the same time of the year before. */
  | 'YOY'
  /** 环比: the time just before. */
  | 'MOM';

/** Whether a figure is reached or aimed at (语气). */
export type Modality =
  /** 实际: a fact. */
  | 'ACTUAL'
  /** 目标: 力争, 到2025年达到. */
  | 'TARGET'
  /** 计划. */
  | 'PLAN'
  /** 预测: 预计. */
  | 'FORECAST';

/** What kind of time a period is (时期类型). */
export type PeriodKind =
  /** 时点: 截至, 目前, 年底. */
  | 'INSTANT'
  /** 时段: 2022年, 一季度. */
  | 'DURATION'
  /** 累计: from a stated start, 党的十八大以来. */
  | 'CUMULATIVE'
  /** 一端不明: one end is open. */
  | 'OPEN';

/** In which order figures come (数据排序). */
export type FigureOrder =
  /** By date of publication, the newest first (最新发布在前). */
  | 'NEWEST'
  /** By the end of their period, the latest first; those without a period by date of publication (最新在前). */
  | 'LATEST'
  /** By value, the largest first; those with a range alone last (从大到小). */
  | 'LARGEST'
  /** By value, the smallest first; those with a range alone last (从小到大). */
  | 'SMALLEST';

/** Which figures are meant; what is left out does not restrict (数据条件). */
export type FigureFilter = {
  /** Of one of these indicators (指标编号). */
  readonly indicators?: ReadonlyArray<string | number> | null | undefined;
  /** What is counted or measured, by the exact name of an indicator or another wording of it: 国内生产总值, GDP (计量对象). */
  readonly measure?: string | null | undefined;
  /** The verb that makes it a different number of the same thing: 培训 (动作). */
  readonly action?: string | null | undefined;
  /** Whose figure it is: the ids of entities (主体编号). */
  readonly about?: ReadonlyArray<string | number> | null | undefined;
  /** Whose figure it is: the name as written or an entity's name (主体名称). */
  readonly aboutName?: string | null | undefined;
  /** Of this place or a place in it (地区编号, 含下级). */
  readonly place?: string | number | null | undefined;
  /** The same by the place's exact name: 浙江省 (地区名称, 含下级). */
  readonly placeName?: string | null | undefined;
  /** About a place of one of these levels: PROVINCE for a comparison of provinces (地区级别). */
  readonly levels?: ReadonlyArray<PlaceLevel> | null | undefined;
  /** Stated of this event, programme or place (语境编号). */
  readonly context?: string | number | null | undefined;
  /** Holding no earlier than this: the period ends on or after it (时期不早于). */
  readonly from?: string | null | undefined;
  /** Holding no later than this: the period starts on or before it (时期不晚于). */
  readonly to?: string | null | undefined;
  /** In one of these unit codes: person, CNY (单位代码). */
  readonly units?: ReadonlyArray<string> | null | undefined;
  /** Of one of these statistic types (统计类型). */
  readonly statTypes?: ReadonlyArray<StatType> | null | undefined;
  /** Facts, targets, plans or forecasts (语气). */
  readonly modalities?: ReadonlyArray<Modality> | null | undefined;
  /** Hedged in one of these ways (约数类型). */
  readonly approximations?: ReadonlyArray<Approximation> | null | undefined;
  /** With this direction of change (变化方向). */
  readonly changes?: ReadonlyArray<Change> | null | undefined;
  /** Compared with this base (比较基期). */
  readonly comparisons?: ReadonlyArray<Comparison> | null | undefined;
  /** Stated in a document of one of these kinds (文种). */
  readonly kinds?: ReadonlyArray<DocumentKind> | null | undefined;
  /** Stated in a document of this publisher, as written there (发布者). */
  readonly publisher?: string | null | undefined;
  /** As known on this date: stated in documents published on or before it (截至该日所知). */
  readonly asOf?: string | null | undefined;
  /** At least this large (不小于). */
  readonly min?: string | null | undefined;
  /** At most this large (不大于). */
  readonly max?: string | null | undefined;
};

/** The level of an administrative place, by its GB/T 2260 code (行政级别). */
export type PlaceLevel =
  /** 国家. */
  | 'COUNTRY'
  /** 省级: province, autonomous region, municipality. */
  | 'PROVINCE'
  /** 地级. */
  | 'PREFECTURE'
  /** 县级. */
  | 'COUNTY'
  /** 乡级. */
  | 'TOWNSHIP';

/** The types of relation (陈述类型). Who is subject and who is object: see each. */
export type StatementType =
  /** 任职: person → organization, place or none; detail: the post. */
  | 'HOLDS_POSITION'
  /** 任命: person → organization; detail: the post. */
  | 'APPOINTED'
  /** 免职: person → organization; detail: the post. */
  | 'REMOVED'
  /** 发布: organization → work. */
  | 'ISSUED'
  /** 转发: work → work. */
  | 'FORWARDS'
  /** 主送: work → organization or none; detail: the words. */
  | 'RECIPIENT'
  /** 举办地: event → place. */
  | 'HELD_IN'
  /** 举办时间: event; detail: the ISO date. */
  | 'HELD_ON'
  /** 出席: person or organization → event; detail: the role or act. */
  | 'ATTENDED'
  /** 主办: person or organization → event; detail: the role. */
  | 'HOSTED'
  /** 发起: organization → programme. */
  | 'LAUNCHED'
  /** 合作: organization → organization; role in: programme, event or work. */
  | 'COOPERATED_WITH'
  /** 隶属: organization or event → the same kind. */
  | 'PART_OF'
  /** 位于: any → place. */
  | 'LOCATED_IN'
  /** 报道: the document's work → person or organization; detail: 记者, 编辑. */
  | 'REPORTED_BY'
  /** 授予: who awards or receives. */
  | 'AWARDED'
  /** 会见: person → person. */
  | 'MET_WITH'
  /** 签署: who signs → work. */
  | 'SIGNED'
  /** 考察、访问: person → place or organization. */
  | 'VISITED';

/** How a figure stands to the preferred one of the same question (同题数据的关系). */
export type Rivalry =
  /** Equal value and interval (相同). */
  | 'SAME'
  /** The intervals meet, or both are equal at the coarser one's digits (相容). */
  | 'COMPATIBLE'
  /** Says the same more precisely (更精确). */
  | 'REFINES'
  /** A later vintage that differs (修订). */
  | 'REVISES'
  /** They cannot both be true (冲突). */
  | 'CONFLICTS'
  /** Of another thing than its words say alone: stated of another event or place, or far off, or one of several in its text (别的事). */
  | 'APART';

/** Why a figure was left out of an answer (剔除原因). */
export type LeftOutReason =
  /** Another unit dimension: 人 is never added to 人次 or 户 (单位不同). */
  | 'OTHER_UNIT'
  /** Its period overlaps one that is used (时期重叠). */
  | 'OVERLAPPING_PERIOD'
  /** Its period reaches beyond the one asked for: of three years, where one is asked for (时期超出). */
  | 'OUTSIDE_PERIOD'
  /** It is 其中 of a total that is used (总数的一部分). */
  | 'PART_OF_TOTAL'
  /** Its subject lies within a subject that is used: a province within the country (主体包含). */
  | 'WITHIN_SUBJECT'
  /** A target, plan or forecast beside facts (非实际数). */
  | 'NOT_ACTUAL'
  /** Only a range is stated, no number (只有范围). */
  | 'RANGE_ONLY'
  /** A rival of the preferred figure of the same question (同题另一数). */
  | 'RIVAL'
  /** Means, shares, rates, indices and ranks do not add up (不可相加). */
  | 'NOT_ADDITIVE'
  /** No period is stated, so it is unknown whether periods overlap (时期不明). */
  | 'NO_PERIOD'
  /** No factor leads from its unit to the one asked for (无法换算). */
  | 'NOT_CONVERTIBLE'
  /** It is a change, not a level (变化量). */
  | 'IS_CHANGE'
  /** It measures another thing than the group (指标不同). */
  | 'OTHER_INDICATOR'
  /** It counts another subject whose relation to the others is unknown (主体不明). */
  | 'NO_SUBJECT';

/** By what data are grouped (分组依据). */
export type GroupBy =
  /** The year the period lies in (年). */
  | 'YEAR'
  /** Whose figure it is (主体). */
  | 'SUBJECT'
  /** The level of the place it is about (地区级别). */
  | 'PLACE_LEVEL'
  /** What it measures (指标). */
  | 'INDICATOR'
  /** The publisher of the document (发布者). */
  | 'PUBLISHER';

/** Which end of a ranking comes first (排名方向). */
export type RankingOrder =
  /** The largest first (从大到小). */
  | 'LARGEST'
  /** The smallest first (从小到大). */
  | 'SMALLEST';

export type DocumentQueryVariables = Exact<{
  id?: string | number;
}>;


export type DocumentQuery = { readonly document: { readonly id: string, readonly title: string, readonly leadTitle: string | null, readonly subtitle: string | null, readonly number: string | null, readonly kind: DocumentKind, readonly publisher: string | null, readonly source: string | null, readonly publishedAt: string | null, readonly authors: ReadonlyArray<string>, readonly editor: string | null, readonly recipients: ReadonlyArray<string>, readonly issuers: ReadonlyArray<string>, readonly copies: ReadonlyArray<string>, readonly url: string | null, readonly text: string, readonly partOf: { readonly id: string, readonly title: string } | null, readonly parts: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly work: { readonly id: string, readonly type: EntityType, readonly name: string } | null, readonly sources: ReadonlyArray<{ readonly id: string, readonly ref: string, readonly media: string | null, readonly encoding: string | null, readonly publishedAt: string | null }> } | null };

export type SentencesQueryVariables = Exact<{
  id?: string | number;
  after?: string | null | undefined;
}>;


export type SentencesQuery = { readonly document: { readonly sentences: { readonly nodes: ReadonlyArray<{ readonly start: number, readonly end: number, readonly part: Part, readonly mentions: ReadonlyArray<{ readonly start: number, readonly end: number, readonly rawStart: number | null, readonly rawEnd: number | null, readonly entity: { readonly id: string, readonly type: EntityType, readonly name: string } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type DocumentFiguresQueryVariables = Exact<{
  id?: string | number;
  after?: string | null | undefined;
}>;


export type DocumentFiguresQuery = { readonly document: { readonly figures: { readonly nodes: ReadonlyArray<{ readonly rawStart: number | null, readonly rawEnd: number | null, readonly per: string | null, readonly whole: string | null, readonly confidence: number, readonly amount: string | null, readonly lower: string | null, readonly upper: string | null, readonly lowerInclusive: boolean, readonly upperInclusive: boolean, readonly approximation: Approximation, readonly unit: string, readonly unitCode: string | null, readonly measure: string | null, readonly action: string | null, readonly aboutName: string | null, readonly statType: StatType, readonly change: Change | null, readonly modality: Modality, readonly cumulative: boolean, readonly id: string, readonly quote: string, readonly start: number, readonly end: number, readonly about: { readonly id: string, readonly type: EntityType, readonly name: string } | null, readonly indicator: { readonly id: string, readonly name: string } | null, readonly period: { readonly start: string | null, readonly end: string | null, readonly kind: PeriodKind, readonly text: string } | null, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type RawQueryVariables = Exact<{
  id?: string | number;
}>;


export type RawQuery = { readonly source: { readonly ref: string, readonly media: string | null, readonly encoding: string | null, readonly raw: string | null } | null };

export type ToldFragment = { readonly id: string, readonly type: StatementType, readonly detail: string | null, readonly quote: string, readonly start: number, readonly end: number, readonly negated: boolean, readonly modality: Modality, readonly period: { readonly start: string | null, readonly end: string | null, readonly text: string } | null, readonly subject: { readonly id: string, readonly type: EntityType, readonly name: string }, readonly object: { readonly id: string, readonly type: EntityType, readonly name: string } | null, readonly roles: ReadonlyArray<{ readonly role: string, readonly entity: { readonly id: string, readonly type: EntityType, readonly name: string } }>, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null } };

export type EntityQueryVariables = Exact<{
  id?: string | number;
}>;


export type EntityQuery = { readonly node:
    | { readonly aliases: ReadonlyArray<string>, readonly date: string | null, readonly id: string, readonly type: EntityType, readonly name: string, readonly documents: { readonly totalCount: number }, readonly figures: { readonly totalCount: number }, readonly statements: { readonly totalCount: number }, readonly venues: ReadonlyArray<{ readonly id: string, readonly type: EntityType, readonly name: string }>, readonly whole: ReadonlyArray<{ readonly id: string, readonly type: EntityType, readonly name: string }>, readonly sections: ReadonlyArray<{ readonly id: string, readonly type: EntityType, readonly name: string }> }
    | { readonly aliases: ReadonlyArray<string>, readonly id: string, readonly type: EntityType, readonly name: string, readonly documents: { readonly totalCount: number }, readonly figures: { readonly totalCount: number }, readonly statements: { readonly totalCount: number }, readonly partOf: ReadonlyArray<{ readonly id: string, readonly type: EntityType, readonly name: string }>, readonly parts: ReadonlyArray<{ readonly id: string, readonly type: EntityType, readonly name: string }>, readonly places: ReadonlyArray<{ readonly id: string, readonly type: EntityType, readonly name: string }>, readonly issued: ReadonlyArray<{ readonly id: string, readonly type: EntityType, readonly name: string }> }
    | { readonly aliases: ReadonlyArray<string>, readonly id: string, readonly type: EntityType, readonly name: string, readonly documents: { readonly totalCount: number }, readonly figures: { readonly totalCount: number }, readonly statements: { readonly totalCount: number }, readonly events: ReadonlyArray<{ readonly id: string, readonly type: EntityType, readonly name: string }> }
    | { readonly aliases: ReadonlyArray<string>, readonly code: string | null, readonly level: PlaceLevel | null, readonly id: string, readonly type: EntityType, readonly name: string, readonly documents: { readonly totalCount: number }, readonly figures: { readonly totalCount: number }, readonly statements: { readonly totalCount: number }, readonly within: { readonly id: string, readonly type: EntityType, readonly name: string } | null, readonly places: ReadonlyArray<{ readonly id: string, readonly type: EntityType, readonly name: string }>, readonly held: ReadonlyArray<{ readonly id: string, readonly type: EntityType, readonly name: string }> }
    | { readonly aliases: ReadonlyArray<string>, readonly id: string, readonly type: EntityType, readonly name: string, readonly documents: { readonly totalCount: number }, readonly figures: { readonly totalCount: number }, readonly statements: { readonly totalCount: number } }
    | { readonly aliases: ReadonlyArray<string>, readonly id: string, readonly type: EntityType, readonly name: string, readonly documents: { readonly totalCount: number }, readonly figures: { readonly totalCount: number }, readonly statements: { readonly totalCount: number }, readonly launchedBy: ReadonlyArray<{ readonly id: string, readonly type: EntityType, readonly name: string }> }
    | { readonly aliases: ReadonlyArray<string>, readonly id: string, readonly type: EntityType, readonly name: string, readonly documents: { readonly totalCount: number }, readonly figures: { readonly totalCount: number }, readonly statements: { readonly totalCount: number }, readonly issuedBy: ReadonlyArray<{ readonly id: string, readonly type: EntityType, readonly name: string }>, readonly texts: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly forwards: ReadonlyArray<{ readonly id: string, readonly type: EntityType, readonly name: string }> }
   | null };

export type EntityDocumentsQueryVariables = Exact<{
  id?: string | number;
  after?: string | null | undefined;
}>;


export type EntityDocumentsQuery = { readonly documents: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null, readonly kind: DocumentKind }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type EntityFiguresQueryVariables = Exact<{
  id?: string | number;
  after?: string | null | undefined;
}>;


export type EntityFiguresQuery = { readonly node: { readonly figures: { readonly nodes: ReadonlyArray<{ readonly amount: string | null, readonly lower: string | null, readonly upper: string | null, readonly lowerInclusive: boolean, readonly upperInclusive: boolean, readonly approximation: Approximation, readonly unit: string, readonly unitCode: string | null, readonly measure: string | null, readonly action: string | null, readonly aboutName: string | null, readonly statType: StatType, readonly change: Change | null, readonly modality: Modality, readonly cumulative: boolean, readonly id: string, readonly quote: string, readonly start: number, readonly end: number, readonly indicator: { readonly id: string, readonly name: string } | null, readonly period: { readonly start: string | null, readonly end: string | null, readonly kind: PeriodKind, readonly text: string } | null, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type EntityStatementsQueryVariables = Exact<{
  id?: string | number;
  after?: string | null | undefined;
  types?: ReadonlyArray<StatementType> | StatementType | null | undefined;
}>;


export type EntityStatementsQuery = { readonly node: { readonly statements: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: StatementType, readonly detail: string | null, readonly quote: string, readonly start: number, readonly end: number, readonly negated: boolean, readonly modality: Modality, readonly period: { readonly start: string | null, readonly end: string | null, readonly text: string } | null, readonly subject: { readonly id: string, readonly type: EntityType, readonly name: string }, readonly object: { readonly id: string, readonly type: EntityType, readonly name: string } | null, readonly roles: ReadonlyArray<{ readonly role: string, readonly entity: { readonly id: string, readonly type: EntityType, readonly name: string } }>, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type EntityNeighborsQueryVariables = Exact<{
  id?: string | number;
}>;


export type EntityNeighborsQuery = { readonly node: { readonly neighbors: ReadonlyArray<{ readonly weight: number, readonly types: ReadonlyArray<StatementType>, readonly entity: { readonly id: string, readonly type: EntityType, readonly name: string } }>, readonly cooccurring: ReadonlyArray<{ readonly weight: number, readonly entity: { readonly id: string, readonly type: EntityType, readonly name: string } }> } | null };

export type NeighborsQueryVariables = Exact<{
  id?: string | number;
  depth?: number | null | undefined;
  types?: ReadonlyArray<EntityType> | EntityType | null | undefined;
  first?: number | null | undefined;
}>;


export type NeighborsQuery = { readonly neighbors: { readonly total: number, readonly truncated: boolean, readonly nodes: ReadonlyArray<{ readonly distance: number, readonly entity: { readonly id: string, readonly type: EntityType, readonly name: string } }>, readonly links: ReadonlyArray<{ readonly source: string, readonly target: string, readonly type: StatementType, readonly weight: number }> } | null };

export type LinkEvidenceQueryVariables = Exact<{
  subject?: string | number;
  object?: string | number;
}>;


export type LinkEvidenceQuery = { readonly statements: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: StatementType, readonly detail: string | null, readonly quote: string, readonly start: number, readonly end: number, readonly negated: boolean, readonly modality: Modality, readonly period: { readonly start: string | null, readonly end: string | null, readonly text: string } | null, readonly subject: { readonly id: string, readonly type: EntityType, readonly name: string }, readonly object: { readonly id: string, readonly type: EntityType, readonly name: string } | null, readonly roles: ReadonlyArray<{ readonly role: string, readonly entity: { readonly id: string, readonly type: EntityType, readonly name: string } }>, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null } }> } };

export type PathQueryVariables = Exact<{
  from?: string | number;
  to?: string | number;
  maxLength?: number | null | undefined;
  via?: PathVia | null | undefined;
}>;


export type PathQuery = { readonly path: ReadonlyArray<{ readonly length: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: EntityType, readonly name: string }>, readonly steps: ReadonlyArray<{ readonly source: string, readonly target: string, readonly types: ReadonlyArray<StatementType>, readonly sentences: ReadonlyArray<{ readonly text: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string } }> }> }> };

export type NamesQueryVariables = Exact<{
  ids?: ReadonlyArray<string | number> | string | number;
}>;


export type NamesQuery = { readonly nodes: ReadonlyArray<
    | { readonly id: string, readonly type: EntityType, readonly name: string }
    | { readonly id: string, readonly indicator: string }
   | null> };

export type OriginFragment = { readonly id: string, readonly quote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null } };

export type StatedFragment = { readonly amount: string | null, readonly lower: string | null, readonly upper: string | null, readonly lowerInclusive: boolean, readonly upperInclusive: boolean, readonly approximation: Approximation, readonly unit: string, readonly unitCode: string | null, readonly measure: string | null, readonly action: string | null, readonly aboutName: string | null, readonly statType: StatType, readonly change: Change | null, readonly modality: Modality, readonly cumulative: boolean, readonly id: string, readonly quote: string, readonly start: number, readonly end: number, readonly period: { readonly start: string | null, readonly end: string | null, readonly kind: PeriodKind, readonly text: string } | null, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null } };

export type PointFragment = { readonly amount: string | null, readonly value: number | null, readonly lower: string | null, readonly upper: string | null, readonly lowerInclusive: boolean, readonly upperInclusive: boolean, readonly unit: string | null, readonly unitText: string, readonly at: string | null, readonly reported: boolean, readonly modality: Modality, readonly aboutName: string | null, readonly period: { readonly start: string | null, readonly end: string | null, readonly text: string } | null, readonly figure: { readonly approximation: Approximation, readonly change: Change | null, readonly per: string | null, readonly id: string, readonly quote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null } } };

export type AnswerFragment = { readonly support: number, readonly rule: string, readonly amount: string | null, readonly value: number | null, readonly lower: string | null, readonly upper: string | null, readonly lowerInclusive: boolean, readonly upperInclusive: boolean, readonly unit: string | null, readonly unitText: string, readonly at: string | null, readonly reported: boolean, readonly modality: Modality, readonly aboutName: string | null, readonly about: { readonly id: string, readonly type: EntityType, readonly name: string } | null, readonly indicator: { readonly id: string, readonly name: string, readonly action: string | null, readonly statType: StatType | null } | null, readonly rivals: ReadonlyArray<{ readonly relation: Rivalry, readonly explanation: string, readonly figure: { readonly amount: string | null, readonly lower: string | null, readonly upper: string | null, readonly lowerInclusive: boolean, readonly upperInclusive: boolean, readonly approximation: Approximation, readonly unit: string, readonly unitCode: string | null, readonly measure: string | null, readonly action: string | null, readonly aboutName: string | null, readonly statType: StatType, readonly change: Change | null, readonly modality: Modality, readonly cumulative: boolean, readonly id: string, readonly quote: string, readonly start: number, readonly end: number, readonly period: { readonly start: string | null, readonly end: string | null, readonly kind: PeriodKind, readonly text: string } | null, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null } } }>, readonly period: { readonly start: string | null, readonly end: string | null, readonly text: string } | null, readonly figure: { readonly approximation: Approximation, readonly change: Change | null, readonly per: string | null, readonly id: string, readonly quote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null } } };

export type NamedFragment = { readonly id: string, readonly type: EntityType, readonly name: string };

export type OverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type OverviewQuery = { readonly overview: { readonly counts: ReadonlyArray<{ readonly name: string, readonly count: number }>, readonly kinds: ReadonlyArray<{ readonly name: string, readonly count: number }>, readonly years: ReadonlyArray<{ readonly name: string, readonly count: number }>, readonly latest: ReadonlyArray<{ readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null, readonly kind: DocumentKind }> } };

export type NewestQueryVariables = Exact<{ [key: string]: never; }>;


export type NewestQuery = { readonly figures: { readonly nodes: ReadonlyArray<{ readonly amount: string | null, readonly lower: string | null, readonly upper: string | null, readonly lowerInclusive: boolean, readonly upperInclusive: boolean, readonly approximation: Approximation, readonly unit: string, readonly unitCode: string | null, readonly measure: string | null, readonly action: string | null, readonly aboutName: string | null, readonly statType: StatType, readonly change: Change | null, readonly modality: Modality, readonly cumulative: boolean, readonly id: string, readonly quote: string, readonly start: number, readonly end: number, readonly indicator: { readonly id: string, readonly name: string } | null, readonly sentence: { readonly text: string, readonly start: number }, readonly period: { readonly start: string | null, readonly end: string | null, readonly kind: PeriodKind, readonly text: string } | null, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null } }> } };

export type MostQueryVariables = Exact<{ [key: string]: never; }>;


export type MostQuery = { readonly overview: { readonly indicators: ReadonlyArray<{ readonly id: string, readonly name: string, readonly statType: StatType | null, readonly figures: { readonly totalCount: number } }>, readonly places: ReadonlyArray<{ readonly id: string, readonly type: EntityType, readonly name: string, readonly documents: { readonly totalCount: number } }>, readonly bodies: ReadonlyArray<{ readonly id: string, readonly type: EntityType, readonly name: string, readonly documents: { readonly totalCount: number } }>, readonly people: ReadonlyArray<{ readonly id: string, readonly type: EntityType, readonly name: string, readonly documents: { readonly totalCount: number } }> } };

export type GapsQueryVariables = Exact<{ [key: string]: never; }>;


export type GapsQuery = { readonly overview: { readonly gaps: ReadonlyArray<{ readonly name: string, readonly count: number }>, readonly counts: ReadonlyArray<{ readonly name: string, readonly count: number }> } };

export type SearchQueryVariables = Exact<{
  text?: string;
  types?: ReadonlyArray<SearchType> | SearchType | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchQuery = { readonly search: { readonly nodes: ReadonlyArray<{ readonly match: MatchKind, readonly highlight: { readonly text: string, readonly start: number, readonly end: number } | null, readonly result:
        | (
          { readonly id: string, readonly name: string, readonly type: EntityType, readonly aliases: ReadonlyArray<string> }
          & { readonly __typename: 'Organization' | 'Person' | 'Place' | 'Event' | 'Programme' | 'Work' | 'Product' }
        )
        | (
          { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null, readonly kind: DocumentKind }
          & { readonly __typename: 'Document' }
        )
        | (
          { readonly id: string, readonly name: string, readonly statType: StatType | null }
          & { readonly __typename: 'Indicator' }
        )
       }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type OmittedFragment = { readonly reason: LeftOutReason, readonly count: number, readonly explanation: string, readonly figures: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null } }> };

export type IndicatorQueryVariables = Exact<{
  id?: string | number;
}>;


export type IndicatorQuery = { readonly indicator: { readonly id: string, readonly name: string, readonly measure: string | null, readonly action: string | null, readonly statType: StatType | null, readonly dimension: string | null, readonly figures: { readonly totalCount: number } } | null };

export type SeriesQueryVariables = Exact<{
  where?: FigureFilter;
  unit?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type SeriesQuery = { readonly series: { readonly warnings: ReadonlyArray<string>, readonly truncated: boolean, readonly lines: ReadonlyArray<{ readonly aboutName: string | null, readonly unit: string | null, readonly modality: Modality, readonly cumulative: boolean, readonly gaps: ReadonlyArray<string>, readonly about: { readonly id: string, readonly type: EntityType, readonly name: string } | null, readonly indicator: { readonly id: string, readonly name: string } | null, readonly points: ReadonlyArray<{ readonly support: number, readonly rule: string, readonly amount: string | null, readonly value: number | null, readonly lower: string | null, readonly upper: string | null, readonly lowerInclusive: boolean, readonly upperInclusive: boolean, readonly unit: string | null, readonly unitText: string, readonly at: string | null, readonly reported: boolean, readonly modality: Modality, readonly aboutName: string | null, readonly change: { readonly amount: string | null, readonly growth: number | null } | null, readonly about: { readonly id: string, readonly type: EntityType, readonly name: string } | null, readonly indicator: { readonly id: string, readonly name: string, readonly action: string | null, readonly statType: StatType | null } | null, readonly rivals: ReadonlyArray<{ readonly relation: Rivalry, readonly explanation: string, readonly figure: { readonly amount: string | null, readonly lower: string | null, readonly upper: string | null, readonly lowerInclusive: boolean, readonly upperInclusive: boolean, readonly approximation: Approximation, readonly unit: string, readonly unitCode: string | null, readonly measure: string | null, readonly action: string | null, readonly aboutName: string | null, readonly statType: StatType, readonly change: Change | null, readonly modality: Modality, readonly cumulative: boolean, readonly id: string, readonly quote: string, readonly start: number, readonly end: number, readonly period: { readonly start: string | null, readonly end: string | null, readonly kind: PeriodKind, readonly text: string } | null, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null } } }>, readonly period: { readonly start: string | null, readonly end: string | null, readonly text: string } | null, readonly figure: { readonly approximation: Approximation, readonly change: Change | null, readonly per: string | null, readonly id: string, readonly quote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null } } }> }>, readonly leftOut: ReadonlyArray<{ readonly reason: LeftOutReason, readonly count: number, readonly explanation: string, readonly figures: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null } }> }>, readonly nearest: ReadonlyArray<{ readonly id: string, readonly name: string }> } };

export type LinesQueryVariables = Exact<{
  where?: FigureFilter;
  first?: number | null | undefined;
}>;


export type LinesQuery = { readonly series: { readonly warnings: ReadonlyArray<string>, readonly truncated: boolean, readonly lines: ReadonlyArray<{ readonly aboutName: string | null, readonly unit: string | null, readonly modality: Modality, readonly cumulative: boolean, readonly about: { readonly id: string, readonly type: EntityType, readonly name: string } | null, readonly indicator: { readonly id: string, readonly name: string } | null, readonly points: ReadonlyArray<{ readonly amount: string | null, readonly value: number | null, readonly lower: string | null, readonly upper: string | null, readonly lowerInclusive: boolean, readonly upperInclusive: boolean, readonly unit: string | null, readonly unitText: string, readonly at: string | null, readonly reported: boolean, readonly modality: Modality, readonly aboutName: string | null, readonly period: { readonly start: string | null, readonly end: string | null, readonly text: string } | null, readonly figure: { readonly approximation: Approximation, readonly change: Change | null, readonly per: string | null, readonly id: string, readonly quote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null } } }> }>, readonly nearest: ReadonlyArray<{ readonly id: string, readonly name: string }> } };

export type RankingQueryVariables = Exact<{
  where?: FigureFilter;
  order?: RankingOrder | null | undefined;
  unit?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type RankingQuery = { readonly ranking: { readonly unit: string | null, readonly warnings: ReadonlyArray<string>, readonly truncated: boolean, readonly rows: ReadonlyArray<{ readonly rank: number, readonly tied: boolean, readonly datum: { readonly support: number, readonly rule: string, readonly amount: string | null, readonly value: number | null, readonly lower: string | null, readonly upper: string | null, readonly lowerInclusive: boolean, readonly upperInclusive: boolean, readonly unit: string | null, readonly unitText: string, readonly at: string | null, readonly reported: boolean, readonly modality: Modality, readonly aboutName: string | null, readonly about: { readonly id: string, readonly type: EntityType, readonly name: string } | null, readonly indicator: { readonly id: string, readonly name: string, readonly action: string | null, readonly statType: StatType | null } | null, readonly rivals: ReadonlyArray<{ readonly relation: Rivalry, readonly explanation: string, readonly figure: { readonly amount: string | null, readonly lower: string | null, readonly upper: string | null, readonly lowerInclusive: boolean, readonly upperInclusive: boolean, readonly approximation: Approximation, readonly unit: string, readonly unitCode: string | null, readonly measure: string | null, readonly action: string | null, readonly aboutName: string | null, readonly statType: StatType, readonly change: Change | null, readonly modality: Modality, readonly cumulative: boolean, readonly id: string, readonly quote: string, readonly start: number, readonly end: number, readonly period: { readonly start: string | null, readonly end: string | null, readonly kind: PeriodKind, readonly text: string } | null, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null } } }>, readonly period: { readonly start: string | null, readonly end: string | null, readonly text: string } | null, readonly figure: { readonly approximation: Approximation, readonly change: Change | null, readonly per: string | null, readonly id: string, readonly quote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null } } } }>, readonly leftOut: ReadonlyArray<{ readonly reason: LeftOutReason, readonly count: number, readonly explanation: string, readonly figures: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null } }> }>, readonly nearest: ReadonlyArray<{ readonly id: string, readonly name: string }> } };

export type AggregateQueryVariables = Exact<{
  where?: FigureFilter;
  groupBy?: ReadonlyArray<GroupBy> | GroupBy | null | undefined;
  unit?: string | null | undefined;
}>;


export type AggregateQuery = { readonly aggregate: { readonly warnings: ReadonlyArray<string>, readonly groups: ReadonlyArray<{ readonly unit: string | null, readonly modality: Modality, readonly count: number, readonly sum: string | null, readonly sumLower: string | null, readonly sumUpper: string | null, readonly mean: string | null, readonly median: string | null, readonly min: string | null, readonly max: string | null, readonly notes: ReadonlyArray<string>, readonly keys: ReadonlyArray<{ readonly by: GroupBy, readonly value: string | null, readonly entity: { readonly id: string, readonly type: EntityType, readonly name: string } | null }>, readonly indicator: { readonly id: string, readonly name: string } | null, readonly data: ReadonlyArray<{ readonly aboutName: string | null, readonly amount: string | null, readonly figure: { readonly id: string, readonly quote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null } } }> }>, readonly leftOut: ReadonlyArray<{ readonly reason: LeftOutReason, readonly count: number, readonly explanation: string, readonly figures: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null } }> }>, readonly nearest: ReadonlyArray<{ readonly id: string, readonly name: string }> } };

export type FiguresQueryVariables = Exact<{
  where?: FigureFilter | null | undefined;
  orderBy?: FigureOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FiguresQuery = { readonly figures: { readonly nodes: ReadonlyArray<{ readonly amount: string | null, readonly lower: string | null, readonly upper: string | null, readonly lowerInclusive: boolean, readonly upperInclusive: boolean, readonly approximation: Approximation, readonly unit: string, readonly unitCode: string | null, readonly measure: string | null, readonly action: string | null, readonly aboutName: string | null, readonly statType: StatType, readonly change: Change | null, readonly modality: Modality, readonly cumulative: boolean, readonly id: string, readonly quote: string, readonly start: number, readonly end: number, readonly about: { readonly id: string, readonly type: EntityType, readonly name: string } | null, readonly indicator: { readonly id: string, readonly name: string } | null, readonly period: { readonly start: string | null, readonly end: string | null, readonly kind: PeriodKind, readonly text: string } | null, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type CompareQueryVariables = Exact<{
  where?: FigureFilter;
  left?: FigureFilter;
  right?: FigureFilter;
  unit?: string | null | undefined;
}>;


export type CompareQuery = { readonly compare: { readonly warnings: ReadonlyArray<string>, readonly truncated: boolean, readonly pairs: ReadonlyArray<{ readonly indicator: { readonly id: string, readonly name: string } | null, readonly left: { readonly support: number, readonly rule: string, readonly amount: string | null, readonly value: number | null, readonly lower: string | null, readonly upper: string | null, readonly lowerInclusive: boolean, readonly upperInclusive: boolean, readonly unit: string | null, readonly unitText: string, readonly at: string | null, readonly reported: boolean, readonly modality: Modality, readonly aboutName: string | null, readonly about: { readonly id: string, readonly type: EntityType, readonly name: string } | null, readonly indicator: { readonly id: string, readonly name: string, readonly action: string | null, readonly statType: StatType | null } | null, readonly rivals: ReadonlyArray<{ readonly relation: Rivalry, readonly explanation: string, readonly figure: { readonly amount: string | null, readonly lower: string | null, readonly upper: string | null, readonly lowerInclusive: boolean, readonly upperInclusive: boolean, readonly approximation: Approximation, readonly unit: string, readonly unitCode: string | null, readonly measure: string | null, readonly action: string | null, readonly aboutName: string | null, readonly statType: StatType, readonly change: Change | null, readonly modality: Modality, readonly cumulative: boolean, readonly id: string, readonly quote: string, readonly start: number, readonly end: number, readonly period: { readonly start: string | null, readonly end: string | null, readonly kind: PeriodKind, readonly text: string } | null, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null } } }>, readonly period: { readonly start: string | null, readonly end: string | null, readonly text: string } | null, readonly figure: { readonly approximation: Approximation, readonly change: Change | null, readonly per: string | null, readonly id: string, readonly quote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null } } }, readonly right: { readonly support: number, readonly rule: string, readonly amount: string | null, readonly value: number | null, readonly lower: string | null, readonly upper: string | null, readonly lowerInclusive: boolean, readonly upperInclusive: boolean, readonly unit: string | null, readonly unitText: string, readonly at: string | null, readonly reported: boolean, readonly modality: Modality, readonly aboutName: string | null, readonly about: { readonly id: string, readonly type: EntityType, readonly name: string } | null, readonly indicator: { readonly id: string, readonly name: string, readonly action: string | null, readonly statType: StatType | null } | null, readonly rivals: ReadonlyArray<{ readonly relation: Rivalry, readonly explanation: string, readonly figure: { readonly amount: string | null, readonly lower: string | null, readonly upper: string | null, readonly lowerInclusive: boolean, readonly upperInclusive: boolean, readonly approximation: Approximation, readonly unit: string, readonly unitCode: string | null, readonly measure: string | null, readonly action: string | null, readonly aboutName: string | null, readonly statType: StatType, readonly change: Change | null, readonly modality: Modality, readonly cumulative: boolean, readonly id: string, readonly quote: string, readonly start: number, readonly end: number, readonly period: { readonly start: string | null, readonly end: string | null, readonly kind: PeriodKind, readonly text: string } | null, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null } } }>, readonly period: { readonly start: string | null, readonly end: string | null, readonly text: string } | null, readonly figure: { readonly approximation: Approximation, readonly change: Change | null, readonly per: string | null, readonly id: string, readonly quote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null } } }, readonly difference: { readonly amount: string | null, readonly lower: string | null, readonly upper: string | null, readonly growth: number | null, readonly growthLower: number | null, readonly growthUpper: number | null, readonly explanation: string } }>, readonly leftOut: ReadonlyArray<{ readonly reason: LeftOutReason, readonly count: number, readonly explanation: string, readonly figures: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null } }> }>, readonly nearest: ReadonlyArray<{ readonly id: string, readonly name: string }> } };

export type ConflictsQueryVariables = Exact<{
  where?: FigureFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type ConflictsQuery = { readonly conflicts: { readonly truncated: boolean, readonly data: ReadonlyArray<{ readonly support: number, readonly rule: string, readonly amount: string | null, readonly value: number | null, readonly lower: string | null, readonly upper: string | null, readonly lowerInclusive: boolean, readonly upperInclusive: boolean, readonly unit: string | null, readonly unitText: string, readonly at: string | null, readonly reported: boolean, readonly modality: Modality, readonly aboutName: string | null, readonly about: { readonly id: string, readonly type: EntityType, readonly name: string } | null, readonly indicator: { readonly id: string, readonly name: string, readonly action: string | null, readonly statType: StatType | null } | null, readonly rivals: ReadonlyArray<{ readonly relation: Rivalry, readonly explanation: string, readonly figure: { readonly amount: string | null, readonly lower: string | null, readonly upper: string | null, readonly lowerInclusive: boolean, readonly upperInclusive: boolean, readonly approximation: Approximation, readonly unit: string, readonly unitCode: string | null, readonly measure: string | null, readonly action: string | null, readonly aboutName: string | null, readonly statType: StatType, readonly change: Change | null, readonly modality: Modality, readonly cumulative: boolean, readonly id: string, readonly quote: string, readonly start: number, readonly end: number, readonly period: { readonly start: string | null, readonly end: string | null, readonly kind: PeriodKind, readonly text: string } | null, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null } } }>, readonly period: { readonly start: string | null, readonly end: string | null, readonly text: string } | null, readonly figure: { readonly approximation: Approximation, readonly change: Change | null, readonly per: string | null, readonly id: string, readonly quote: string, readonly start: number, readonly end: number, readonly document: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly publishedAt: string | null } } }> } };

export type SuggestQueryVariables = Exact<{
  text?: string;
  types?: ReadonlyArray<SearchType> | SearchType | null | undefined;
}>;


export type SuggestQuery = { readonly search: { readonly nodes: ReadonlyArray<{ readonly result:
        | (
          { readonly id: string, readonly name: string, readonly type: EntityType }
          & { readonly __typename: 'Organization' | 'Person' | 'Place' | 'Event' | 'Programme' | 'Work' | 'Product' }
        )
        | (
          { readonly id: string, readonly title: string }
          & { readonly __typename: 'Document' }
        )
        | (
          { readonly id: string, readonly name: string }
          & { readonly __typename: 'Indicator' }
        )
       }> } };

export type IndicatorsQueryVariables = Exact<{
  name?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type IndicatorsQuery = { readonly indicators: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly action: string | null, readonly statType: StatType | null, readonly figures: { readonly totalCount: number } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export const Document: Operation<DocumentQuery, DocumentQueryVariables> = { name: "Document", id: "67fdd5b2a00cb5618cd2b394a6308b8c196893afeaabacc88b00cf227f3daf7d" };
export const Sentences: Operation<SentencesQuery, SentencesQueryVariables> = { name: "Sentences", id: "702108bf43abcff049204336a383357c508b9477ca4c3b20993ac35df363f3ed" };
export const DocumentFigures: Operation<DocumentFiguresQuery, DocumentFiguresQueryVariables> = { name: "DocumentFigures", id: "f56b97cccc5b478a0deb2cd9683c1e8b68e24b62745b27a0d61ff9cd117293e4" };
export const Raw: Operation<RawQuery, RawQueryVariables> = { name: "Raw", id: "a014159923909cc86d644bbdb60b4ba3d052cf5a80d47f14314c6827f2b3da1a" };
export const Entity: Operation<EntityQuery, EntityQueryVariables> = { name: "Entity", id: "4496ef06e0363814cdbcc85a53a3e2265738b4e26f3e2ac6d08548fbc19910b0" };
export const EntityDocuments: Operation<EntityDocumentsQuery, EntityDocumentsQueryVariables> = { name: "EntityDocuments", id: "b3cda6414df47f4fff189cf658e24ede6f8e38d24b4d7ccc6902e0a9ed06edc2" };
export const EntityFigures: Operation<EntityFiguresQuery, EntityFiguresQueryVariables> = { name: "EntityFigures", id: "137de076eda1bbe6a83bbbb6106b3e10fe33d43920c62585c0df4ea9100da537" };
export const EntityStatements: Operation<EntityStatementsQuery, EntityStatementsQueryVariables> = { name: "EntityStatements", id: "5da063195c1660eb1865604bd1774d17542c3d4ac6b031408be8c3ca2d7bca62" };
export const EntityNeighbors: Operation<EntityNeighborsQuery, EntityNeighborsQueryVariables> = { name: "EntityNeighbors", id: "b7302e4402dd28bdeda626f6fb5582084cb6bd9a2a8c902550927274aeb7e90c" };
export const Neighbors: Operation<NeighborsQuery, NeighborsQueryVariables> = { name: "Neighbors", id: "f5aff9dc83250b4206a604e4c3516f76c557e9a29be8c64190de5af142ad41f7" };
export const LinkEvidence: Operation<LinkEvidenceQuery, LinkEvidenceQueryVariables> = { name: "LinkEvidence", id: "49150744251d6ee13bb2b896047087df5201842e7c2bc19972bafa5a87d51907" };
export const Path: Operation<PathQuery, PathQueryVariables> = { name: "Path", id: "d516945526dd33577b36f2519f294280a969fe83758bee10a9bd55dae08bee6e" };
export const Names: Operation<NamesQuery, NamesQueryVariables> = { name: "Names", id: "c232930acd39ac8cc88ba142d62c903ebf11220f1e779ef8816a92863a027e10" };
export const Overview: Operation<OverviewQuery, OverviewQueryVariables> = { name: "Overview", id: "f0475c0ca3740b63177620d4af816fd1433937c1b8a99e05e793ac1ba9a7457d" };
export const Newest: Operation<NewestQuery, NewestQueryVariables> = { name: "Newest", id: "ec5518500fe3131b7f2afe63228d5fc034882cadfae64ad7a9eb99d16a23db38" };
export const Most: Operation<MostQuery, MostQueryVariables> = { name: "Most", id: "712bfaa79b90e773cab8e5b545ff4ba34d8df88cdaf4eeb43143ceb81cde484d" };
export const Gaps: Operation<GapsQuery, GapsQueryVariables> = { name: "Gaps", id: "93314696b4218eacd780ed78b2c448b5515cbc0edd3063feacac0a316ddb451b" };
export const Search: Operation<SearchQuery, SearchQueryVariables> = { name: "Search", id: "b1cb2e75d27e913f1d6d55ecb40154385ea23d3063bda7dab678e7e8a86439a8" };
export const Indicator: Operation<IndicatorQuery, IndicatorQueryVariables> = { name: "Indicator", id: "c89e7ceb45f60951bcdccec1f86a65b823681a0378f865d67a3758f63bc25145" };
export const Series: Operation<SeriesQuery, SeriesQueryVariables> = { name: "Series", id: "182125c808a6d2230e5f3895e73e31ee3e912adbf58fc0c48c59529d275a4625" };
export const Lines: Operation<LinesQuery, LinesQueryVariables> = { name: "Lines", id: "5d97c1dc0a1a0f047eec8e0746afe0355aebf6dbf6f4bd69364a6be3e7566d4d" };
export const Ranking: Operation<RankingQuery, RankingQueryVariables> = { name: "Ranking", id: "aca6133c3afee41942aa9ce51be9d4d1c8a431fb39458b08f902e39eaa0e8e0a" };
export const Aggregate: Operation<AggregateQuery, AggregateQueryVariables> = { name: "Aggregate", id: "596628d117c96c33416e39d5ed6de4f3aac7adeae8ddb2b808b5990f65683a90" };
export const Figures: Operation<FiguresQuery, FiguresQueryVariables> = { name: "Figures", id: "fb3660a821e37d90812f07616e40172eaff8b39fa901de811f1e570772519bc8" };
export const Compare: Operation<CompareQuery, CompareQueryVariables> = { name: "Compare", id: "54bb19fe93cdd0614d1923b40c240efcd2e90aa036115555654958d77f0b655f" };
export const Conflicts: Operation<ConflictsQuery, ConflictsQueryVariables> = { name: "Conflicts", id: "21e713e53ec6ffc6821f2ddc94a6e639139fa5a0eda11d944faf0b573bee19b7" };
export const Suggest: Operation<SuggestQuery, SuggestQueryVariables> = { name: "Suggest", id: "c9efb686994028bf199663f016340781379f613e6fab8c66cae3b80609a51bda" };
export const Indicators: Operation<IndicatorsQuery, IndicatorsQueryVariables> = { name: "Indicators", id: "67c3eb627c0a63e56de7d4e70033e422ba0d7d00927bd464e551d26c32f3f307" };
