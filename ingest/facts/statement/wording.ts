/** Countries by one character in front of a post: 俄外长. */
export const SINGLE: Readonly<Record<string, string>> = {
  美: "美国",
  俄: "俄罗斯",
  日: "日本",
  韩: "韩国",
  英: "英国",
  法: "法国",
  德: "德国",
  乌: "乌克兰",
  以: "以色列",
  伊: "伊朗",
  印: "印度",
  朝: "朝鲜",
  叙: "叙利亚",
  巴: "巴勒斯坦",
  土: "土耳其",
  澳: "澳大利亚",
  加: "加拿大",
};
/** “江湾农会联盟”主席: a body that no name marks. */
export const QUOTED = /“([\u4e00-\u9fff]{2,12}(?:委员会|联盟|阵线|组织|运动|协会|集团|公司|党|大学|军))”$/u;
/** 该党领袖: the body is behind a pronoun. */
export const ITS = /(?:该|本|其)(党|公司|集团|企业|研究中心|研究所|研究院|中心|机构|组织|协会|学会|学校|医院|院|局)的?$/u;
/** 新任外交部长 holds the post. */
export const NEW = /^(?:新任|现任|新当选的?|新一任)/u;
/** 人民法院一名法官, 大学教授: what a body's name goes on with behind its mark. */
export const GROWS =
  /^((?:[省市县区]|高级|中级)?(?:人民法院|人民检察院)|(?:[\u4e00-\u9fff]{0,2})?(?:大学|研究院|研究所|医院)|公安局|交警大队|[\u4e00-\u9fff]{2,10}(?:中心|总站|分公司|分行|支行|分局)(?=原|前|党|主任|副|站长|行长|局长|总?经理))(?:的?[一两]名|的)?(?=[^长])/u;
/** 统筹部|部部长: the end of a name that was not read. */
export const TWICE = /^([部省市州县区局厅])(?=\1长$)/u;
/** 原三任厅长: three held it, one after another. */
export const TERMS = /^([原前]?)[一两二三四五六七八九十]任(?=.)/u;
/** Words that are a post only of a named body, or none at all: 运动员代表, 家属代表, 党和国家领导人, 著名科学家. */
export const NOT_BARE =
  /^(?!首席|全权|高级|贸易).*代表$|^(?:党和国家领导人|成员|一员|负责人|主持人|领导人|助手|候选人|首席|专家|助理)$|(?:选手|家属|(?<!首席)(?:科学|思想|革命|政治|军事|慈善)家)$/u;
export const ITS_BODY =
  /^(?:该|本|其|所在)?(?:公司|集团|企业|研究中心|研究所|研究院|中心|机构|组织|协会|学会|基金会|党(?![组委内总支和与政外])|学校|医院|院|局|委员会)(?=的?[^的])/u;
