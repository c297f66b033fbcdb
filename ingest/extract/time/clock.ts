/*
 * Times of day: 上午10时32分, 下午3点半, 20:10, 0—24时. They are finer than any period here; they are read so that they
 * belong to their date and their numbers count nothing.
 */
const PART =
  "(?:凌晨|清晨|早晨|早上|早间|上午|中午|正午|午间|午后|下午|傍晚|晚间|晚上|夜间|深夜|午夜|半夜|当晚|夜里|晚|夜|晨|早)";
const HOUR = "(?:\\d{1,2}|[零一二三四五六七八九十两]{1,3})";
const STROKE = `(?:${HOUR} ?时(?!代|期|间|速|尚|常|隔|长|下|[段薪])(?: ?${HOUR} ?分(?:\\d{1,2}秒)?|许|整|半)?|${HOUR} ?点(?:钟|半|许|整|[一三]刻|${HOUR} ?分?)?|\\d{1,2}:[0-5]\\d(?!\\d)(?::[0-5]\\d)?)`;
const TO = " ?(?:至|到|-{1,2}|~) ?";
const SPREAD = `(?:${STROKE}${TO}(?:次日|翌日|当日)?${PART}?${STROKE}|\\d{1,2}${TO}\\d{1,2} ?[时点]|${STROKE})`;
const AFTER = "(?:左右|前后|许)?";

/** Behind a date: a part of the day, a time, or both. */
const BEHIND = new RegExp(
  ` ?(?:${PART} ?${SPREAD}${AFTER}|${PART}(?![年月\\u4e00-\\u9fff]{0,1}[饭餐会报稻])|${SPREAD}${AFTER})`,
  "y",
);
/** Alone: a part of the day with a time, hours with 时, minutes; a bare 五点 is a count of points. */
const ALONE = new RegExp(
  `${PART} ?${SPREAD}${AFTER}|${PART}?\\d{1,2}${TO}\\d{1,2} ?时(?!代|期|间|速)|\\d{1,2} ?时(?!代|期|间|速|尚|常|隔|长|段)(?: ?\\d{1,2} ?分(?:\\d{1,2}秒)?)?(?:许|整)?(?:${TO}${PART}?\\d{1,2} ?时(?: ?\\d{1,2} ?分)?)?|\\d{1,2} ?点(?:钟|半|许|整|[一三]刻|\\d{1,2} ?分)|(?:[01]?\\d|2[0-4]):[0-5]\\d${TO}(?:[01]?\\d|2[0-4]):[0-5]\\d(?!\\d)`,
  "y",
);

/** What a time of day may begin with. */
export const CLOCK_STARTS = "0123456789凌清早上中正午下傍晚夜深半当";

const read = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  const m = pattern.exec(text);
  return m ? at + m[0].length : at;
};

/** End of the time of day that follows a date at `at`; `at` itself if none does. */
export const clockBehind = (text: string, at: number): number => read(BEHIND, text, at);

/** End of a time of day that stands alone at `at`; `at` itself if there is none. */
export const clockAlone = (text: string, at: number): number =>
  /[\d.:：第]/.test(text[at - 1] ?? "") ? at : read(ALONE, text, at);
