/** Digits and numerals as a date may begin with them. */
export const DIGITS = "0123456789";
export const NUMERALS = "〇零一二三四五六七八九十廿";

/** Rows by the character that they may begin with, each list in the rows' order: only those are tried at a place. */
export function byFirst<Row extends { readonly starts: string }>(rows: readonly Row[]): (char: string) => readonly Row[] {
  const lists = new Map<string, Row[]>();
  for (const row of rows)
    for (const char of row.starts) {
      const list = lists.get(char);
      if (list) list.push(row);
      else lists.set(char, [row]);
    }
  const none: readonly Row[] = [];
  return (char) => lists.get(char) ?? none;
}
