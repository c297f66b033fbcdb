import { attribute, xml } from "./xml.ts";

interface Level {
  format: string;
  text: string;
  start: number;
}

const DIGITS = "〇一二三四五六七八九";

/** A number below 100 in Chinese: 3 → 三, 12 → 十二, 20 → 二十. */
function chinese(value: number): string {
  if (value >= 100 || value < 1) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return (tens > 1 ? (DIGITS[tens] ?? "") : "") + (tens > 0 ? "十" : "") + (ones > 0 ? (DIGITS[ones] ?? "") : "");
}

function label(format: string, value: number): string {
  if (/chinese|ideographDigital|japaneseCounting|taiwaneseCounting/i.test(format)) return chinese(value);
  if (format === "decimalEnclosedCircle" || format === "decimalEnclosedCircleChinese")
    return value <= 20 ? String.fromCharCode(0x245f + value) : String(value);
  if (format === "upperLetter") return String.fromCharCode(64 + (((value - 1) % 26) + 1));
  if (format === "lowerLetter") return String.fromCharCode(96 + (((value - 1) % 26) + 1));
  return String(value);
}

/** The labels of a docx file's numbered lists, counted as Word does: 一、 （一） 1. Bullets have none. */
export function numbering(source: string): (id: string, level: number) => string {
  const abstract = new Map<string, Level[]>();
  const lists = new Map<string, string>();
  let current: Level[] = [];
  let level: Level | null = null;
  let list = "";
  if (source)
    xml(source, {
      open(name, attributes) {
        const value = attribute(attributes, "val") ?? "";
        if (name === "abstractNum") {
          current = [];
          abstract.set(attribute(attributes, "abstractNumId") ?? "", current);
        } else if (name === "lvl" && !list) {
          level = { format: "decimal", text: "", start: 1 };
          current[Number(attribute(attributes, "ilvl")) || 0] = level;
        } else if (name === "numFmt" && level) level.format = value;
        else if (name === "lvlText" && level) level.text = value;
        else if (name === "start" && level) level.start = Number(value) || 1;
        else if (name === "num") list = attribute(attributes, "numId") ?? "";
        else if (name === "abstractNumId" && list) lists.set(list, value);
      },
      close(name) {
        if (name === "lvl") level = null;
        else if (name === "num") list = "";
      },
    });
  const counts = new Map<string, number[]>();
  return (id, depth) => {
    const levels = abstract.get(lists.get(id) ?? "");
    const own = levels?.[depth];
    if (!levels || !own || own.format === "bullet" || own.format === "none" || !own.text) return "";
    const count = counts.get(id) ?? [];
    counts.set(id, count);
    count[depth] = (count[depth] ?? own.start - 1) + 1;
    count.length = depth + 1;
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return label(levels[at]?.format ?? "decimal", count[at] ?? levels[at]?.start ?? 1);
    });
  };
}
