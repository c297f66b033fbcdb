// Generated from schema/*.graphql by "npm run gen". Do not edit.
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A decimal number as a string without exponent or separators, so that no digit is lost: "-1.5", "2100000" (精确十进制数). */
  Decimal: { input: string; output: string; }
  /** A date as an ISO 8601 prefix, as precise as it was stated and no more: "2023", "2023-06", "2023-06-15" (日期, 精度如原文). */
  PartialDate: { input: string; output: string; }
};

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

/** In which order documents come (文本排序). */
export type DocumentOrder =
  /** By date of publication, the newest first; undated ones last (最新在前). */
  | 'NEWEST'
  /** By date of publication, the oldest first; undated ones last (最早在前). */
  | 'OLDEST';

/** Which documents are meant; what is left out does not restrict (文本条件). */
export type DocumentFilter = {
  /** Of one of these kinds (文种). */
  readonly kinds?: InputMaybe<ReadonlyArray<DocumentKind>>;
  /** Issued or published by this body, as written in the document (发布者). */
  readonly publisher?: InputMaybe<Scalars['String']['input']>;
  /** Naming this entity (提及的实体). */
  readonly mentions?: InputMaybe<Scalars['ID']['input']>;
  /** Published on or after this date (发布不早于). */
  readonly from?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Published on or before this date; "2023" means until the end of that year (发布不晚于). */
  readonly to?: InputMaybe<Scalars['PartialDate']['input']>;
  /** With these words in its title (标题含). */
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

/** A file, page or record as it was given (来源). */
export type Source = Node & {
  readonly __typename?: 'Source';
  /** The id (编号). */
  readonly id: Scalars['ID']['output'];
  /** The path, url or record id it was given under (来源标识). */
  readonly ref: Scalars['String']['output'];
  /** Its media type: text/plain, text/html (媒体类型). */
  readonly media?: Maybe<Scalars['String']['output']>;
  /** The encoding it was read in: utf-8, gb18030 (字符编码). */
  readonly encoding?: Maybe<Scalars['String']['output']>;
  /** SHA-256 of its bytes (字节哈希). */
  readonly bytesHash?: Maybe<Scalars['String']['output']>;
  /** Who publishes it, where given (发布者). */
  readonly publisher?: Maybe<Scalars['String']['output']>;
  /** When it was published, where given (发布时间). */
  readonly publishedAt?: Maybe<Scalars['PartialDate']['output']>;
  /** The decoded raw text, into which `rawStart` and `rawEnd` point (原文). */
  readonly raw?: Maybe<Scalars['String']['output']>;
  /** The documents it holds (所含文本). */
  readonly documents: DocumentConnection;
};


/** A file, page or record as it was given (来源). */
export type SourceDocumentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A text that sources hold: a notice, an article; one inside another is a document of its own (文本). */
export type Document = Node & {
  readonly __typename?: 'Document';
  /** The id (编号). */
  readonly id: Scalars['ID']['output'];
  /** The title (标题). */
  readonly title: Scalars['String']['output'];
  /** The line above the title (引题). */
  readonly leadTitle?: Maybe<Scalars['String']['output']>;
  /** The line below the title (副题). */
  readonly subtitle?: Maybe<Scalars['String']['output']>;
  /** Its number as written: 井大工字〔2022〕8号 (发文字号). */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** Its kind (文种). */
  readonly kind: DocumentKind;
  /** Who issues or publishes it, as written (发布者, 发文机关). */
  readonly publisher?: Maybe<Scalars['String']['output']>;
  /** Where the publisher has it from, as written (转载来源). */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** When it was issued or published, as precise as stated (成文日期, 发布时间). */
  readonly publishedAt?: Maybe<Scalars['PartialDate']['output']>;
  /** The reporters and authors (记者, 作者). */
  readonly authors: ReadonlyArray<Scalars['String']['output']>;
  /** The editor (责任编辑). */
  readonly editor?: Maybe<Scalars['String']['output']>;
  /** To whom it is addressed, as written (主送机关). */
  readonly recipients: ReadonlyArray<Scalars['String']['output']>;
  /** The bodies of the signature, as written (署名). */
  readonly issuers: ReadonlyArray<Scalars['String']['output']>;
  /** Who gets a copy (抄送). */
  readonly copies: ReadonlyArray<Scalars['String']['output']>;
  /** The address it was found at (网址). */
  readonly url?: Maybe<Scalars['String']['output']>;
  /** The clean text; all offsets of sentences, mentions and figures point into it (正文). */
  readonly text: Scalars['String']['output'];
  /** The document that this one stands in (所在文本). */
  readonly partOf?: Maybe<Document>;
  /** The documents that stand in this one, in order of id (附带文本). */
  readonly parts: ReadonlyArray<Document>;
  /** The Work that stands for it in statements (对应文件). */
  readonly work?: Maybe<Work>;
  /** The sources that hold it, by ref (来源). */
  readonly sources: ReadonlyArray<Source>;
  /** Its sentences, in order (句). */
  readonly sentences: SentenceConnection;
  /** Its figures, in order (数据). */
  readonly figures: FigureConnection;
  /** Its statements, in order of place (陈述). */
  readonly statements: StatementConnection;
  /** The entities it names, those named first in the text first (实体). */
  readonly entities: ReadonlyArray<Entity>;
};


/** A text that sources hold: a notice, an article; one inside another is a document of its own (文本). */
export type DocumentPartsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A text that sources hold: a notice, an article; one inside another is a document of its own (文本). */
export type DocumentSourcesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A text that sources hold: a notice, an article; one inside another is a document of its own (文本). */
export type DocumentSentencesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A text that sources hold: a notice, an article; one inside another is a document of its own (文本). */
export type DocumentFiguresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<FigureFilter>;
};


/** A text that sources hold: a notice, an article; one inside another is a document of its own (文本). */
export type DocumentStatementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  types?: InputMaybe<ReadonlyArray<StatementType>>;
};


/** A text that sources hold: a notice, an article; one inside another is a document of its own (文本). */
export type DocumentEntitiesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<EntityType>>;
};

/** A list of sources (来源列表). */
export type SourceConnection = {
  readonly __typename?: 'SourceConnection';
  /** The sources with their cursors (列表项). */
  readonly edges: ReadonlyArray<Edge>;
  /** The sources (来源). */
  readonly nodes: ReadonlyArray<Source>;
  /** Where this page stands (分页信息). */
  readonly pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for (总数). */
  readonly totalCount: Scalars['Int']['output'];
};

/** A list of documents (文本列表). */
export type DocumentConnection = {
  readonly __typename?: 'DocumentConnection';
  /** The documents with their cursors (列表项). */
  readonly edges: ReadonlyArray<Edge>;
  /** The documents (文本). */
  readonly nodes: ReadonlyArray<Document>;
  /** Where this page stands (分页信息). */
  readonly pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for (总数). */
  readonly totalCount: Scalars['Int']['output'];
};

/** A stretch of a document's clean text, the unit of evidence (句). */
export type Sentence = Node & {
  readonly __typename?: 'Sentence';
  /** The id (编号). */
  readonly id: Scalars['ID']['output'];
  /** Its words (文字). */
  readonly text: Scalars['String']['output'];
  /** Where it starts in the document's text, in UTF-16 units (起). */
  readonly start: Scalars['Int']['output'];
  /** Where it ends, exclusive (止). */
  readonly end: Scalars['Int']['output'];
  /** Its place among the document's sentences, from 0 (序号). */
  readonly index: Scalars['Int']['output'];
  /** The part of the document it stands in (所在部分). */
  readonly part: Part;
  /** The document it stands in (文本). */
  readonly document: Document;
  /** The names in it, in order (提及). */
  readonly mentions: ReadonlyArray<Mention>;
  /** The figures stated in it, in order (数据). */
  readonly figures: ReadonlyArray<Figure>;
};


/** A stretch of a document's clean text, the unit of evidence (句). */
export type SentenceMentionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A stretch of a document's clean text, the unit of evidence (句). */
export type SentenceFiguresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A list of sentences (句列表). */
export type SentenceConnection = {
  readonly __typename?: 'SentenceConnection';
  /** The sentences with their cursors (列表项). */
  readonly edges: ReadonlyArray<Edge>;
  /** The sentences (句). */
  readonly nodes: ReadonlyArray<Sentence>;
  /** Where this page stands (分页信息). */
  readonly pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for (总数). */
  readonly totalCount: Scalars['Int']['output'];
};

/** A span of a document that names an entity (提及). */
export type Mention = {
  readonly __typename?: 'Mention';
  /** The words (文字). */
  readonly text: Scalars['String']['output'];
  /** Where it starts in the document's text, in UTF-16 units (起). */
  readonly start: Scalars['Int']['output'];
  /** Where it ends, exclusive (止). */
  readonly end: Scalars['Int']['output'];
  /** Where it starts in the raw text of the source (原文起). */
  readonly rawStart?: Maybe<Scalars['Int']['output']>;
  /** Where it ends in the raw text, exclusive (原文止). */
  readonly rawEnd?: Maybe<Scalars['Int']['output']>;
  /** The entity that is named (实体). */
  readonly entity: Entity;
  /** The sentence it stands in (句). */
  readonly sentence: Sentence;
};

/** One mention of a list (列表项). */
export type MentionEdge = {
  readonly __typename?: 'MentionEdge';
  /** Where it stands in the list (游标). */
  readonly cursor: Scalars['String']['output'];
  /** The mention (提及). */
  readonly node: Mention;
};

/** A list of mentions (提及列表). */
export type MentionConnection = {
  readonly __typename?: 'MentionConnection';
  /** The mentions with their cursors (列表项). */
  readonly edges: ReadonlyArray<MentionEdge>;
  /** The mentions (提及). */
  readonly nodes: ReadonlyArray<Mention>;
  /** Where this page stands (分页信息). */
  readonly pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for (总数). */
  readonly totalCount: Scalars['Int']['output'];
};

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

