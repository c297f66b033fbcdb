import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Filter } from "../kit/filter.ts";
import { t } from "../text/words.ts";
import { CardBody } from "./body.tsx";
import type { Card } from "./model.ts";

interface CardProps {
  readonly card: Card;
  readonly filter: Filter;
  /** What changes the board; null: it is only looked at. */
  readonly edit: {
    readonly change: (card: Card) => void;
    readonly move: (by: number) => void;
    readonly moveTo: (other: string) => void;
    readonly remove: () => void;
  } | null;
}

const DRAGGED = "text/x-shutu-card";

/** A card of a board. It is arranged by its buttons, by keys (Alt and arrows) or by dragging its heading. */
export function BoardCard({ card, filter, edit }: CardProps): JSX.Element {
  const [naming, setNaming] = useState(false);
  const [over, setOver] = useState(false);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!edit || !event.altKey || (event.target as HTMLElement).tagName === "INPUT") return;
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    edit.move(step);
  };
  return (
    <section
      class={over ? "panel card over" : "panel card"}
      data-wide={card.wide}
      data-card={card.id}
      aria-label={card.title}
      onKeyDown={onKeyDown}
      onDragOver={(event) => {
        if (!edit || !event.dataTransfer?.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const from = event.dataTransfer?.getData(DRAGGED);
        if (from && from !== card.id) edit?.moveTo(from);
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons do the same by keys */}
      <header draggable={edit !== null} onDragStart={(event) => event.dataTransfer?.setData(DRAGGED, card.id)}>
        {naming ? (
          <input
            type="text"
            aria-label={t("board.cardtitle")}
            value={card.title}
            maxLength={80}
            onBlur={() => setNaming(false)}
            onKeyDown={(event) => event.key === "Enter" && setNaming(false)}
            onInput={(event) => edit?.change({ ...card, title: event.currentTarget.value })}
          />
        ) : (
          <h2>{card.title}</h2>
        )}
        {edit && (
          <span class="cardtools">
            <button
              type="button"
              class="button plain"
              aria-label={t("board.earlier")}
              title={`${t("board.earlier")} (Alt ←)`}
              onClick={() => edit.move(-1)}
            >
              ←
            </button>
            <button
              type="button"
              class="button plain"
              aria-label={t("board.later")}
              title={`${t("board.later")} (Alt →)`}
              onClick={() => edit.move(1)}
            >
              →
            </button>
            <button
              type="button"
              class="button plain"
              title={t("board.wide")}
              onClick={() => edit.change({ ...card, wide: ((card.wide % 3) + 1) as Card["wide"] })}
            >
              {card.wide}/3
            </button>
            <button type="button" class="button plain" onClick={() => setNaming(true)}>
              {t("board.rename")}
            </button>
            <button
              type="button"
              class="button plain"
              aria-label={`${t("remove")}: ${card.title}`}
              title={t("remove")}
              onClick={edit.remove}
            >
              ×
            </button>
          </span>
        )}
      </header>
      <CardBody card={card} filter={filter} />
    </section>
  );
}
