import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type Filter, NO_FILTER } from "../kit/filter.ts";
import { code, t, type Word } from "../text/words.ts";

const FIELDS: readonly (readonly [keyof Filter, Word, string])[] = [
  ["place", "indicator.place", ""],
  ["about", "indicator.about", ""],
  ["from", "from", "year"],
  ["to", "to", "year"],
  ["publisher", "indicator.publisher", ""],
];

interface FilterProps {
  readonly filter: Filter;
  readonly change: (filter: Filter) => void;
  /** Which fields are there; all if left out. */
  readonly fields?: readonly (keyof Filter)[];
}

/** Conditions on figures: place, subject, period, source, mood. Enter or leaving a field applies it. */
export function FilterForm({ filter, change, fields }: FilterProps): JSX.Element {
  const [draft, setDraft] = useState(filter);
  const key = JSON.stringify(filter);
  // `key` is the filter by value
  useEffect(() => setDraft(filter), [key]);
  const apply = (next: Filter): void => {
    if (JSON.stringify(next) !== key) change(next);
  };
  const shown = (name: keyof Filter): boolean => !fields || fields.includes(name);
  return (
    <form
      class="filter"
      aria-label={t("indicator.where")}
      onSubmit={(event) => {
        event.preventDefault();
        apply(draft);
      }}
    >
      {FIELDS.filter(([name]) => shown(name)).map(([name, word, kind]) => (
        <label key={name}>
          {t(word)}
          <input
            type="text"
            class={kind}
            name={name}
            value={draft[name]}
            placeholder={kind === "year" ? "2023-06" : ""}
            inputMode={kind === "year" ? "numeric" : "text"}
            onInput={(event) => setDraft({ ...draft, [name]: event.currentTarget.value.trim() })}
            onBlur={() => apply(draft)}
          />
        </label>
      ))}
      {shown("modality") && (
        <label>
          {t("indicator.modality")}
          <select
            name="modality"
            value={draft.modality}
            onChange={(event) => apply({ ...draft, modality: event.currentTarget.value })}
          >
            <option value="">{t("all")}</option>
            {["ACTUAL", "TARGET", "PLAN", "FORECAST"].map((one) => (
              <option key={one} value={one}>
                {code(one)}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="submit" class="sr" tabIndex={-1}>
        {t("apply")}
      </button>
      {key !== JSON.stringify(NO_FILTER) && (
        <button type="button" class="button plain" onClick={() => change(NO_FILTER)}>
          {t("clear")}
        </button>
      )}
    </form>
  );
}
