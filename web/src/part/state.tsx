import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import type { Answer } from "../kit/answer.ts";
import { type AskError, apiKey, forget } from "../kit/ask.ts";
import { isWord, t } from "../text/words.ts";

/** Grey bars in the place of what is loading. */
export const Loading = ({ lines = 4 }: { lines?: number }): JSX.Element => (
  <div class="skeleton" role="status" aria-label={t("loading")}>
    {Array.from({ length: lines }, (_, index) => (
      <span key={index} />
    ))}
  </div>
);

/** Says that there is nothing, and what to do. */
export const Empty = ({ title, children }: { title?: string; children?: ComponentChildren }): JSX.Element => (
  <div class="note">
    {title && <strong>{title}</strong>}
    {children && <p>{children}</p>}
  </div>
);

/** Says what went wrong, in words that help, and offers to try again. */
export function Failed({ error, retry }: { error: AskError; retry: () => void }): JSX.Element {
  const word = `error.${error.code}`;
  const own = isWord(word);
  const told = own ? t(word, { n: error.seconds }) : `${t("error.other")} ${error.message}`;
  return (
    <div class="note bad" role="alert">
      <strong>{t("error.title")}</strong>
      <p>
        {told}
        {error.code === "BAD_USER_INPUT" && ` ${error.message}`}
      </p>
      {error.code === "UNAUTHENTICATED" ? <KeyForm done={retry} /> : <Again retry={retry} />}
    </div>
  );
}

const Again = ({ retry }: { retry: () => void }): JSX.Element => (
  <button type="button" class="button" onClick={retry}>
    {t("retry")}
  </button>
);

function KeyForm({ done }: { done: () => void }): JSX.Element {
  const [key, setKey] = useState("");
  const submit = (event: Event): void => {
    event.preventDefault();
    apiKey.set(key.trim());
    forget();
    done();
  };
  return (
    <form class="row" onSubmit={submit}>
      <label>
        {t("error.key")}{" "}
        <input type="password" autocomplete="off" value={key} onInput={(event) => setKey(event.currentTarget.value)} />
      </label>
      <button type="submit" class="button">
        {t("apply")}
      </button>
    </form>
  );
}

interface ShownProps<A> {
  readonly answer: Answer<A>;
  readonly lines?: number;
  readonly children: (data: NonNullable<A>) => ComponentChildren;
}

/** Shows an answer, or that it is loading, or why it is not there. While a new answer loads, the old one stays, dimmed. */
export function Shown<A>({ answer, lines, children }: ShownProps<A>): JSX.Element {
  if (answer.state === "error") return <Failed error={answer.error} retry={answer.retry} />;
  if (answer.data === undefined || answer.data === null) return <Loading {...(lines ? { lines } : {})} />;
  const stale = answer.state === "loading";
  return (
    <div class={stale ? "stale" : "fresh"} aria-busy={stale}>
      {children(answer.data)}
    </div>
  );
}
