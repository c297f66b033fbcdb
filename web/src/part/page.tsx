import type { ComponentChildren, JSX } from "preact";
import { useEffect } from "preact/hooks";
import { t } from "../text/words.ts";

interface PageProps {
  readonly title: string;
  readonly kicker?: ComponentChildren;
  readonly tools?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A view with its heading; the heading is the tab's title as well. */
export function Page({ title, kicker, tools, children }: PageProps): JSX.Element {
  useEffect(() => {
    document.title = title ? `${title} · ${t("brand")}` : t("brand");
  }, [title]);
  return (
    <>
      <header class="page">
        <div>
          {kicker && <p class="kicker">{kicker}</p>}
          <h1 tabIndex={-1}>{title}</h1>
        </div>
        {tools && <div class="tools">{tools}</div>}
      </header>
      {children}
    </>
  );
}

interface PanelProps {
  readonly title: ComponentChildren;
  readonly tools?: ComponentChildren;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A part of a view with a heading of its own. */
export const Panel = ({ title, tools, class: more = "", children }: PanelProps): JSX.Element => (
  <section class={`panel ${more}`}>
    <header>
      <h2>{title}</h2>
      {tools}
    </header>
    {children}
  </section>
);

/** Parts of a view that are addresses of their own. */
export const Tabs = ({
  label,
  tabs,
}: {
  label: string;
  tabs: readonly { readonly href: string; readonly text: string; readonly current: boolean }[];
}): JSX.Element => (
  <nav class="tabs" aria-label={label}>
    {tabs.map((tab) => (
      <a key={tab.href} href={tab.href} aria-current={tab.current ? "page" : undefined}>
        {tab.text}
      </a>
    ))}
  </nav>
);

/** Two or more ways to see one thing, of which one is chosen. */
export function Choice<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly choose: (value: T) => void;
}): JSX.Element {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that is seen
    <div class="choice" role="group" aria-label={props.label}>
      {props.options.map(([value, text]) => (
        <button key={value} type="button" aria-pressed={value === props.value} onClick={() => props.choose(value)}>
          {text}
        </button>
      ))}
    </div>
  );
}
