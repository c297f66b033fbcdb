import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Net, NetNode } from "../graph/net.ts";
import { entityHref, Glyph } from "../part/link.tsx";
import { code, t } from "../text/words.ts";
import { change, FIRST, MOST, type View } from "./state.ts";

const PAGE = 60;

interface ListProps {
  readonly net: Net;
  readonly view: View;
  readonly focus: (id: string) => void;
}

/** The same net as a list, the best connected first: all that can be done in the picture can be done here by keys. */
export function NodeList({ net, view, focus }: ListProps): JSX.Element {
  const [text, setText] = useState("");
  const [shown, setShown] = useState(PAGE);
  const degrees = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { source, target } of net.edges) for (const id of [source, target]) counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  }, [net]);
  const sorted = useMemo(
    () =>
      [...net.nodes].sort(
        (a, b) =>
          Number(b.opened) - Number(a.opened) ||
          (degrees.get(b.id) ?? 0) - (degrees.get(a.id) ?? 0) ||
          (a.name < b.name ? -1 : 1),
      ),
    [net, degrees],
  );
  const found = text ? sorted.filter((node) => node.name.includes(text)) : sorted;
  return (
    <section class="nodes" aria-label={t("explore.list")}>
      <header>
        <strong>{t("explore.counts", { n: net.nodes.length, m: net.edges.length })}</strong>
        <input
          type="search"
          aria-label={t("explore.find")}
          placeholder={t("explore.find")}
          value={text}
          onInput={(event) => setText(event.currentTarget.value.trim())}
        />
      </header>
      <ul>
        {found.slice(0, shown).map((node) => (
          <li key={node.id} aria-current={node.id === view.at ? "true" : undefined}>
            <button
              type="button"
              class="pick"
              onClick={() => {
                change({ at: node.id }, true);
                focus(node.id);
              }}
            >
              <Glyph type={node.type} />
              <span>{node.name}</span>
              <small>{degrees.get(node.id) ?? 0}</small>
              <span class="sr">{code(node.type)}</span>
            </button>
            {node.id === view.at && <Actions node={node} view={view} />}
          </li>
        ))}
      </ul>
      {found.length > shown && (
        <button type="button" class="button" onClick={() => setShown(shown + PAGE)}>
          {t("more")}
        </button>
      )}
    </section>
  );
}

/** What can be done with one node. */
export function Actions({ node, view }: { node: NetNode; view: View }): JSX.Element {
  const { id } = node;
  const own = view.open.find((one) => one.id === id);
  const others = view.open.filter((one) => one.id !== id);
  const { [id]: pinned, ...loose } = view.pin;
  return (
    <div class="actions">
      {own ? (
        <button type="button" class="button" onClick={() => change({ open: others })}>
          {t("explore.shut")}
        </button>
      ) : (
        <button type="button" class="button main" onClick={() => change({ open: [...view.open, { id, first: FIRST }] })}>
          {t("explore.open")}
        </button>
      )}
      <button type="button" class="button" onClick={() => change({ hide: [...view.hide, id], at: null, open: others })}>
        {t("explore.hide")}
      </button>
      {pinned && (
        <button type="button" class="button" onClick={() => change({ pin: loose })}>
          {t("explore.unpin")}
        </button>
      )}
      <a class="button" href={entityHref(id)}>
        {t("explore.page")}
      </a>
      {own && node.more > 0 && (
        <p class="quiet">
          {t("explore.more", { n: node.more })}{" "}
          {own.first < MOST ? (
            <button type="button" class="button" onClick={() => change({ open: [...others, { id, first: MOST }] })}>
              {t("explore.load")}
            </button>
          ) : (
            t("explore.narrow")
          )}
        </p>
      )}
    </div>
  );
}
