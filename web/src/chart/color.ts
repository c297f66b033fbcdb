import type { ChartLook } from "./spec.ts";

/** Colours of the charts for both themes: told apart also by those who see no red or green, 3:1 against the card. */
const LIGHT = {
  ink: "#1d242b",
  quiet: "#56616b",
  line: "#e0e2e0",
  card: "#ffffff",
  accent: "#17627d",
  lines: ["#17627d", "#c2621b", "#5a4ba0", "#3b7a2f", "#a83a72", "#8a6d00", "#4a6670", "#b0412e"],
};
const DARK = {
  ink: "#e6e9ec",
  quiet: "#a3adb7",
  line: "#30363d",
  card: "#1b1f24",
  accent: "#6cbfdc",
  lines: ["#6cbfdc", "#e7a06a", "#b0a5ee", "#92c983", "#e29ac6", "#d5bf6c", "#a2bac4", "#f0937f"],
};

export const colors = (look: ChartLook): typeof LIGHT => (look.dark ? DARK : LIGHT);
// Single quotes: the writer of SVG files puts this into an attribute as it is.
export const FONT =
  "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";
export const SYMBOLS = ["circle", "rect", "triangle", "diamond", "emptyCircle", "emptyRect", "emptyTriangle", "roundRect"];