/** In which order a list of entities comes (实体排序). */
export type EntityOrder =
  /** By name, in the order of the characters' code points (按名称). */
  | 'NAME'
  /** By id: the cheapest stable order (按编号). */
  | 'ID';

/** An organization, person, place, event, programme, work or product that texts name (实体). */
export type Entity = {
  /** The id (编号). */
  readonly id: Scalars['ID']['output'];
  /** Which kind of entity it is (类型). */
  readonly type: EntityType;
  /** The canonical name (规范名称). */
  readonly name: Scalars['String']['output'];
  /** Other names it goes by (别名, 简称). */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** The places in texts that name it, by document and place (提及). */
  readonly mentions: MentionConnection;
  /** The documents that name it, newest first (提及它的文本). */
  readonly documents: DocumentConnection;
  /** The figures stated of it: it is whose figure it is, or the context (关于它的数据). */
  readonly figures: FigureConnection;
  /** The relations it takes part in (陈述). */
  readonly statements: StatementConnection;
  /** The bodies, people and things it has most relations with, those with most evidence first (相关实体). */
  readonly neighbors: ReadonlyArray<Neighbor>;
  /** The entities named in the same sentences, most sentences first (共现实体). */
  readonly cooccurring: ReadonlyArray<Cooccurrence>;
};


/** An organization, person, place, event, programme, work or product that texts name (实体). */
export type EntityMentionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An organization, person, place, event, programme, work or product that texts name (实体). */
export type EntityDocumentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<DocumentFilter>;
};


/** An organization, person, place, event, programme, work or product that texts name (实体). */
export type EntityFiguresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<FigureFilter>;
};


/** An organization, person, place, event, programme, work or product that texts name (实体). */
export type EntityStatementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  types?: InputMaybe<ReadonlyArray<StatementType>>;
  as?: InputMaybe<StatementEnd>;
};


/** An organization, person, place, event, programme, work or product that texts name (实体). */
export type EntityNeighborsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<EntityType>>;
};


/** An organization, person, place, event, programme, work or product that texts name (实体). */
export type EntityCooccurringArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<EntityType>>;
};

/** An entity that another has relations with (相关实体). */
export type Neighbor = {
  readonly __typename?: 'Neighbor';
  /** The other entity (实体). */
  readonly entity: Entity;
  /** In how many statements the two stand together (陈述数). */
  readonly weight: Scalars['Int']['output'];
  /** The types of relation between them (关系类型). */
  readonly types: ReadonlyArray<StatementType>;
  /** The statements that say so, with their sentences (陈述). */
  readonly statements: ReadonlyArray<Statement>;
};


/** An entity that another has relations with (相关实体). */
export type NeighborStatementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** An entity that stands in the same sentences as another (共现). */
export type Cooccurrence = {
  readonly __typename?: 'Cooccurrence';
  /** The other entity (实体). */
  readonly entity: Entity;
  /** In how many sentences both are named (句数). */
  readonly weight: Scalars['Int']['output'];
  /** Some of those sentences (句). */
  readonly sentences: ReadonlyArray<Sentence>;
};


/** An entity that stands in the same sentences as another (共现). */
export type CooccurrenceSentencesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A named happening, or an unnamed dated one that a text is about (事件). */
export type Event = Entity & Node & {
  readonly __typename?: 'Event';
  /** The id (编号). */
  readonly id: Scalars['ID']['output'];
  /** Which kind of entity it is (类型). */
  readonly type: EntityType;
  /** The canonical name (规范名称). */
  readonly name: Scalars['String']['output'];
  /** Other names it goes by (别名, 简称). */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** The places in texts that name it, by document and place (提及). */
  readonly mentions: MentionConnection;
  /** The documents that name it, newest first (提及它的文本). */
  readonly documents: DocumentConnection;
  /** The figures stated of it: it is whose figure it is, or the context (关于它的数据). */
  readonly figures: FigureConnection;
  /** The relations it takes part in (陈述). */
  readonly statements: StatementConnection;
  /** The bodies, people and things it has most relations with, those with most evidence first (相关实体). */
  readonly neighbors: ReadonlyArray<Neighbor>;
  /** The entities named in the same sentences, most sentences first (共现实体). */
  readonly cooccurring: ReadonlyArray<Cooccurrence>;
  /** When it was held, as precise as stated (日期). */
  readonly date?: Maybe<Scalars['PartialDate']['output']>;
  /** Where it was held (地点). */
  readonly places: ReadonlyArray<Place>;
  /** The statements of who attended or hosted it (参加者). */
  readonly participants: StatementConnection;
  /** The events it is part of (所属活动). */
  readonly partOf: ReadonlyArray<Event>;
  /** The events that are part of it, by name (分项活动). */
  readonly parts: ReadonlyArray<Event>;
};


/** A named happening, or an unnamed dated one that a text is about (事件). */
export type EventMentionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A named happening, or an unnamed dated one that a text is about (事件). */
export type EventDocumentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<DocumentFilter>;
};


/** A named happening, or an unnamed dated one that a text is about (事件). */
export type EventFiguresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<FigureFilter>;
};


/** A named happening, or an unnamed dated one that a text is about (事件). */
export type EventStatementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  types?: InputMaybe<ReadonlyArray<StatementType>>;
  as?: InputMaybe<StatementEnd>;
};


/** A named happening, or an unnamed dated one that a text is about (事件). */
export type EventNeighborsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<EntityType>>;
};


/** A named happening, or an unnamed dated one that a text is about (事件). */
export type EventCooccurringArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<EntityType>>;
};


/** A named happening, or an unnamed dated one that a text is about (事件). */
export type EventParticipantsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A named happening, or an unnamed dated one that a text is about (事件). */
export type EventPartsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A list of events (事件列表). */
export type EventConnection = {
  readonly __typename?: 'EventConnection';
  /** The events with their cursors (列表项). */
  readonly edges: ReadonlyArray<Edge>;
  /** The events (事件). */
  readonly nodes: ReadonlyArray<Event>;
  /** Where this page stands (分页信息). */
  readonly pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for (总数). */
  readonly totalCount: Scalars['Int']['output'];
};

/** Whatever a search can find (检索对象). */
export type SearchResult = Organization | Person | Place | Event | Programme | Work | Product | Document | Indicator;

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

/** One thing found, with why (检索结果). */
export type SearchHit = {
  readonly __typename?: 'SearchHit';
  /** What was found (对象). */
  readonly result: SearchResult;
  /** By what it was found (匹配方式). */
  readonly match: MatchKind;
  /** The rank's measure: larger is better; comparable within one search only (得分). */
  readonly score: Scalars['Float']['output'];
  /** Where the words stand, where that can be shown (高亮). */
  readonly highlight?: Maybe<Highlight>;
};

/** One hit of a search (列表项). */
export type SearchEdge = {
  readonly __typename?: 'SearchEdge';
  /** Where it stands in the list (游标). */
  readonly cursor: Scalars['String']['output'];
  /** The hit (检索结果). */
  readonly node: SearchHit;
};

/** The hits of a search, the best first (检索结果列表). */
export type SearchConnection = {
  readonly __typename?: 'SearchConnection';
  /** The hits with their cursors (列表项). */
  readonly edges: ReadonlyArray<SearchEdge>;
  /** The hits (检索结果). */
  readonly nodes: ReadonlyArray<SearchHit>;
  /** Where this page stands (分页信息). */
  readonly pageInfo: PageInfo;
};

/** An entity near the one asked about (邻近实体). */
export type NearNode = {
  readonly __typename?: 'NearNode';
  /** The entity (实体). */
  readonly entity: Entity;
  /** How many relations away, from 0 for the one asked about (距离). */
  readonly distance: Scalars['Int']['output'];
};

/** A relation between two entities, with all that states it (关系). */
export type Link = {
  readonly __typename?: 'Link';
  /** The id of the entity it starts from (起点). */
  readonly source: Scalars['ID']['output'];
  /** The id of the entity it leads to (终点). */
  readonly target: Scalars['ID']['output'];
  /** The type of relation (类型). */
  readonly type: StatementType;
  /** How many statements say so (陈述数). */
  readonly weight: Scalars['Int']['output'];
  /** The statements, each with its sentence, offsets and raw place (陈述). */
  readonly statements: ReadonlyArray<Statement>;
};


/** A relation between two entities, with all that states it (关系). */
export type LinkStatementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What lies around an entity (邻域). */
export type Neighborhood = {
  readonly __typename?: 'Neighborhood';
  /** The entities, the nearest first, then by number of statements (实体). */
  readonly nodes: ReadonlyArray<NearNode>;
  /** The relations among them (关系). */
  readonly links: ReadonlyArray<Link>;
  /** How many entities are one relation away in all, of the kinds asked for; counted only when asked for (直接相关的实体总数). */
  readonly total: Scalars['Int']['output'];
  /** True if there is more than was asked for (未列全). */
  readonly truncated: Scalars['Boolean']['output'];
};

/** One step of a path (一步). */
export type PathStep = {
  readonly __typename?: 'PathStep';
  /** The id of the entity it starts from (起点). */
  readonly source: Scalars['ID']['output'];
  /** The id of the entity it leads to (终点). */
  readonly target: Scalars['ID']['output'];
  /** The types of relation between the two; empty if only a sentence names both (类型). */
  readonly types: ReadonlyArray<StatementType>;
  /** The statements between the two (陈述). */
  readonly statements: ReadonlyArray<Statement>;
  /** Sentences that name both (句). */
  readonly sentences: ReadonlyArray<Sentence>;
};


