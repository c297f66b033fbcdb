import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { address, go, here } from "../kit/route.ts";
import { digits, lang, theme } from "../kit/setting.ts";
import { t } from "../text/words.ts";
import { Choice } from "./page.tsx";
import { hrefOf, Picker } from "./search.tsx";

const NAV = [
  ["/", "nav.overview"],
  ["/indicators", "nav.indicators"],
  ["/explore", "nav.explore"],
  ["/compare", "nav.compare"],
  ["/quality", "nav.quality"],
  ["/boards", "nav.boards"],
] as const;

/** What stands around every view: the name, the search box, the ways, the settings. */
export function Shell({ children }: { children: ComponentChildren }): JSX.Element {
  const { path, params } = here.value;
  useShortcut();
  return (
    <>
      <a class="skip" href="#main">
        {t("skip")}
      </a>
      <header class="top">
        <a class="brand" href="/">
          <img src="/icon.svg" alt="" width="28" height="28" />
          {t("brand")}
        </a>
        <nav aria-label={t("nav.main")}>
          {NAV.map(([href, word]) => (
            <a key={href} href={href} aria-current={isAt(path, href) ? "page" : undefined}>
              {t(word)}
            </a>
          ))}
        </nav>
        <search>
          <Picker
            label={t("search.label")}
            hint={t("search.hint")}
            start={path === "/search" ? (params.get("q") ?? "") : ""}
            pick={(hit) => go(hrefOf(hit))}
            submit={(text) => go(address("/search", { q: text }))}
            clears
          />
        </search>
        <Settings />
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

const isAt = (path: string, href: string): boolean =>
  href === "/" ? path === "/" : path === href || path.startsWith(`${href.replace(/s$/, "")}/`) || path === href.replace(/s$/, "");

/** "/" goes to the search box, as on many sites. */
function useShortcut(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      if (event.key !== "/" || event.ctrlKey || event.metaKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
      event.preventDefault();
      document.querySelector<HTMLInputElement>("header.top input")?.focus();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}

function Settings(): JSX.Element {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const shut = (event: Event): void => {
      const leaves = event instanceof KeyboardEvent ? event.key === "Escape" : !box.current?.contains(event.target as Node);
      if (leaves && box.current) box.current.open = false;
    };
    addEventListener("click", shut);
    addEventListener("keydown", shut);
    return () => {
      removeEventListener("click", shut);
      removeEventListener("keydown", shut);
    };
  }, []);
  return (
    <details class="settings" ref={box}>
      <summary aria-label={t("settings")} title={t("settings")}>
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <path d="M4 7h9m5 0h2M4 17h2m5 0h9" />
          <circle cx="15.5" cy="7" r="2.5" />
          <circle cx="8.5" cy="17" r="2.5" />
        </svg>
      </summary>
      <div>
        <span>{t("settings.lang")}</span>
        <Choice
          label={t("settings.lang")}
          value={lang.value}
          options={[
            ["zh", "中文"],
            ["en", "English"],
          ]}
          choose={(one) => {
            lang.value = one;
          }}
        />
        <span>{t("settings.digits")}</span>
        <Choice
          label={t("settings.digits")}
          value={digits.value}
          options={[
            ["wan", t("settings.wan")],
            ["plain", t("settings.plain")],
          ]}
          choose={(one) => {
            digits.value = one;
          }}
        />
        <span>{t("settings.theme")}</span>
        <Choice
          label={t("settings.theme")}
          value={theme.value}
          options={[
            ["auto", t("settings.auto")],
            ["light", t("settings.light")],
            ["dark", t("settings.dark")],
          ]}
          choose={(one) => {
            theme.value = one;
          }}
        />
        <a href="/graphql">{t("settings.api")}</a>
      </div>
    </details>
  );
}
