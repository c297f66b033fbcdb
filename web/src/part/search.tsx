import type { JSX } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { useAnswer } from "../kit/answer.ts";
import { type EntityType, type SearchType, Suggest } from "../query.gen.ts";
import { code } from "../text/words.ts";
import { documentHref, entityHref, Glyph, indicatorHref } from "./link.tsx";

/** Something that was found by name. */
export interface Hit {
  readonly kind: "entity" | "document" | "indicator";
  readonly id: string;
  readonly name: string;
  readonly type: EntityType | null;
}

export const hrefOf = (hit: Hit): string =>
  hit.kind === "entity" ? entityHref(hit.id) : hit.kind === "document" ? documentHref(hit.id) : indicatorHref(hit.id);

interface PickerProps {
  readonly label: string;
  readonly hint: string;
  readonly types?: readonly SearchType[];
  readonly pick: (hit: Hit) => void;
  /** What Enter does where nothing is chosen; without it the first hit is taken. */
  readonly submit?: (text: string) => void;
  readonly start?: string;
  /** True: the text goes when something was picked. */
  readonly clears?: boolean;
}

const PAUSE = 180;

/** A box to find one thing by name, with suggestions while typing (an ARIA combobox). */
export function Picker({ label, hint, types, pick, submit, start = "", clears = false }: PickerProps): JSX.Element {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(start);
  const [asked, setAsked] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  useEffect(() => setText(start), [start]);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim().slice(0, 200)), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  const answer = useAnswer(Suggest, open && asked ? { text: asked, ...(types ? { types } : {}) } : null);
  const hits = open && asked ? (answer.data?.search.nodes ?? []).flatMap(({ result }) => hitOf(result)) : [];
  const take = (hit: Hit): void => {
    setOpen(false);
    setText(clears ? "" : hit.name);
    pick(hit);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length > 0) {
      event.preventDefault();
      setAt((now) => (now + step + hits.length + (now < 0 && step < 0 ? 1 : 0)) % hits.length);
    } else if (event.key === "Escape") setOpen(false);
    else if (event.key === "Enter") {
      event.preventDefault();
      const hit = hits[at] ?? (submit ? undefined : hits[0]);
      if (hit) take(hit);
      else if (text.trim() && submit) {
        setOpen(false);
        submit(text.trim());
      }
    }
  };
  return (
    <div class="picker">
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 && hits[at] ? `${id}-${at}` : undefined}
        placeholder={hint}
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
          setAt(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setTimeout(() => setOpen(false), 150)}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} hidden={hits.length === 0}>
        {hits.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input, which names the active option
          <div
            key={hit.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(hit)}
          >
            {hit.type ? <Glyph type={hit.type} /> : <span class="glyph plain">{hit.kind === "document" ? "篇" : "数"}</span>}
            <span>{hit.name}</span>
            <small>{code(hit.type ?? (hit.kind === "document" ? "DOCUMENT" : "INDICATOR"))}</small>
          </div>
        ))}
      </div>
    </div>
  );
}

type Result = NonNullable<ReturnType<NonNullable<(typeof Suggest)["types"]>>>["search"]["nodes"][number]["result"];

function hitOf(result: Result): Hit[] {
  if (result.__typename === "Document") return [{ kind: "document", id: result.id, name: result.title, type: null }];
  if (result.__typename === "Indicator") return [{ kind: "indicator", id: result.id, name: result.name, type: null }];
  return [{ kind: "entity", id: result.id, name: result.name, type: result.type }];
}