/** One step of a path (一步). */
export type PathStepStatementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One step of a path (一步). */
export type PathStepSentencesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A way from one entity to another (路径). */
export type Path = {
  readonly __typename?: 'Path';
  /** The number of its steps (步数). */
  readonly length: Scalars['Int']['output'];
  /** The entities on it, both ends included (实体). */
  readonly nodes: ReadonlyArray<Entity>;
  /** Its steps (步). */
  readonly steps: ReadonlyArray<PathStep>;
};

/** By what a path may lead (路径依据). */
export type PathVia =
  /** Relations that are stated (陈述的关系). */
  | 'STATEMENTS'
  /** Sentences that name both ends of a step (同句共现). */
  | 'SENTENCES';

/** The steps of a timeline (时间粒度). */
export type TimeStep =
  /** 年. */
  | 'YEAR'
  /** 月. */
  | 'MONTH';

/** One year or month of a timeline (时间轴一格). */
export type TimelineStep = {
  readonly __typename?: 'TimelineStep';
  /** The year or month (时间). */
  readonly time: Scalars['PartialDate']['output'];
  /** How many events lie in it (事件数). */
  readonly count: Scalars['Int']['output'];
  /** The events, the earliest first (事件). */
  readonly events: ReadonlyArray<Event>;
};


/** One year or month of a timeline (时间轴一格). */
export type TimelineStepEventsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** How many things of one kind there are (数量). */
export type Count = {
  readonly __typename?: 'Count';
  /** The kind: a type, a document kind, a year (类). */
  readonly name: Scalars['String']['output'];
  /** How many (数量). */
  readonly count: Scalars['Int']['output'];
};

/** The whole graph at a glance (总览). */
export type Overview = {
  readonly __typename?: 'Overview';
  /** How many things of each kind: documents, sentences, figures, each type of entity (各类数量). */
  readonly counts: ReadonlyArray<Count>;
  /** What is not known, of how many: UNDATED_DOCUMENTS, UNNAMED_PUBLISHERS, FIGURES_WITHOUT_PERIOD, FIGURES_WITHOUT_SUBJECT, FIGURES_WITHOUT_UNIT, UNSURE_FIGURES with a confidence below 0.6 (缺失与存疑). */
  readonly gaps: ReadonlyArray<Count>;
  /** How many documents of each kind (各文种文本数). */
  readonly kinds: ReadonlyArray<Count>;
  /** How many documents of each year (各年文本数). */
  readonly years: ReadonlyArray<Count>;
  /** The documents published last (最新文本). */
  readonly latest: ReadonlyArray<Document>;
  /** The indicators with most figures (主要指标). */
  readonly indicators: ReadonlyArray<Indicator>;
  /** The entities named most often (主要实体). */
  readonly entities: ReadonlyArray<Entity>;
};


/** The whole graph at a glance (总览). */
export type OverviewLatestArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The whole graph at a glance (总览). */
export type OverviewIndicatorsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The whole graph at a glance (总览). */
export type OverviewEntitiesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<EntityType>>;
};

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

/** How precisely a time is stated (时间精度). */
export type Precision =
  /** 年. */
  | 'YEAR'
  /** 半年. */
  | 'HALF'
  /** 季度. */
  | 'QUARTER'
  /** 月. */
  | 'MONTH'
  /** 日. */
  | 'DAY';

/** How a period is known (时期依据). */
export type Basis =
  /** 原文写明. */
  | 'STATED'
  /** 承前: from a sentence before. */
  | 'INHERITED'
  /** 据发布时间推算: 目前, 今年. */
  | 'FROM_PUBLICATION';

/** The time something holds for, both ends inclusive and as precise as stated (时期). */
export type Period = {
  readonly __typename?: 'Period';
  /** Its first day, month or year; null if open (起). */
  readonly start?: Maybe<Scalars['PartialDate']['output']>;
  /** Its last day, month or year; null if open (止). */
  readonly end?: Maybe<Scalars['PartialDate']['output']>;
  /** What kind of time it is (类型). */
  readonly kind: PeriodKind;
  /** How precisely it is stated (精度). */
  readonly precision: Precision;
  /** How it is known (依据). */
  readonly basis: Basis;
  /** The words that state it (原文). */
  readonly text: Scalars['String']['output'];
};

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
  readonly indicators?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** What is counted or measured, by the exact name of an indicator or another wording of it: 国内生产总值, GDP (计量对象). */
  readonly measure?: InputMaybe<Scalars['String']['input']>;
  /** The verb that makes it a different number of the same thing: 培训 (动作). */
  readonly action?: InputMaybe<Scalars['String']['input']>;
  /** Whose figure it is: the ids of entities (主体编号). */
  readonly about?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Whose figure it is: the name as written or an entity's name (主体名称). */
  readonly aboutName?: InputMaybe<Scalars['String']['input']>;
  /** Of this place or a place in it (地区编号, 含下级). */
  readonly place?: InputMaybe<Scalars['ID']['input']>;
  /** The same by the place's exact name: 浙江省 (地区名称, 含下级). */
  readonly placeName?: InputMaybe<Scalars['String']['input']>;
  /** About a place of one of these levels: PROVINCE for a comparison of provinces (地区级别). */
  readonly levels?: InputMaybe<ReadonlyArray<PlaceLevel>>;
  /** Stated of this event, programme or place (语境编号). */
  readonly context?: InputMaybe<Scalars['ID']['input']>;
  /** Holding no earlier than this: the period ends on or after it (时期不早于). */
  readonly from?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Holding no later than this: the period starts on or before it (时期不晚于). */
  readonly to?: InputMaybe<Scalars['PartialDate']['input']>;
  /** In one of these unit codes: person, CNY (单位代码). */
  readonly units?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of one of these statistic types (统计类型). */
  readonly statTypes?: InputMaybe<ReadonlyArray<StatType>>;
  /** Facts, targets, plans or forecasts (语气). */
  readonly modalities?: InputMaybe<ReadonlyArray<Modality>>;
  /** Hedged in one of these ways (约数类型). */
  readonly approximations?: InputMaybe<ReadonlyArray<Approximation>>;
  /** With this direction of change (变化方向). */
  readonly changes?: InputMaybe<ReadonlyArray<Change>>;
  /** Compared with this base (比较基期). */
  readonly comparisons?: InputMaybe<ReadonlyArray<Comparison>>;
  /** Stated in a document of one of these kinds (文种). */
  readonly kinds?: InputMaybe<ReadonlyArray<DocumentKind>>;
  /** Stated in a document of this publisher, as written there (发布者). */
  readonly publisher?: InputMaybe<Scalars['String']['input']>;
  /** As known on this date: stated in documents published on or before it (截至该日所知). */
  readonly asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  /** At least this large (不小于). */
  readonly min?: InputMaybe<Scalars['Decimal']['input']>;
  /** At most this large (不大于). */
  readonly max?: InputMaybe<Scalars['Decimal']['input']>;
};

/** One quantity stated in one place of one document (数据). */
export type Figure = Node & {
  readonly __typename?: 'Figure';
  /** The id (编号). */
  readonly id: Scalars['ID']['output'];
  /** The number with hedge and unit, as written: 210多万名 (原文). */
  readonly quote: Scalars['String']['output'];
  /** Where it starts in the document's text, in UTF-16 units (起). */
  readonly start: Scalars['Int']['output'];
  /** Where it ends, exclusive (止). */
  readonly end: Scalars['Int']['output'];
  /** Where it starts in the raw text of the source (原文起). */
  readonly rawStart?: Maybe<Scalars['Int']['output']>;
  /** Where it ends in the raw text, exclusive (原文止). */
  readonly rawEnd?: Maybe<Scalars['Int']['output']>;
  /** The number, already scaled by 万 and 亿; null where only a range is stated (数值). */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a float, for sorting and drawing only (浮点值). */
  readonly value?: Maybe<Scalars['Float']['output']>;
  /** The lower bound; null if open or not stated (下限). */
  readonly lower?: Maybe<Scalars['Decimal']['output']>;
  /** The upper bound; null if open or not stated (上限). */
  readonly upper?: Maybe<Scalars['Decimal']['output']>;
  /** True if the lower bound itself is possible (含下限). */
  readonly lowerInclusive: Scalars['Boolean']['output'];
  /** True if the upper bound itself is possible (含上限). */
  readonly upperInclusive: Scalars['Boolean']['output'];
  /** How the number is hedged (约数类型). */
  readonly approximation: Approximation;
  /** The hedge words as written (约数词). */
  readonly hedge: ReadonlyArray<Scalars['String']['output']>;
  /** The unit as written: 名, 元; empty where none stands (单位). */
  readonly unit: Scalars['String']['output'];
  /** The unit's code: ISO 4217 for money, UN/CEFACT, own slugs for counts; null if unknown (单位代码). */
  readonly unitCode?: Maybe<Scalars['String']['output']>;
  /** The power of ten as written: 4 for 万, 8 for 亿 (倍数). */
  readonly unitMultiplier: Scalars['Int']['output'];
  /** What is counted or measured, as written (计量对象). */
  readonly measure?: Maybe<Scalars['String']['output']>;
  /** The verb that makes it a different number of the same thing (动作). */
  readonly action?: Maybe<Scalars['String']['output']>;
  /** Whose figure it is, as written (主体名称). */
  readonly aboutName?: Maybe<Scalars['String']['output']>;
  /** Whose figure it is, where that is an entity (主体). */
  readonly about?: Maybe<Entity>;
  /** Per what: 人均, 每百户 (每). */
  readonly per?: Maybe<Scalars['String']['output']>;
  /** Of what a share is the share (整体). */
  readonly whole?: Maybe<Scalars['String']['output']>;
  /** The total that this figure is 其中 of (所属总数). */
  readonly partOf?: Maybe<Figure>;
  /** The figures that are 其中 of this one, in order (其中项). */
  readonly parts: ReadonlyArray<Figure>;
  /** The events, programmes and places that it is stated of (语境). */
  readonly context: ReadonlyArray<Entity>;
  /** What kind of statistic it is (统计类型). */
  readonly statType: StatType;
  /** The direction of a change (变化方向). */
  readonly change?: Maybe<Change>;
  /** The base of a change (比较基期). */
  readonly comparison?: Maybe<Comparison>;
  /** The time it holds for; null if not stated (时期). */
  readonly period?: Maybe<Period>;
  /** Whether it is reached or aimed at (语气). */
  readonly modality: Modality;
  /** True for a running total (累计). */
  readonly cumulative: Scalars['Boolean']['output'];
  /** The rule that read it (规则). */
  readonly rule: Scalars['String']['output'];
  /** How sure the reading is, 0 to 1 (置信度). */
  readonly confidence: Scalars['Float']['output'];
  /** What it measures, apart from any value (指标). */
  readonly indicator?: Maybe<Indicator>;
  /** The sentence that states it (句). */
  readonly sentence: Sentence;
  /** The document that states it (文本). */
  readonly document: Document;
};


