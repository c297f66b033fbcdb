import { readFileSync } from "node:fs";
import { resource } from "../../src/resource.ts";

/** One block of a case table: a text, and what is printed for it, one line a finding in order of place. */
export interface Case {
  /** The block's `#` lines, else its text; with the line in the file, so that names do not repeat. */
  readonly name: string;
  readonly text: string;
  /** The indented lines, with runs of white space as one space. Empty: nothing may be found here. */
  readonly expected: readonly string[];
  /** The `@key value` lines of the block, over those of the file's head: `@date 2025-04-20`. */
  readonly given: Readonly<Record<string, string>>;
}

interface Block {
  readonly name: string[];
  readonly given: Record<string, string>;
  readonly text: string[];
  readonly expected: string[];
  readonly line: number;
}

const tidy = (line: string): string => line.trim().replace(/\s+/gu, " ");

/**
 * Reads test/cases/`file`. Blocks stand apart by blank lines. In a block come first the `#` lines (its name) and `@key value`
 * lines, then the text (several lines are joined by a line feed; a line `\` stands for an empty one), then, indented, what is
 * expected. A block without text sets the `@` values for all blocks after it.
 */
export function readCases(file: string): Case[] {
  const cases: Case[] = [];
  let head: Record<string, string> = {};
  let block: Block | null = null;
  const close = (): void => {
    if (block && block.text.length > 0) {
      const text = block.text.map((line) => (line === "\\" ? "" : line)).join("\n");
      cases.push({
        name: `${file}:${block.line} ${block.name.join(" ") || text}`,
        text,
        expected: block.expected,
        given: { ...head, ...block.given },
      });
    } else if (block) head = { ...head, ...block.given };
    block = null;
  };
  const lines = readFileSync(resource(`test/cases/${file}`), "utf8").split("\n");
  for (const [index, line] of lines.entries()) {
    if (!line.trim()) {
      close();
      continue;
    }
    block ??= { name: [], given: {}, text: [], expected: [], line: index + 1 };
    const field = /^@(\S+)\s+(.*)$/u.exec(line);
    if (/^\s/u.test(line)) block.expected.push(tidy(line));
    else if (block.expected.length > 0)
      throw new Error(`${file}:${index + 1}: text after the expected lines; leave a blank line`);
    else if (line.startsWith("#")) block.name.push(line.slice(1).trim());
    else if (field?.[1]) block.given[field[1]] = field[2] ?? "";
    else block.text.push(line);
  }
  close();
  return cases;
}
