import { NO_HEAD, type PageHead } from "../page.ts";

/** The fields of a page's head, by the names in use on government and news sites (《政府网站网页归档》 and Open Graph). */
export function headOf(title: string | null, metas: Readonly<Record<string, string>>): PageHead {
  const first = (...names: string[]): string | null => {
    for (const name of names) if (metas[name]) return metas[name] ?? null;
    return null;
  };
  return {
    ...NO_HEAD,
    title: first("articletitle", "og:title", "twitter:title", "title") ?? title,
    source: first("contentsource", "source", "mediaid", "article:source"),
    date: first(
      "pubdate",
      "publishdate",
      "article:published_time",
      "datepublished",
      "og:release_date",
      "firstpublishedtime",
      "date",
    ),
    author: first("author", "article:author", "og:article:author"),
    editor: first("editor"),
    site: first("sitename", "og:site_name", "application-name"),
    url: first("canonical", "og:url", "url"),
  };
}