/** One quantity stated in one place of one document (数据). */
export type FigurePartsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What figures measure, apart from any value: measure, action, statistic, unit (指标). */
export type Indicator = Node & {
  readonly __typename?: 'Indicator';
  /** The id (编号). */
  readonly id: Scalars['ID']['output'];
  /** Its name: 职工书屋·数量 (名称). */
  readonly name: Scalars['String']['output'];
  /** What is counted or measured (计量对象). */
  readonly measure?: Maybe<Scalars['String']['output']>;
  /** The verb (动作). */
  readonly action?: Maybe<Scalars['String']['output']>;
  /** What kind of statistic it is (统计类型). */
  readonly statType?: Maybe<StatType>;
  /** The dimension of its units: money, person (单位维度). */
  readonly dimension?: Maybe<Scalars['String']['output']>;
  /** Its figures, the latest first (数据). */
  readonly figures: FigureConnection;
};


/** What figures measure, apart from any value: measure, action, statistic, unit (指标). */
export type IndicatorFiguresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<FigureFilter>;
};

/** In which order indicators come (指标排序). */
export type IndicatorOrder =
  /** By name, in the order of the characters' code points (按名称). */
  | 'NAME'
  /** By id (按编号). */
  | 'ID';

/** A list of figures (数据列表). */
export type FigureConnection = {
  readonly __typename?: 'FigureConnection';
  /** The figures with their cursors (列表项). */
  readonly edges: ReadonlyArray<Edge>;
  /** The figures (数据). */
  readonly nodes: ReadonlyArray<Figure>;
  /** Where this page stands (分页信息). */
  readonly pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for (总数). */
  readonly totalCount: Scalars['Int']['output'];
};

/** A list of indicators (指标列表). */
export type IndicatorConnection = {
  readonly __typename?: 'IndicatorConnection';
  /** The indicators with their cursors (列表项). */
  readonly edges: ReadonlyArray<Edge>;
  /** The indicators (指标). */
  readonly nodes: ReadonlyArray<Indicator>;
  /** Where this page stands (分页信息). */
  readonly pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for (总数). */
  readonly totalCount: Scalars['Int']['output'];
};

/** Whatever has an id of its own (有编号的对象). */
export type Node = {
  /** The id: the same for the same natural key, whatever the loading order (编号). */
  readonly id: Scalars['ID']['output'];
};

/** Where a page of a list stands (分页信息). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** True if another page follows (有下一页). */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** True if this page was asked for after a cursor (有上一页). */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the page's first edge (首个游标). */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** The cursor of the page's last edge: give it as `after` for the next page (末个游标). */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** One item of any list of things with an id; `nodes` of the list has the same items by their own type (列表项). */
export type Edge = {
  readonly __typename?: 'Edge';
  /** Where it stands in the list (游标). */
  readonly cursor: Scalars['String']['output'];
  /** The item; its type is that of the list's `nodes` (对象). */
  readonly node: Node;
};

/** A part of a text that matched, cut for display: the match stands between `start` and `end` of `text` (高亮片段). */
export type Highlight = {
  readonly __typename?: 'Highlight';
  /** The text around the match (片段文字). */
  readonly text: Scalars['String']['output'];
  /** Where the match starts in `text`, in UTF-16 units (起). */
  readonly start: Scalars['Int']['output'];
  /** Where the match ends in `text`, exclusive (止). */
  readonly end: Scalars['Int']['output'];
};

/** A body, firm, school or army unit (机构). */
export type Organization = Entity & Node & {
  readonly __typename?: 'Organization';
  /** The id (编号). */
  readonly id: Scalars['ID']['output'];
  /** Which kind of entity it is (类型). */
  readonly type: EntityType;
  /** The canonical name (规范名称). */
  readonly name: Scalars['String']['output'];
  /** Other names it goes by (别名, 简称). */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** The places in texts that name it, by document and place (提及). */
  readonly mentions: MentionConnection;
  /** The documents that name it, newest first (提及它的文本). */
  readonly documents: DocumentConnection;
  /** The figures stated of it: it is whose figure it is, or the context (关于它的数据). */
  readonly figures: FigureConnection;
  /** The relations it takes part in (陈述). */
  readonly statements: StatementConnection;
  /** The bodies, people and things it has most relations with, those with most evidence first (相关实体). */
  readonly neighbors: ReadonlyArray<Neighbor>;
  /** The entities named in the same sentences, most sentences first (共现实体). */
  readonly cooccurring: ReadonlyArray<Cooccurrence>;
  /** Who holds or held posts in it, latest first (任职). */
  readonly posts: StatementConnection;
  /** The bodies it is part of (上级机构). */
  readonly partOf: ReadonlyArray<Organization>;
  /** The bodies that are part of it, by name (下属机构). */
  readonly parts: ReadonlyArray<Organization>;
  /** Where it is (所在地). */
  readonly places: ReadonlyArray<Place>;
  /** What it issued, by name (发布的文件). */
  readonly issued: ReadonlyArray<Work>;
};


/** A body, firm, school or army unit (机构). */
export type OrganizationMentionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A body, firm, school or army unit (机构). */
export type OrganizationDocumentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<DocumentFilter>;
};


/** A body, firm, school or army unit (机构). */
export type OrganizationFiguresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<FigureFilter>;
};


/** A body, firm, school or army unit (机构). */
export type OrganizationStatementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  types?: InputMaybe<ReadonlyArray<StatementType>>;
  as?: InputMaybe<StatementEnd>;
};


/** A body, firm, school or army unit (机构). */
export type OrganizationNeighborsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<EntityType>>;
};


/** A body, firm, school or army unit (机构). */
export type OrganizationCooccurringArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<EntityType>>;
};


/** A body, firm, school or army unit (机构). */
export type OrganizationPostsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A body, firm, school or army unit (机构). */
export type OrganizationPartsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A body, firm, school or army unit (机构). */
export type OrganizationIssuedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A list of organizations (机构列表). */
export type OrganizationConnection = {
  readonly __typename?: 'OrganizationConnection';
  /** The organizations with their cursors (列表项). */
  readonly edges: ReadonlyArray<Edge>;
  /** The organizations (机构). */
  readonly nodes: ReadonlyArray<Organization>;
  /** Where this page stands (分页信息). */
  readonly pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for (总数). */
  readonly totalCount: Scalars['Int']['output'];
};

/** A natural person (人物). */
export type Person = Entity & Node & {
  readonly __typename?: 'Person';
  /** The id (编号). */
  readonly id: Scalars['ID']['output'];
  /** Which kind of entity it is (类型). */
  readonly type: EntityType;
  /** The canonical name (规范名称). */
  readonly name: Scalars['String']['output'];
  /** Other names it goes by (别名, 简称). */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** The places in texts that name it, by document and place (提及). */
  readonly mentions: MentionConnection;
  /** The documents that name it, newest first (提及它的文本). */
  readonly documents: DocumentConnection;
  /** The figures stated of it: it is whose figure it is, or the context (关于它的数据). */
  readonly figures: FigureConnection;
  /** The relations it takes part in (陈述). */
  readonly statements: StatementConnection;
  /** The bodies, people and things it has most relations with, those with most evidence first (相关实体). */
  readonly neighbors: ReadonlyArray<Neighbor>;
  /** The entities named in the same sentences, most sentences first (共现实体). */
  readonly cooccurring: ReadonlyArray<Cooccurrence>;
  /** The posts stated of this person, latest first (职务). */
  readonly posts: StatementConnection;
  /** The events this person attended or hosted, latest first (出席的活动). */
  readonly events: ReadonlyArray<Event>;
};


/** A natural person (人物). */
export type PersonMentionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A natural person (人物). */
export type PersonDocumentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<DocumentFilter>;
};


/** A natural person (人物). */
export type PersonFiguresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<FigureFilter>;
};


/** A natural person (人物). */
export type PersonStatementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  types?: InputMaybe<ReadonlyArray<StatementType>>;
  as?: InputMaybe<StatementEnd>;
};


/** A natural person (人物). */
export type PersonNeighborsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<EntityType>>;
};


/** A natural person (人物). */
export type PersonCooccurringArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<EntityType>>;
};


