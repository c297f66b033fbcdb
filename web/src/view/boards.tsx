import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { type Board, readBoard } from "../board/model.ts";
import { starters } from "../board/starter.ts";
import { add, boards, drop, kept } from "../board/store.ts";
import { useAnswer } from "../kit/answer.ts";
import { go } from "../kit/route.ts";
import { Page, Panel } from "../part/page.tsx";
import { Empty, Shown } from "../part/state.tsx";
import { Most } from "../query.gen.ts";
import { t } from "../text/words.ts";

const LARGEST = 1_000_000;

/** The user's boards, and some to begin with. */
export function Boards(): JSX.Element {
  const answer = useAnswer(Most, {});
  const [wrong, setWrong] = useState(false);
  const own = Object.entries(boards.value);
  const open = (board: Board): void => go(`/board/${add(board)}`);
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const board =
      file.size > LARGEST
        ? null
        : readBoard(
            await file
              .text()
              .then(JSON.parse)
              .catch(() => null),
          );
    setWrong(board === null);
    if (board) open(board);
  };
  return (
    <Page
      title={t("board.boards")}
      kicker={t("board.say")}
      tools={
        <>
          <label class="button">
            {t("board.import")}
            <input
              class="sr"
              type="file"
              accept="application/json,.json"
              onChange={(event) => read(event.currentTarget.files?.[0])}
            />
          </label>
          <button type="button" class="button main" onClick={() => open({ title: t("board.untitled"), cards: [] })}>
            {t("board.new")}
          </button>
        </>
      }
    >
      {wrong && (
        <p class="note bad" role="alert">
          {t("board.wrong")}
        </p>
      )}
      {!kept.value && <p class="note bad">{t("board.unkept")}</p>}
      <div class="stack">
        <Panel title={t("board.own")}>
          {own.length === 0 && <Empty>{t("board.none")}</Empty>}
          <ul class="boards">
            {own.map(([id, board]) => (
              <li key={id}>
                <a href={`/board/${id}`}>{board.title || t("board.untitled")}</a>
                <small>{t("board.cards", { n: board.cards.length })}</small>
                <button
                  type="button"
                  class="button plain"
                  aria-label={`${t("remove")}: ${board.title}`}
                  onClick={() => confirm(t("board.sure", { name: board.title })) && drop(id)}
                >
                  {t("remove")}
                </button>
              </li>
            ))}
          </ul>
        </Panel>
        <Panel title={t("board.starters")}>
          <Shown answer={answer}>
            {(data) => (
              <ul class="boards">
                {starters(data).map((board) => (
                  <li key={board.title}>
                    <button type="button" class="button" onClick={() => open(board)}>
                      {board.title}
                    </button>
                    <small>{t("board.cards", { n: board.cards.length })}</small>
                  </li>
                ))}
              </ul>
            )}
          </Shown>
        </Panel>
      </div>
    </Page>
  );
}
