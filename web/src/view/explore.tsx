import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { assemble, kinds } from "../explore/assemble.ts";
import { Chosen } from "../explore/chosen.tsx";
import { NodeList } from "../explore/list.tsx";
import { TYPES, useNeighborhoods } from "../explore/load.ts";
import { ENTITIES, PathFinder } from "../explore/path.tsx";
import { canUndo, change, FIRST, undo, type View, viewOf } from "../explore/state.ts";
import type { Scene } from "../graph/scene.ts";
import { useAnswer } from "../kit/answer.ts";
import { address, here } from "../kit/route.ts";
import { save } from "../kit/save.ts";
import { Glyph } from "../part/link.tsx";
import { Page } from "../part/page.tsx";
import { SceneView } from "../part/scene.tsx";
import { Picker } from "../part/search.tsx";
import { Failed, Shown } from "../part/state.tsx";
import { type EntityType, Most, Path } from "../query.gen.ts";
import { code, t } from "../text/words.ts";

/** The graph to walk in: open, hide, pin, filter, find ways; every step stands in the address and can be undone. */
export function Explore(): JSX.Element {
  const { params } = here.value;
  const view = useMemo(() => viewOf(params), [params]);
  const neighborhoods = useNeighborhoods(view);
  const { from, to, via } = view;
  const ways = useAnswer(Path, from && to ? { from, to, via } : null);
  const paths = from && to ? ways.data?.path : undefined;
  const net = useMemo(() => assemble(view, neighborhoods.loaded, paths ?? []), [view, neighborhoods.loaded, paths]);
  const counts = useMemo(() => kinds(neighborhoods.loaded), [neighborhoods.loaded]);
  const names = useMemo(() => new Map(net.nodes.map((node) => [node.id, node.name])), [net]);
  const [drawn, setDrawn] = useState<Scene | null>(null);
  const started = view.open.length > 0 || (from !== null && to !== null);
  useUndoKey();
  const open = (id: string): void => {
    if (!view.open.some((one) => one.id === id)) change({ open: [...view.open, { id, first: FIRST }], at: id });
  };
  return (
    <Page title={t("explore.title")} kicker={t("explore.say")} tools={<Tools view={view} scene={drawn} />}>
      <div class="explorer">
        <div class="stage">
          {started && (
            <SceneView
              net={net}
              selected={view.at}
              label={t("explore.picture", { n: net.nodes.length, m: net.edges.length })}
              drawn={setDrawn}
              events={{
                select: (at) => change({ at }, true),
                open,
                pin: (id, x, y) => change({ pin: { ...view.pin, [id]: { x, y } } }),
              }}
            />
          )}
          {!started && <Start open={open} />}
          {neighborhoods.error && <Failed error={neighborhoods.error} retry={neighborhoods.retry} />}
          {started && <Legend counts={counts} view={view} />}
        </div>
        <aside class="side">
          <Picker label={t("explore.add")} hint={t("explore.add")} types={ENTITIES} pick={(hit) => open(hit.id)} clears />
          <PathFinder view={view} names={names} answer={ways} />
          {view.at && names.has(view.at) && <Chosen id={view.at} />}
          {started && <NodeList net={net} view={view} focus={(id) => drawn?.focus(id)} />}
        </aside>
      </div>
    </Page>
  );
}

function useUndoKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (
        !(event.ctrlKey || event.metaKey) ||
        event.key !== "z" ||
        (event.target as HTMLElement).matches("input:not([type=checkbox]), textarea, select")
      )
        return;
      event.preventDefault();
      undo();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}

const Tools = ({ view, scene }: { view: View; scene: Scene | null }): JSX.Element => {
  const hidden = view.hide.length;
  const png = async (): Promise<void> => {
    const blob = await scene?.png();
    if (blob) save(blob, "shutu-graph.png");
  };
  return (
    <>
      <button type="button" class="button" onClick={undo} disabled={!canUndo()} title="Ctrl+Z">
        {t("explore.undo")}
      </button>
      {hidden > 0 && (
        <button type="button" class="button" onClick={() => change({ hide: [] })}>
          {t("explore.unhide", { n: hidden })}
        </button>
      )}
      <button type="button" class="button" aria-label={t("explore.in")} onClick={() => scene?.zoom(0.7)} disabled={!scene}>
        +
      </button>
      <button type="button" class="button" aria-label={t("explore.out")} onClick={() => scene?.zoom(1.4)} disabled={!scene}>
        −
      </button>
      <button type="button" class="button" onClick={() => scene?.fit()} disabled={!scene}>
        {t("explore.fit")}
      </button>
      <button type="button" class="button" onClick={png} disabled={!scene}>
        PNG
      </button>
    </>
  );
};

/** The kinds with their signs and numbers; each can be switched off. */
const Legend = ({ counts, view }: { counts: ReadonlyMap<EntityType, number>; view: View }): JSX.Element => (
  <fieldset class="legend">
    <legend class="sr">{t("explore.types")}</legend>
    {TYPES.filter((type) => counts.has(type) || view.off.includes(type)).map((type) => {
      const off = view.off.includes(type);
      return (
        <label key={type}>
          <input
            type="checkbox"
            checked={!off}
            onChange={() => change({ off: off ? view.off.filter((one) => one !== type) : [...view.off, type] })}
          />
          <Glyph type={type} />
          {code(type)} {off ? "" : (counts.get(type) ?? 0)}
        </label>
      );
    })}
  </fieldset>
);

/** Where to begin: by name, or with one of those that most texts name. */
function Start({ open }: { open: (id: string) => void }): JSX.Element {
  const answer = useAnswer(Most, {});
  return (
    <div class="start">
      <h2>{t("explore.start")}</h2>
      <Picker label={t("explore.add")} hint={t("search.hint")} types={ENTITIES} pick={(hit) => open(hit.id)} clears />
      <Shown answer={answer}>
        {({ overview }) => (
          <p class="chips">
            {[...overview.bodies, ...overview.people].map((one) => (
              <a key={one.id} class="entity" href={address("/explore", { open: one.id, at: one.id })}>
                <Glyph type={one.type} />
                {one.name}
              </a>
            ))}
          </p>
        )}
      </Shown>
    </div>
  );
}
