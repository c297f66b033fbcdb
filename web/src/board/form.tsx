import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { type Hit, Picker } from "../part/search.tsx";
import { t, type Word } from "../text/words.ts";
import { ASKS, type Ask, type Card, FITS, freshId, type Show, type Subject } from "./model.ts";

/** Makes a new card: what to ask, of what, how to show it. */
export function CardForm({ add, close }: { add: (card: Card) => void; close: () => void }): JSX.Element {
  const [ask, setAsk] = useState<Ask>("series");
  const [show, setShow] = useState<Show>("chart");
  const [of, setOf] = useState<Subject | null>(null);
  const [title, setTitle] = useState("");
  const needs = ask !== "conflicts";
  const pick = (hit: Hit): void => {
    if (hit.kind !== "document") setOf({ kind: hit.kind, id: hit.id, name: hit.name });
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    if (needs && !of) return;
    const name = title.trim() || (needs ? of?.name : t("board.conflicts")) || "";
    add({ id: freshId(), title: name, ask, show, of: needs ? of : null, filter: {}, wide: show === "number" ? 1 : 2 });
    close();
  };
  return (
    <form class="panel cardform" onSubmit={submit} aria-label={t("board.add")}>
      <label>
        {t("board.ask")}
        <select
          value={ask}
          onChange={(event) => {
            const next = ASKS.find((one) => one === event.currentTarget.value) ?? "series";
            setAsk(next);
            setShow(FITS[next][0] ?? "table");
            setOf(null);
          }}
        >
          {ASKS.map((one) => (
            <option key={one} value={one}>
              {t(`board.ask.${one}` as Word)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("board.show")}
        <select value={show} onChange={(event) => setShow(FITS[ask].find((one) => one === event.currentTarget.value) ?? show)}>
          {FITS[ask].map((one) => (
            <option key={one} value={one}>
              {t(`board.show.${one}` as Word)}
            </option>
          ))}
        </select>
      </label>
      {needs && (
        <div class="field">
          <span>{t(ask === "neighbors" ? "board.entity" : "board.of")}</span>
          <Picker
            key={ask}
            label={t(ask === "neighbors" ? "board.entity" : "board.of")}
            hint={t("search.hint")}
            types={ask === "neighbors" ? ENTITIES : ask === "ranking" ? ["INDICATOR"] : ["INDICATOR", ...ENTITIES]}
            pick={pick}
          />
        </div>
      )}
      <label>
        {t("board.cardtitle")}
        <input
          type="text"
          value={title}
          maxLength={80}
          placeholder={of?.name ?? ""}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
      </label>
      <div class="row">
        <button type="submit" class="button main" disabled={needs && !of}>
          {t("board.put")}
        </button>
        <button type="button" class="button" onClick={close}>
          {t("cancel")}
        </button>
      </div>
    </form>
  );
}

const ENTITIES = ["ORGANIZATION", "PERSON", "PLACE", "EVENT", "PROGRAMME", "WORK", "PRODUCT"] as const;
