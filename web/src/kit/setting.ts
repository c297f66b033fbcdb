import { effect, signal } from "@preact/signals";

/** What a user chooses for all views; kept in the browser. */
export type Lang = "zh" | "en";
export type Theme = "auto" | "light" | "dark";
/** `wan`: 210万, 3.2亿; `plain`: 2,100,000. */
export type Digits = "wan" | "plain";

function kept<T extends string>(name: string, values: readonly T[], usual: T) {
  let first: string | null = null;
  try {
    first = localStorage.getItem(`shutu.${name}`);
  } catch {
    // a browser that keeps nothing still shows everything
  }
  const value = signal<T>(values.find((one) => one === first) ?? usual);
  effect(() => {
    const now = value.value;
    try {
      localStorage.setItem(`shutu.${name}`, now);
    } catch {
      // as above
    }
  });
  return value;
}

export const lang = kept<Lang>("lang", ["zh", "en"], navigator.language.startsWith("zh") ? "zh" : "en");
export const theme = kept<Theme>("theme", ["auto", "light", "dark"], "auto");
export const digits = kept<Digits>("digits", ["wan", "plain"], lang.value === "zh" ? "wan" : "plain");

const dark = matchMedia("(prefers-color-scheme: dark)");
const system = signal(dark.matches);
dark.addEventListener("change", () => {
  system.value = dark.matches;
});
export const isDark = (): boolean => (theme.value === "auto" ? system.value : theme.value === "dark");
export const calm = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

effect(() => {
  document.documentElement.lang = lang.value === "zh" ? "zh-CN" : "en";
  document.documentElement.dataset["theme"] = theme.value;
});