/** A natural person (人物). */
export type PersonPostsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A natural person (人物). */
export type PersonEventsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A list of people (人物列表). */
export type PersonConnection = {
  readonly __typename?: 'PersonConnection';
  /** The people with their cursors (列表项). */
  readonly edges: ReadonlyArray<Edge>;
  /** The people (人物). */
  readonly nodes: ReadonlyArray<Person>;
  /** Where this page stands (分页信息). */
  readonly pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for (总数). */
  readonly totalCount: Scalars['Int']['output'];
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

/** A country, province, city, district or venue (地点). */
export type Place = Entity & Node & {
  readonly __typename?: 'Place';
  /** The id (编号). */
  readonly id: Scalars['ID']['output'];
  /** Which kind of entity it is (类型). */
  readonly type: EntityType;
  /** The canonical name (规范名称). */
  readonly name: Scalars['String']['output'];
  /** Other names it goes by (别名, 简称). */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** The places in texts that name it, by document and place (提及). */
  readonly mentions: MentionConnection;
  /** The documents that name it, newest first (提及它的文本). */
  readonly documents: DocumentConnection;
  /** The figures stated of it: it is whose figure it is, or the context (关于它的数据). */
  readonly figures: FigureConnection;
  /** The relations it takes part in (陈述). */
  readonly statements: StatementConnection;
  /** The bodies, people and things it has most relations with, those with most evidence first (相关实体). */
  readonly neighbors: ReadonlyArray<Neighbor>;
  /** The entities named in the same sentences, most sentences first (共现实体). */
  readonly cooccurring: ReadonlyArray<Cooccurrence>;
  /** The GB/T 2260 code of an administrative place (行政区划代码). */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** The level of an administrative place (行政级别). */
  readonly level?: Maybe<PlaceLevel>;
  /** The place it lies in (上级地区). */
  readonly within?: Maybe<Place>;
  /** The places that lie in it, by name (下级地区). */
  readonly places: ReadonlyArray<Place>;
  /** The events held here, latest first (在此举行的活动). */
  readonly events: ReadonlyArray<Event>;
};


/** A country, province, city, district or venue (地点). */
export type PlaceMentionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A country, province, city, district or venue (地点). */
export type PlaceDocumentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<DocumentFilter>;
};


/** A country, province, city, district or venue (地点). */
export type PlaceFiguresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<FigureFilter>;
};


/** A country, province, city, district or venue (地点). */
export type PlaceStatementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  types?: InputMaybe<ReadonlyArray<StatementType>>;
  as?: InputMaybe<StatementEnd>;
};


/** A country, province, city, district or venue (地点). */
export type PlaceNeighborsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<EntityType>>;
};


/** A country, province, city, district or venue (地点). */
export type PlaceCooccurringArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<EntityType>>;
};


/** A country, province, city, district or venue (地点). */
export type PlacePlacesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A country, province, city, district or venue (地点). */
export type PlaceEventsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A list of places (地点列表). */
export type PlaceConnection = {
  readonly __typename?: 'PlaceConnection';
  /** The places with their cursors (列表项). */
  readonly edges: ReadonlyArray<Edge>;
  /** The places (地点). */
  readonly nodes: ReadonlyArray<Place>;
  /** Where this page stands (分页信息). */
  readonly pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for (总数). */
  readonly totalCount: Scalars['Int']['output'];
};

/** A product or model (产品). */
export type Product = Entity & Node & {
  readonly __typename?: 'Product';
  /** The id (编号). */
  readonly id: Scalars['ID']['output'];
  /** Which kind of entity it is (类型). */
  readonly type: EntityType;
  /** The canonical name (规范名称). */
  readonly name: Scalars['String']['output'];
  /** Other names it goes by (别名, 简称). */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** The places in texts that name it, by document and place (提及). */
  readonly mentions: MentionConnection;
  /** The documents that name it, newest first (提及它的文本). */
  readonly documents: DocumentConnection;
  /** The figures stated of it: it is whose figure it is, or the context (关于它的数据). */
  readonly figures: FigureConnection;
  /** The relations it takes part in (陈述). */
  readonly statements: StatementConnection;
  /** The bodies, people and things it has most relations with, those with most evidence first (相关实体). */
  readonly neighbors: ReadonlyArray<Neighbor>;
  /** The entities named in the same sentences, most sentences first (共现实体). */
  readonly cooccurring: ReadonlyArray<Cooccurrence>;
};


/** A product or model (产品). */
export type ProductMentionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A product or model (产品). */
export type ProductDocumentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<DocumentFilter>;
};


/** A product or model (产品). */
export type ProductFiguresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<FigureFilter>;
};


/** A product or model (产品). */
export type ProductStatementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  types?: InputMaybe<ReadonlyArray<StatementType>>;
  as?: InputMaybe<StatementEnd>;
};


/** A product or model (产品). */
export type ProductNeighborsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<EntityType>>;
};


/** A product or model (产品). */
export type ProductCooccurringArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<EntityType>>;
};

/** A list of products (产品列表). */
export type ProductConnection = {
  readonly __typename?: 'ProductConnection';
  /** The products with their cursors (列表项). */
  readonly edges: ReadonlyArray<Edge>;
  /** The products (产品). */
  readonly nodes: ReadonlyArray<Product>;
  /** Where this page stands (分页信息). */
  readonly pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for (总数). */
  readonly totalCount: Scalars['Int']['output'];
};

/** A plan, campaign, project, initiative, award or brand (规划, 工程, 活动品牌, 奖项). */
export type Programme = Entity & Node & {
  readonly __typename?: 'Programme';
  /** The id (编号). */
  readonly id: Scalars['ID']['output'];
  /** Which kind of entity it is (类型). */
  readonly type: EntityType;
  /** The canonical name (规范名称). */
  readonly name: Scalars['String']['output'];
  /** Other names it goes by (别名, 简称). */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** The places in texts that name it, by document and place (提及). */
  readonly mentions: MentionConnection;
  /** The documents that name it, newest first (提及它的文本). */
  readonly documents: DocumentConnection;
  /** The figures stated of it: it is whose figure it is, or the context (关于它的数据). */
  readonly figures: FigureConnection;
  /** The relations it takes part in (陈述). */
  readonly statements: StatementConnection;
  /** The bodies, people and things it has most relations with, those with most evidence first (相关实体). */
  readonly neighbors: ReadonlyArray<Neighbor>;
  /** The entities named in the same sentences, most sentences first (共现实体). */
  readonly cooccurring: ReadonlyArray<Cooccurrence>;
  /** Who launched it, by name (发起机构). */
  readonly launchedBy: ReadonlyArray<Entity>;
};


/** A plan, campaign, project, initiative, award or brand (规划, 工程, 活动品牌, 奖项). */
export type ProgrammeMentionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A plan, campaign, project, initiative, award or brand (规划, 工程, 活动品牌, 奖项). */
export type ProgrammeDocumentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<DocumentFilter>;
};


/** A plan, campaign, project, initiative, award or brand (规划, 工程, 活动品牌, 奖项). */
export type ProgrammeFiguresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<FigureFilter>;
};


/** A plan, campaign, project, initiative, award or brand (规划, 工程, 活动品牌, 奖项). */
export type ProgrammeStatementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  types?: InputMaybe<ReadonlyArray<StatementType>>;
  as?: InputMaybe<StatementEnd>;
};


/** A plan, campaign, project, initiative, award or brand (规划, 工程, 活动品牌, 奖项). */
export type ProgrammeNeighborsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<EntityType>>;
};


/** A plan, campaign, project, initiative, award or brand (规划, 工程, 活动品牌, 奖项). */
export type ProgrammeCooccurringArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<EntityType>>;
};


/** A plan, campaign, project, initiative, award or brand (规划, 工程, 活动品牌, 奖项). */
export type ProgrammeLaunchedByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A list of programmes (规划/工程/活动品牌/奖项列表). */
export type ProgrammeConnection = {
  readonly __typename?: 'ProgrammeConnection';
  /** The programmes with their cursors (列表项). */
  readonly edges: ReadonlyArray<Edge>;
  /** The programmes (规划/工程/活动品牌/奖项). */
  readonly nodes: ReadonlyArray<Programme>;
  /** Where this page stands (分页信息). */
  readonly pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for (总数). */
  readonly totalCount: Scalars['Int']['output'];
};

/** Which entities are meant; what is left out does not restrict (实体条件). */
export type EntityFilter = {
  /** With these characters in the name or another name (名称含). */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** In this place or a place in it (地区编号, 含下级). */
  readonly place?: InputMaybe<Scalars['ID']['input']>;
  /** The same by the place's exact name: 浙江省 (地区名称, 含下级). */
  readonly placeName?: InputMaybe<Scalars['String']['input']>;
  /** Issued by this organization; for works (发文机关). */
  readonly issuer?: InputMaybe<Scalars['ID']['input']>;
  /** Named in a document of one of these kinds (文种). */
  readonly kinds?: InputMaybe<ReadonlyArray<DocumentKind>>;
  /** Named in a document of this publisher, as written there (发布者). */
  readonly publisher?: InputMaybe<Scalars['String']['input']>;
  /** Named in a document published on or after this date (发布不早于). */
  readonly from?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Named in a document published on or before this date (发布不晚于). */
  readonly to?: InputMaybe<Scalars['PartialDate']['input']>;
};

/** Which events are meant; what is left out does not restrict (事件条件). */
export type EventFilter = {
  /** With these characters in the name (名称含). */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Held in this place or a place in it (地区编号, 含下级). */
  readonly place?: InputMaybe<Scalars['ID']['input']>;
  /** The same by the place's exact name: 浙江省 (地区名称, 含下级). */
  readonly placeName?: InputMaybe<Scalars['String']['input']>;
  /** Attended or hosted by this person or organization (参加者). */
  readonly participant?: InputMaybe<Scalars['ID']['input']>;
  /** Held on or after this date (不早于). */
  readonly from?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Held on or before this date; "2023" means until the end of that year (不晚于). */
  readonly to?: InputMaybe<Scalars['PartialDate']['input']>;
};

