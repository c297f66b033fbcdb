import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { BoardCard } from "../board/card.tsx";
import { CardForm } from "../board/form.tsx";
import { type Board as BoardData, MOST_CARDS } from "../board/model.ts";
import { packed, unpacked } from "../board/share.ts";
import { add, boards, move, put } from "../board/store.ts";
import { type Filter, filterOf } from "../kit/filter.ts";
import { address, go, here, set } from "../kit/route.ts";
import { saveText } from "../kit/save.ts";
import { FilterForm } from "../part/filter.tsx";
import { Missing } from "../part/missing.tsx";
import { Page } from "../part/page.tsx";
import { Empty, Loading } from "../part/state.tsx";
import { t } from "../text/words.ts";

const FIELDS = ["place", "from", "to", "publisher"] as const;

/** A board: the user's own to arrange, or one that came by an address and can be kept. */
export function Board({ id }: { id: string }): JSX.Element {
  const { hash } = here.value;
  const [shared, setShared] = useState<BoardData | null | undefined>(undefined);
  useEffect(() => {
    if (id !== "shared") return;
    setShared(undefined);
    unpacked(hash).then(setShared);
  }, [id, hash]);
  const board = id === "shared" ? shared : boards.value[id];
  if (board === undefined && id === "shared") return <Loading lines={8} />;
  if (!board) return <Missing words={t("board.missing")} />;
  return <Opened id={id === "shared" ? null : id} board={board} />;
}

function Opened({ id, board }: { id: string | null; board: BoardData }): JSX.Element {
  const [adding, setAdding] = useState(false);
  const filter = filterOf(here.value.params);
  const change = (next: BoardData): void => {
    if (id) put(id, next);
  };
  const edit = (card: BoardData["cards"][number]) => ({
    change: (next: typeof card) => change({ ...board, cards: board.cards.map((one) => (one.id === card.id ? next : one)) }),
    move: (by: number) => {
      change(move(board, card.id, by));
      // The card that was moved keeps the focus.
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-card="${card.id}"] .cardtools button`)?.focus());
    },
    moveTo: (from: string) => {
      const places = board.cards.map((one) => one.id);
      change(move(board, from, places.indexOf(card.id) - places.indexOf(from)));
    },
    remove: () => change({ ...board, cards: board.cards.filter((one) => one.id !== card.id) }),
  });
  return (
    <Page
      title={board.title || t("board.untitled")}
      kicker={<a href="/boards">{t("board.boards")}</a>}
      tools={<Tools id={id} board={board} filter={filter} change={change} />}
    >
      <div class="row between">
        <FilterForm filter={filter} change={(next) => set({ ...next }, true)} fields={FIELDS} />
        {id && !adding && (
          <button type="button" class="button main" onClick={() => setAdding(true)} disabled={board.cards.length >= MOST_CARDS}>
            {t("board.add")}
          </button>
        )}
      </div>
      {adding && <CardForm add={(card) => change({ ...board, cards: [...board.cards, card] })} close={() => setAdding(false)} />}
      {board.cards.length === 0 && !adding && <Empty title={t("board.empty")}>{t("board.fill")}</Empty>}
      <div class="board">
        {board.cards.map((card) => (
          <BoardCard key={card.id} card={card} filter={filter} edit={id ? edit(card) : null} />
        ))}
      </div>
    </Page>
  );
}

interface ToolsProps {
  readonly id: string | null;
  readonly board: BoardData;
  readonly filter: Filter;
  readonly change: (board: BoardData) => void;
}

function Tools({ id, board, filter, change }: ToolsProps): JSX.Element {
  const [link, setLink] = useState<string | null>(null);
  const share = async (): Promise<void> => {
    const params = Object.fromEntries(FIELDS.map((name) => [name, filter[name]]));
    const href = `${location.origin}${address("/board/shared", params)}#${await packed(board)}`;
    setLink(href);
    await navigator.clipboard?.writeText(href).catch(() => undefined);
  };
  return (
    <>
      {id && (
        <label>
          <span class="sr">{t("board.title")}</span>
          <input
            type="text"
            value={board.title}
            maxLength={80}
            onInput={(event) => change({ ...board, title: event.currentTarget.value })}
          />
        </label>
      )}
      {!id && (
        <button type="button" class="button main" onClick={() => go(address(`/board/${add(board)}`, { ...filter }))}>
          {t("board.keep")}
        </button>
      )}
      <button type="button" class="button" onClick={share}>
        {t("board.share")}
      </button>
      <button
        type="button"
        class="button"
        onClick={() => saveText(JSON.stringify(board, null, 2), `${board.title || "board"}.json`, "application/json")}
      >
        JSON
      </button>
      {link && (
        <div class="sharelink" role="status">
          {t("board.link")}
          <textarea
            aria-label={t("board.share")}
            readOnly
            rows={2}
            value={link}
            onFocus={(event) => event.currentTarget.select()}
          />
        </div>
      )}
    </>
  );
}
