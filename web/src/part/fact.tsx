import type { JSX } from "preact";
import { date } from "../kit/number.ts";
import type { ToldFragment } from "../query.gen.ts";
import { code, t } from "../text/words.ts";
import { documentHref, EntityLink } from "./link.tsx";

/** A statement with the words that state it. `of`: the entity whose page it stands on, which is not named again. */
export const Fact = ({ fact, of }: { fact: ToldFragment; of?: string }): JSX.Element => (
  <li class="fact">
    <div>
      {fact.subject.id !== of && <EntityLink entity={fact.subject} />}
      <span class="tag">{code(fact.type)}</span>
      {fact.object && fact.object.id !== of && <EntityLink entity={fact.object} />}
      {fact.detail && <strong>{fact.detail}</strong>}
      {fact.roles.map(({ role, entity }) => (
        <EntityLink key={`${role}${entity.id}`} entity={entity} />
      ))}
      {fact.period && <small>{fact.period.text || date(fact.period.end ?? fact.period.start)}</small>}
      {fact.negated && <span class="tag bad">{t("fact.negated")}</span>}
      {fact.modality !== "ACTUAL" && <span class="tag">{code(fact.modality)}</span>}
    </div>
    <a class="quote" href={documentHref(fact.document.id, fact.start, fact.end)} title={fact.document.title}>
      <q lang="zh-CN">{fact.quote}</q>
      <small>{[fact.document.publisher ?? fact.document.title, date(fact.document.publishedAt)].join(" · ")}</small>
    </a>
  </li>
);
