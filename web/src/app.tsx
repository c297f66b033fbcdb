import { Component, type ComponentChildren, type ComponentType, type JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { here } from "./kit/route.ts";
import { Missing } from "./part/missing.tsx";
import { Shell } from "./part/shell.tsx";
import { Loading } from "./part/state.tsx";
import { t } from "./text/words.ts";
import { Overview } from "./view/overview.tsx";

type View = ComponentType<{ readonly id: string }>;
type Load = () => Promise<View>;

/** The views by the first part of their path; all but the first are loaded when they are wanted. */
const VIEWS: Readonly<Record<string, Load>> = {
  search: async () => (await import("./view/search.tsx")).Search,
  indicators: async () => (await import("./view/indicators.tsx")).Indicators,
  indicator: async () => (await import("./view/indicator.tsx")).Indicator,
  boards: async () => (await import("./view/boards.tsx")).Boards,
  board: async () => (await import("./view/board.tsx")).Board,
  compare: async () => (await import("./view/compare.tsx")).Compare,
  quality: async () => (await import("./view/quality.tsx")).Quality,
  explore: async () => (await import("./view/explore.tsx")).Explore,
  entity: async () => (await import("./view/entity.tsx")).Entity,
  document: async () => (await import("./view/document.tsx")).Document,
};

const loaded = new Map<string, View>([["", Overview]]);

export function App(): JSX.Element {
  const [, name = "", id = ""] = here.value.path.split("/");
  return (
    <Shell>
      <Fence key={here.value.path}>
        <Routed name={name} id={safe(id)} />
      </Fence>
    </Shell>
  );
}

const safe = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

function Routed({ name, id }: { name: string; id: string }): JSX.Element {
  const [failed, show] = useState<unknown>(null);
  const [, again] = useState(0);
  const load = Object.hasOwn(VIEWS, name) ? VIEWS[name] : undefined;
  useEffect(() => {
    if (loaded.has(name) || !load) return;
    load().then(
      (view) => {
        loaded.set(name, view);
        show(null);
        again((n) => n + 1);
      },
      // A new build has other file names than the page that is open: the fence offers to load it.
      (error: unknown) => show(error),
    );
  }, [name, load]);
  if (failed) throw failed;
  const Current = loaded.get(name);
  if (Current) return <Current key={id} id={id} />;
  if (load) return <Loading lines={8} />;
  return <Missing words={t("missing.page")} />;
}

/** A fault in one view leaves the rest of the page standing. */
class Fence extends Component<{ children: ComponentChildren }, { failed: string | null }> {
  override state = { failed: null };
  static override getDerivedStateFromError(error: unknown): { failed: string } {
    return { failed: String(error) };
  }
  override componentDidCatch(error: unknown): void {
    console.error(error);
  }
  override render(): ComponentChildren {
    const { failed } = this.state;
    if (failed === null) return this.props.children;
    return (
      <div class="note bad" role="alert">
        <strong>{t("error.view")}</strong>
        <p>{failed}</p>
        <button type="button" class="button" onClick={() => location.reload()}>
          {t("retry")}
        </button>
      </div>
    );
  }
}