/** In which order events come (事件排序). */
export type EventOrder =
  /** By date, the latest first; undated ones last (最新在前). */
  | 'LATEST'
  /** By date, the earliest first; undated ones last (最早在前). */
  | 'EARLIEST';

/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type Query = {
  readonly __typename?: 'Query';
  /** Anything by its id (按编号取任一对象). */
  readonly node?: Maybe<Node>;
  /** Several things by their ids, in the order asked for; null where there is none (按编号取多个对象). */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** Finds names, titles, indicators and texts by Chinese words, pinyin or initials, in traditional or simplified form, forgiving one wrong character (检索). */
  readonly search: SearchConnection;
  /** A source by its id or key; null where there is none (来源). */
  readonly source?: Maybe<Source>;
  /** The sources that meet the conditions (来源列表). */
  readonly sources: SourceConnection;
  /** A document by its id or key; null where there is none (文本). */
  readonly document?: Maybe<Document>;
  /** The documents that meet the conditions (文本列表). */
  readonly documents: DocumentConnection;
  /** An organization by its id or key; null where there is none (机构). */
  readonly organization?: Maybe<Organization>;
  /** The organizations that meet the conditions (机构列表). */
  readonly organizations: OrganizationConnection;
  /** A person by its id or key; null where there is none (人物). */
  readonly person?: Maybe<Person>;
  /** The people that meet the conditions (人物列表). */
  readonly people: PersonConnection;
  /** A place by its id or key; null where there is none (地点). */
  readonly place?: Maybe<Place>;
  /** The places that meet the conditions (地点列表). */
  readonly places: PlaceConnection;
  /** An event by its id or key; null where there is none (事件). */
  readonly event?: Maybe<Event>;
  /** The events that meet the conditions (事件列表). */
  readonly events: EventConnection;
  /** A programme by its id or key; null where there is none (规划/工程/活动品牌/奖项). */
  readonly programme?: Maybe<Programme>;
  /** The programmes that meet the conditions (规划/工程/活动品牌/奖项列表). */
  readonly programmes: ProgrammeConnection;
  /** A work by its id or key; null where there is none (文件著作). */
  readonly work?: Maybe<Work>;
  /** The works that meet the conditions (文件著作列表). */
  readonly works: WorkConnection;
  /** A product by its id or key; null where there is none (产品). */
  readonly product?: Maybe<Product>;
  /** The products that meet the conditions (产品列表). */
  readonly products: ProductConnection;
  /** An indicator by its id or key; null where there is none (指标). */
  readonly indicator?: Maybe<Indicator>;
  /** The indicators that meet the conditions (指标列表). */
  readonly indicators: IndicatorConnection;
  /** The figures that meet the conditions (数据列表). */
  readonly figures: FigureConnection;
  /** The statements that meet the conditions, in order of id (陈述列表). */
  readonly statements: StatementConnection;
  /** Figures in order of time: one line per indicator, subject, unit and modality, with gaps, rivals and growth (时间序列). */
  readonly series: SeriesAnswer;
  /** Sum, mean, median, smallest and largest, only where sound; with what was left out and why (汇总). */
  readonly aggregate: AggregateAnswer;
  /** The subjects by the size of their latest datum (排名). */
  readonly ranking: RankingAnswer;
  /** Two subjects, two periods or any two choices of figures side by side: difference and growth (对比). */
  readonly compare: CompareAnswer;
  /** What there is, without values (覆盖). */
  readonly coverage: CoverageAnswer;
  /** Where documents contradict one another (冲突). */
  readonly conflicts: ConflictsAnswer;
  /** What lies around an entity: those with most evidence first (邻域). */
  readonly neighbors?: Maybe<Neighborhood>;
  /** The shortest ways from one entity to another, each step with its sentences (路径). */
  readonly path: ReadonlyArray<Path>;
  /** Events by year or month, the earliest first (时间轴). */
  readonly timeline: ReadonlyArray<TimelineStep>;
  /** The whole graph at a glance (总览). */
  readonly overview: Overview;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QuerySearchArgs = {
  text: Scalars['String']['input'];
  types?: InputMaybe<ReadonlyArray<SearchType>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QuerySourceArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  ref?: InputMaybe<Scalars['String']['input']>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QuerySourcesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QueryDocumentArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  number?: InputMaybe<Scalars['String']['input']>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QueryDocumentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<DocumentFilter>;
  orderBy?: InputMaybe<DocumentOrder>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QueryOrganizationArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QueryOrganizationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<EntityFilter>;
  orderBy?: InputMaybe<EntityOrder>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QueryPersonArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QueryPeopleArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<EntityFilter>;
  orderBy?: InputMaybe<EntityOrder>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QueryPlaceArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QueryPlacesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<EntityFilter>;
  orderBy?: InputMaybe<EntityOrder>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QueryEventArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QueryEventsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<EventFilter>;
  orderBy?: InputMaybe<EventOrder>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QueryProgrammeArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QueryProgrammesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<EntityFilter>;
  orderBy?: InputMaybe<EntityOrder>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QueryWorkArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QueryWorksArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<EntityFilter>;
  orderBy?: InputMaybe<EntityOrder>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QueryProductArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QueryProductsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<EntityFilter>;
  orderBy?: InputMaybe<EntityOrder>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QueryIndicatorArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QueryIndicatorsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<IndicatorOrder>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QueryFiguresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<FigureFilter>;
  orderBy?: InputMaybe<FigureOrder>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QueryStatementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  types?: InputMaybe<ReadonlyArray<StatementType>>;
  subject?: InputMaybe<Scalars['ID']['input']>;
  object?: InputMaybe<Scalars['ID']['input']>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QuerySeriesArgs = {
  where: FigureFilter;
  unit?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QueryAggregateArgs = {
  where: FigureFilter;
  groupBy?: InputMaybe<ReadonlyArray<GroupBy>>;
  unit?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QueryRankingArgs = {
  where: FigureFilter;
  order?: InputMaybe<RankingOrder>;
  unit?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QueryCompareArgs = {
  where: FigureFilter;
  left: FigureFilter;
  right: FigureFilter;
  unit?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QueryCoverageArgs = {
  where?: InputMaybe<FigureFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QueryConflictsArgs = {
  where?: InputMaybe<FigureFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QueryNeighborsArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<EntityType>>;
  relations?: InputMaybe<ReadonlyArray<StatementType>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QueryPathArgs = {
  from?: InputMaybe<Scalars['ID']['input']>;
  to?: InputMaybe<Scalars['ID']['input']>;
  fromName?: InputMaybe<Scalars['String']['input']>;
  toName?: InputMaybe<Scalars['String']['input']>;
  maxLength?: InputMaybe<Scalars['Int']['input']>;
  via?: InputMaybe<PathVia>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** All that can be asked. Every list takes `first` (20 if left out, at most 100) and goes on `after` a cursor (查询). */
export type QueryTimelineArgs = {
  where?: InputMaybe<EventFilter>;
  by?: InputMaybe<TimeStep>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

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

/** The two ends of a statement (陈述的两端). */
export type StatementEnd =
  /** 主语: of whom it is stated. */
  | 'SUBJECT'
  /** 宾语: to whom or what it points. */
  | 'OBJECT';

/** A further party to a statement (角色). */
export type Role = {
  readonly __typename?: 'Role';
  /** Which part it plays: with, in (角色名). */
  readonly role: Scalars['String']['output'];
  /** Who or what plays it (实体). */
  readonly entity: Entity;
};

/** One relation between entities, stated in one place of one document (陈述). */
export type Statement = Node & {
  readonly __typename?: 'Statement';
  /** The id (编号). */
  readonly id: Scalars['ID']['output'];
  /** The type of relation (类型). */
  readonly type: StatementType;
  /** Of whom or what it is stated (主语). */
  readonly subject: Entity;
  /** To whom or what it points; null where there is none (宾语). */
  readonly object?: Maybe<Entity>;
  /** What the type leaves open: the post, the date, the role as written (细节). */
  readonly detail?: Maybe<Scalars['String']['output']>;
  /** Further parties (其他角色). */
  readonly roles: ReadonlyArray<Role>;
  /** The time it holds for; null if not stated (时期). */
  readonly period?: Maybe<Period>;
  /** Whether it is so, or meant to be (语气). */
  readonly modality: Modality;
  /** True if the text denies it (否定). */
  readonly negated: Scalars['Boolean']['output'];
  /** Who says so, where the text quotes somebody (消息来源). */
  readonly source?: Maybe<Entity>;
  /** The words that state it (原文). */
  readonly quote: Scalars['String']['output'];
  /** Where they start in the document's text, in UTF-16 units (起). */
  readonly start: Scalars['Int']['output'];
  /** Where they end, exclusive (止). */
  readonly end: Scalars['Int']['output'];
  /** Where they start in the raw text of the source (原文起). */
  readonly rawStart?: Maybe<Scalars['Int']['output']>;
  /** Where they end in the raw text, exclusive (原文止). */
  readonly rawEnd?: Maybe<Scalars['Int']['output']>;
  /** The sentence it stands in (句). */
  readonly sentence: Sentence;
  /** The document it stands in (文本). */
  readonly document: Document;
  /** The rule that read it (规则). */
  readonly rule: Scalars['String']['output'];
  /** How sure the reading is, 0 to 1 (置信度). */
  readonly confidence: Scalars['Float']['output'];
};

/** A list of statements (陈述列表). */
export type StatementConnection = {
  readonly __typename?: 'StatementConnection';
  /** The statements with their cursors (列表项). */
  readonly edges: ReadonlyArray<Edge>;
  /** The statements (陈述). */
  readonly nodes: ReadonlyArray<Statement>;
  /** Where this page stands (分页信息). */
  readonly pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for (总数). */
  readonly totalCount: Scalars['Int']['output'];
};

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

/** Figures that were left out for one reason (被剔除的数据). */
export type LeftOut = {
  readonly __typename?: 'LeftOut';
  /** The reason (原因). */
  readonly reason: LeftOutReason;
  /** The reason in words, with the units, periods or totals meant (说明). */
  readonly explanation: Scalars['String']['output'];
  /** How many figures (条数). */
  readonly count: Scalars['Int']['output'];
  /** The figures, at most ten of them (数据). */
  readonly figures: ReadonlyArray<Figure>;
};

/** A figure of the same question as the preferred one (同题数据). */
export type Rival = {
  readonly __typename?: 'Rival';
  /** How it stands to the preferred one (关系). */
  readonly relation: Rivalry;
  /** The rival (数据). */
  readonly figure: Figure;
  /** Why it is ranked below (说明). */
  readonly explanation: Scalars['String']['output'];
};

/** The answer to one question: the preferred figure with its rivals (一个答数). */
export type Datum = {
  readonly __typename?: 'Datum';
  /** The number in `unit`; null where only a range is stated (数值). */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** The same as a float, for drawing only (浮点值). */
  readonly value?: Maybe<Scalars['Float']['output']>;
  /** The lower bound in `unit`; null if open or not stated (下限). */
  readonly lower?: Maybe<Scalars['Decimal']['output']>;
  /** The upper bound in `unit`; null if open or not stated (上限). */
  readonly upper?: Maybe<Scalars['Decimal']['output']>;
  /** True if the lower bound itself is possible (含下限). */
  readonly lowerInclusive: Scalars['Boolean']['output'];
  /** True if the upper bound itself is possible (含上限). */
  readonly upperInclusive: Scalars['Boolean']['output'];
  /** The code of the unit the numbers stand in; null if it is unknown (单位代码). */
  readonly unit?: Maybe<Scalars['String']['output']>;
  /** The unit as the preferred figure writes it (单位). */
  readonly unitText: Scalars['String']['output'];
  /** The time it holds for; null if not stated (时期). */
  readonly period?: Maybe<Period>;
  /** The date it stands at in an order of time: the period's end, else the date of publication (时点). */
  readonly at?: Maybe<Scalars['PartialDate']['output']>;
  /** True if no period is stated and it stands at its date of publication (以发布时间计). */
  readonly reported: Scalars['Boolean']['output'];
  /** Whether it is reached or aimed at (语气). */
  readonly modality: Modality;
  /** What it measures (指标). */
  readonly indicator?: Maybe<Indicator>;
  /** Whose figure it is, where that is an entity (主体). */
  readonly about?: Maybe<Entity>;
  /** Whose figure it is, as written (主体名称). */
  readonly aboutName?: Maybe<Scalars['String']['output']>;
  /** The preferred figure, with its sentence and document (首选数据). */
  readonly figure: Figure;
  /** The other figures of the same question, in order of rank (同题数据). */
  readonly rivals: ReadonlyArray<Rival>;
  /** In how many documents the preferred value stands; reprints of one text count once (佐证文本数). */
  readonly support: Scalars['Int']['output'];
  /** The rule that chose the preferred figure (选择规则). */
  readonly rule: Scalars['String']['output'];
  /** The change against the datum before it in its list, where both can be compared (较前一点). */
  readonly change?: Maybe<Difference>;
};

/** The difference between two data, with what their intervals allow (差异). */
export type Difference = {
  readonly __typename?: 'Difference';
  /** The later or right number less the other, in the unit of the data (差额). */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** The least it can be; null if open (差额下限). */
  readonly lower?: Maybe<Scalars['Decimal']['output']>;
  /** The most it can be; null if open (差额上限). */
  readonly upper?: Maybe<Scalars['Decimal']['output']>;
  /** The difference as a share of the earlier or left number: 0.051 is 5.1 % (增长率). */
  readonly growth?: Maybe<Scalars['Float']['output']>;
  /** The least growth the intervals allow (增长率下限). */
  readonly growthLower?: Maybe<Scalars['Float']['output']>;
  /** The most growth the intervals allow (增长率上限). */
  readonly growthUpper?: Maybe<Scalars['Float']['output']>;
  /** How it was worked out, or why it could not be (说明). */
  readonly explanation: Scalars['String']['output'];
};

/** One line of a series: one indicator of one subject in one unit and modality (一条序列). */
export type SeriesLine = {
  readonly __typename?: 'SeriesLine';
  /** What it measures (指标). */
  readonly indicator?: Maybe<Indicator>;
  /** Whose figures they are, where that is an entity (主体). */
  readonly about?: Maybe<Entity>;
  /** Whose figures they are, as written (主体名称). */
  readonly aboutName?: Maybe<Scalars['String']['output']>;
  /** The code of the unit (单位代码). */
  readonly unit?: Maybe<Scalars['String']['output']>;
  /** Facts, targets, plans or forecasts (语气). */
  readonly modality: Modality;
  /** True for running totals (累计). */
  readonly cumulative: Scalars['Boolean']['output'];
  /** The data, the earliest first (数据点). */
  readonly points: ReadonlyArray<Datum>;
  /** The years, quarters or months between the first and the last point for which nothing is stated (缺口). */
  readonly gaps: ReadonlyArray<Scalars['PartialDate']['output']>;
};

/** The answer to a question for a series (序列答复). */
export type SeriesAnswer = {
  readonly __typename?: 'SeriesAnswer';
  /** The lines, those with most points first (序列). */
  readonly lines: ReadonlyArray<SeriesLine>;
  /** What was left out and why (剔除). */
  readonly leftOut: ReadonlyArray<LeftOut>;
  /** What to mind when reading the answer (提示). */
  readonly warnings: ReadonlyArray<Scalars['String']['output']>;
  /** The nearest indicators, where nothing was found (相近指标). */
  readonly nearest: ReadonlyArray<Indicator>;
  /** True if more figures met the conditions than were read (未读全). */
  readonly truncated: Scalars['Boolean']['output'];
};

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

/** By what a group is told from the others (组键). */
export type GroupKey = {
  readonly __typename?: 'GroupKey';
  /** What the key is (依据). */
  readonly by: GroupBy;
  /** Its value: a year, a name, a level; null where not stated (值). */
  readonly value?: Maybe<Scalars['String']['output']>;
  /** The subject, where the group is one (主体). */
  readonly entity?: Maybe<Entity>;
};

/** One group of an aggregate: always of one unit, one modality and one kind of statistic (一组). */
export type AggregateGroup = {
  readonly __typename?: 'AggregateGroup';
  /** By what it is told from the others (组键). */
  readonly keys: ReadonlyArray<GroupKey>;
  /** The code of the unit (单位代码). */
  readonly unit?: Maybe<Scalars['String']['output']>;
  /** Facts, targets, plans or forecasts (语气). */
  readonly modality: Modality;
  /** What it measures (指标). */
  readonly indicator?: Maybe<Indicator>;
  /** How many data it rests on (个数). */
  readonly count: Scalars['Int']['output'];
  /** Their sum; null where adding is not sound, see `notes` (合计). */
  readonly sum?: Maybe<Scalars['Decimal']['output']>;
  /** The least the sum can be; null if open (合计下限). */
  readonly sumLower?: Maybe<Scalars['Decimal']['output']>;
  /** The most the sum can be; null if open (合计上限). */
  readonly sumUpper?: Maybe<Scalars['Decimal']['output']>;
  /** Their arithmetic mean (平均数). */
  readonly mean?: Maybe<Scalars['Decimal']['output']>;
  /** Their median (中位数). */
  readonly median?: Maybe<Scalars['Decimal']['output']>;
  /** The smallest (最小). */
  readonly min?: Maybe<Scalars['Decimal']['output']>;
  /** The largest (最大). */
  readonly max?: Maybe<Scalars['Decimal']['output']>;
  /** Why a number is missing or to be read with care (说明). */
  readonly notes: ReadonlyArray<Scalars['String']['output']>;
  /** The data it rests on (所依数据). */
  readonly data: ReadonlyArray<Datum>;
};

/** The answer to a question for an aggregate (汇总答复). */
export type AggregateAnswer = {
  readonly __typename?: 'AggregateAnswer';
  /** The groups (组). */
  readonly groups: ReadonlyArray<AggregateGroup>;
  /** What was left out and why (剔除). */
  readonly leftOut: ReadonlyArray<LeftOut>;
  /** What to mind when reading the answer (提示). */
  readonly warnings: ReadonlyArray<Scalars['String']['output']>;
  /** The nearest indicators, where nothing was found (相近指标). */
  readonly nearest: ReadonlyArray<Indicator>;
  /** True if more figures met the conditions than were read (未读全). */
  readonly truncated: Scalars['Boolean']['output'];
};

/** Which end of a ranking comes first (排名方向). */
export type RankingOrder =
  /** The largest first (从大到小). */
  | 'LARGEST'
  /** The smallest first (从小到大). */
  | 'SMALLEST';

/** One row of a ranking (名次). */
export type RankingRow = {
  readonly __typename?: 'RankingRow';
  /** The rank from 1; equal numbers share one (名次). */
  readonly rank: Scalars['Int']['output'];
  /** The number with its figure (答数). */
  readonly datum: Datum;
  /** True if its interval meets the next row's, so that their order is not sure (次序不定). */
  readonly tied: Scalars['Boolean']['output'];
};

/** The answer to a question for a ranking: one unit, the latest datum of each subject (排名答复). */
export type RankingAnswer = {
  readonly __typename?: 'RankingAnswer';
  /** The code of the unit that all rows share (单位代码). */
  readonly unit?: Maybe<Scalars['String']['output']>;
  /** The rows (名次). */
  readonly rows: ReadonlyArray<RankingRow>;
  /** What was left out and why (剔除). */
  readonly leftOut: ReadonlyArray<LeftOut>;
  /** What to mind when reading the answer (提示). */
  readonly warnings: ReadonlyArray<Scalars['String']['output']>;
  /** The nearest indicators, where nothing was found (相近指标). */
  readonly nearest: ReadonlyArray<Indicator>;
  /** True if more figures met the conditions than were read (未读全). */
  readonly truncated: Scalars['Boolean']['output'];
};

/** Two data that can be compared (一对). */
export type Comparand = {
  readonly __typename?: 'Comparand';
  /** What both measure (指标). */
  readonly indicator?: Maybe<Indicator>;
  /** The datum of the left side (左). */
  readonly left: Datum;
  /** The datum of the right side (右). */
  readonly right: Datum;
  /** Right less left (差异). */
  readonly difference: Difference;
};

/** The answer to a comparison (对比答复). */
export type CompareAnswer = {
  readonly __typename?: 'CompareAnswer';
  /** The pairs: of one indicator, one unit and one modality each (对比). */
  readonly pairs: ReadonlyArray<Comparand>;
  /** What was left out and why (剔除). */
  readonly leftOut: ReadonlyArray<LeftOut>;
  /** What to mind when reading the answer (提示). */
  readonly warnings: ReadonlyArray<Scalars['String']['output']>;
  /** The nearest indicators, where nothing was found (相近指标). */
  readonly nearest: ReadonlyArray<Indicator>;
  /** True if more figures met the conditions than were read (未读全). */
  readonly truncated: Scalars['Boolean']['output'];
};

/** What there is of one indicator and subject, without values (数据覆盖). */
export type CoverageRow = {
  readonly __typename?: 'CoverageRow';
  /** What is measured (指标). */
  readonly indicator?: Maybe<Indicator>;
  /** Whose figures they are, where that is an entity (主体). */
  readonly about?: Maybe<Entity>;
  /** Whose figures they are, as written (主体名称). */
  readonly aboutName?: Maybe<Scalars['String']['output']>;
  /** The code of the unit (单位代码). */
  readonly unit?: Maybe<Scalars['String']['output']>;
  /** Facts, targets, plans or forecasts (语气). */
  readonly modality: Modality;
  /** How many figures (数据条数). */
  readonly figures: Scalars['Int']['output'];
  /** In how many documents (文本数). */
  readonly documents: Scalars['Int']['output'];
  /** The earliest time stated, else published (最早). */
  readonly from?: Maybe<Scalars['PartialDate']['output']>;
  /** The latest time stated, else published (最晚). */
  readonly to?: Maybe<Scalars['PartialDate']['output']>;
};

/** What there is, without values: the cheap first question (覆盖答复). */
export type CoverageAnswer = {
  readonly __typename?: 'CoverageAnswer';
  /** One row per indicator, subject, unit and modality, those with most figures first (覆盖). */
  readonly rows: ReadonlyArray<CoverageRow>;
  /** The nearest indicators, where nothing was found (相近指标). */
  readonly nearest: ReadonlyArray<Indicator>;
  /** True if there are more rows than shown (未列全). */
  readonly truncated: Scalars['Boolean']['output'];
};

/** The questions to which documents give answers that cannot all be true (冲突答复). */
export type ConflictsAnswer = {
  readonly __typename?: 'ConflictsAnswer';
  /** One datum per question: the preferred figure, with its rivals (冲突). */
  readonly data: ReadonlyArray<Datum>;
  /** True if more figures met the conditions than were read (未读全). */
  readonly truncated: Scalars['Boolean']['output'];
};

/** A law, notice, plan document, book or letter that texts cite (文件著作). */
export type Work = Entity & Node & {
  readonly __typename?: 'Work';
  /** The id (编号). */
  readonly id: Scalars['ID']['output'];
  /** Which kind of entity it is (类型). */
  readonly type: EntityType;
  /** The canonical name (规范名称). */
  readonly name: Scalars['String']['output'];
  /** Other names it goes by (别名, 简称). */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** The places in texts that name it, by document and place (提及). */
  readonly mentions: MentionConnection;
  /** The documents that name it, newest first (提及它的文本). */
  readonly documents: DocumentConnection;
  /** The figures stated of it: it is whose figure it is, or the context (关于它的数据). */
  readonly figures: FigureConnection;
  /** The relations it takes part in (陈述). */
  readonly statements: StatementConnection;
  /** The bodies, people and things it has most relations with, those with most evidence first (相关实体). */
  readonly neighbors: ReadonlyArray<Neighbor>;
  /** The entities named in the same sentences, most sentences first (共现实体). */
  readonly cooccurring: ReadonlyArray<Cooccurrence>;
  /** Who issued it, by name (发文机关). */
  readonly issuedBy: ReadonlyArray<Organization>;
  /** The documents read that are this work (对应文本). */
  readonly texts: ReadonlyArray<Document>;
  /** The works that it forwards (转发的文件). */
  readonly forwards: ReadonlyArray<Work>;
};


/** A law, notice, plan document, book or letter that texts cite (文件著作). */
export type WorkMentionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A law, notice, plan document, book or letter that texts cite (文件著作). */
export type WorkDocumentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<DocumentFilter>;
};


/** A law, notice, plan document, book or letter that texts cite (文件著作). */
export type WorkFiguresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<FigureFilter>;
};


/** A law, notice, plan document, book or letter that texts cite (文件著作). */
export type WorkStatementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  types?: InputMaybe<ReadonlyArray<StatementType>>;
  as?: InputMaybe<StatementEnd>;
};


/** A law, notice, plan document, book or letter that texts cite (文件著作). */
export type WorkNeighborsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<EntityType>>;
};


/** A law, notice, plan document, book or letter that texts cite (文件著作). */
export type WorkCooccurringArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<ReadonlyArray<EntityType>>;
};


/** A law, notice, plan document, book or letter that texts cite (文件著作). */
export type WorkIssuedByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A law, notice, plan document, book or letter that texts cite (文件著作). */
export type WorkTextsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A law, notice, plan document, book or letter that texts cite (文件著作). */
export type WorkForwardsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A list of works (文件著作列表). */
export type WorkConnection = {
  readonly __typename?: 'WorkConnection';
  /** The works with their cursors (列表项). */
  readonly edges: ReadonlyArray<Edge>;
  /** The works (文件著作). */
  readonly nodes: ReadonlyArray<Work>;
  /** Where this page stands (分页信息). */
  readonly pageInfo: PageInfo;
  /** How many there are in all; counted only when asked for (总数). */
  readonly totalCount: Scalars['Int']['output'];
};

/** What may be changed; there only where the server was started with --allow-ingest, and for keys that have leave (变更). */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Reads one text and puts what it states into the graph; the same ref again replaces what it held (录入). */
  readonly ingest: IngestAnswer;
};


/** What may be changed; there only where the server was started with --allow-ingest, and for keys that have leave (变更). */
export type MutationIngestArgs = {
  input: IngestInput;
};

/** A text to be read: either `text` or `html`, and what is known of it besides (录入内容). */
export type IngestInput = {
  /** The key it is kept under, of at most 500 characters: a path, an address, a record's number (来源标识). */
  readonly ref: Scalars['String']['input'];
  /** The text; with a `title` it is a body alone, without one its title and header lines are looked for in it (正文). */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Or the page it stands on (网页). */
  readonly html?: InputMaybe<Scalars['String']['input']>;
  /** Its title (标题). */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Its date of publication, which 今年 and 目前 are resolved against (发布日期). */
  readonly date?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Its publisher (发布者). */
  readonly publisher?: InputMaybe<Scalars['String']['input']>;
  /** Its address (网址). */
  readonly url?: InputMaybe<Scalars['String']['input']>;
};

/** What reading a text has changed in the graph (录入结果). */
export type IngestAnswer = {
  readonly __typename?: 'IngestAnswer';
  /** The key it is kept under (来源标识). */
  readonly ref: Scalars['String']['output'];
  /** False if it says the same as before: nothing was written (是否写入). */
  readonly written: Scalars['Boolean']['output'];
  /** Documents that came, changed and went (文本变动). */
  readonly documents: ChangeCounts;
  /** Figures that came, changed and went (数据变动). */
  readonly figures: ChangeCounts;
  /** The changed figures, in the order of the text, at most 1000 (数据变动明细). */
  readonly changes: ReadonlyArray<FigureChange>;
};

/** How many came, changed and went (变动数). */
export type ChangeCounts = {
  readonly __typename?: 'ChangeCounts';
  /** How many were not there before (新增). */
  readonly added: Scalars['Int']['output'];
  /** How many are stated otherwise than before (改动). */
  readonly changed: Scalars['Int']['output'];
  /** How many are no longer stated (删除). */
  readonly removed: Scalars['Int']['output'];
};

/** In which way something changed (变动方式). */
export type ChangeKind =
  /** It was not there before (新增). */
  | 'ADDED'
  /** It is stated otherwise than before (改动). */
  | 'CHANGED'
  /** It is no longer stated (删除). */
  | 'REMOVED';

/** One figure that a text states now and did not, or did and does not, or states otherwise (一条数据变动). */
export type FigureChange = {
  readonly __typename?: 'FigureChange';
  /** In which way (方式). */
  readonly kind: ChangeKind;
  /** The id of the document (文本编号). */
  readonly document: Scalars['ID']['output'];
  /** Whose figure of what at which time, in words (内容). */
  readonly what: Scalars['String']['output'];
  /** As it was stated, with unit and hedge (原数). */
  readonly before?: Maybe<Scalars['String']['output']>;
  /** As it is stated now (新数). */
  readonly after?: Maybe<Scalars['String']['output']>;
};
