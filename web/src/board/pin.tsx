import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { t } from "../text/words.ts";
import type { Card } from "./model.ts";
import { boards, pin } from "./store.ts";

/** Puts what is shown on one of the user's boards, or on a new one. */
export function Pin({ card }: { card: Omit<Card, "id"> }): JSX.Element {
  const [done, setDone] = useState<string | null>(null);
  const rows = Object.entries(boards.value);
  if (done)
    return (
      <a class="button" href={`/board/${done}`}>
        {t("board.pinned")}
      </a>
    );
  if (rows.length === 0)
    return (
      <button type="button" class="button" onClick={() => setDone(pin(card, null))}>
        {t("board.pin")}
      </button>
    );
  return (
    <select
      class="button"
      aria-label={t("board.pin")}
      value=""
      onChange={(event) => setDone(pin(card, event.currentTarget.value.slice(1) || null))}
    >
      <option value="" disabled hidden>
        {t("board.pin")}
      </option>
      {rows.map(([id, board]) => (
        <option key={id} value={`b${id}`}>
          {board.title}
        </option>
      ))}
      <option value="+">{t("board.pinnew")}</option>
    </select>
  );
}
