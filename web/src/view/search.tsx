import type { ComponentChildren, JSX } from "preact";
import { usePages } from "../kit/answer.ts";
import { date } from "../kit/number.ts";
import { address, here } from "../kit/route.ts";
import { documentHref, EntityLink, indicatorHref } from "../part/link.tsx";
import { Page, Tabs } from "../part/page.tsx";
import { Empty, Failed, Loading } from "../part/state.tsx";
import { Search as SearchOperation, type SearchQuery, type SearchType } from "../query.gen.ts";
import { code, t } from "../text/words.ts";

const TYPES: readonly SearchType[] = [
  "ORGANIZATION",
  "PERSON",
  "PLACE",
  "EVENT",
  "PROGRAMME",
  "WORK",
  "PRODUCT",
  "INDICATOR",
  "DOCUMENT",
];

type Hit = SearchQuery["search"]["nodes"][number];

/** Everything that a text finds, by kind. */
export function Search(): JSX.Element {
  const { params } = here.value;
  const text = params.get("q")?.trim().slice(0, 200) ?? "";
  const type = TYPES.find((one) => one === params.get("type"));
  const tab = (one: SearchType | undefined, words: string) => ({
    href: address("/search", { q: text, type: one }),
    text: words,
    current: one === type,
  });
  return (
    <Page title={text ? t("search.of", { text }) : t("search.title")}>
      {text ? (
        <>
          <Tabs label={t("search.filter")} tabs={[tab(undefined, t("search.all")), ...TYPES.map((one) => tab(one, code(one)))]} />
          <Hits text={text} type={type} />
        </>
      ) : (
        <Empty>{t("search.start")}</Empty>
      )}
    </Page>
  );
}

function Hits({ text, type }: { text: string; type: SearchType | undefined }): JSX.Element {
  const { nodes, answer, more } = usePages(SearchOperation, { text, ...(type ? { types: [type] } : {}) }, (data) => data.search);
  if (answer.state === "error") return <Failed error={answer.error} retry={answer.retry} />;
  if (nodes.length === 0 && answer.state === "loading") return <Loading lines={8} />;
  if (nodes.length === 0) return <Empty title={t("search.none", { text })}>{t("search.try")}</Empty>;
  return (
    <>
      <ul class="hits">
        {nodes.map((hit) => (
          <li key={hit.result.id}>
            <div>
              <Result hit={hit} />
              <small>{code(hit.match)}</small>
            </div>
            {hit.highlight && <p>{marked(hit.highlight)}</p>}
          </li>
        ))}
      </ul>
      {more && (
        <button type="button" class="button" onClick={more}>
          {t("more")}
        </button>
      )}
    </>
  );
}

const marked = ({ text, start, end }: NonNullable<Hit["highlight"]>): ComponentChildren => [
  text.slice(0, start),
  <mark key="m">{text.slice(start, end)}</mark>,
  text.slice(end),
];

function Result({ hit: { result } }: { hit: Hit }): JSX.Element {
  if (result.__typename === "Document")
    return (
      <>
        <a href={documentHref(result.id)}>{result.title}</a>
        <span class="quiet">{[code(result.kind), result.publisher, date(result.publishedAt)].filter(Boolean).join(" · ")}</span>
      </>
    );
  if (result.__typename === "Indicator")
    return (
      <>
        <a href={indicatorHref(result.id)}>{result.name}</a>
        <span class="quiet">{[code("INDICATOR"), code(result.statType)].filter(Boolean).join(" · ")}</span>
      </>
    );
  return (
    <>
      <EntityLink entity={result} />
      <span class="quiet">{[code(result.type), ...result.aliases.slice(0, 4)].join(" · ")}</span>
    </>
  );
}
