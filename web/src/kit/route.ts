import { signal } from "@preact/signals";

/** Where we are: the path and the parameters of the address. */
export interface Place {
  readonly path: string;
  readonly params: URLSearchParams;
  readonly hash: string;
}

const read = (): Place => ({
  path: location.pathname,
  params: new URLSearchParams(location.search),
  hash: location.hash.slice(1),
});
export const here = signal<Place>(read());

/** Goes to an address of ours. `replace`: the step back leads to where one was before this page. */
export function go(href: string, replace = false): void {
  const from = location.pathname;
  history[replace ? "replaceState" : "pushState"](null, "", href);
  here.value = read();
  if (location.pathname !== from) scrollTo(0, 0);
}

/** An address with these parameters; null and "" leave one out. Lists are joined by commas. */
export function address(
  path: string,
  params: Readonly<Record<string, string | number | readonly string[] | null | undefined>>,
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    const text = Array.isArray(value) ? value.join(",") : String(value ?? "");
    if (text) search.set(name, text);
  }
  const query = search.toString().replaceAll("%2C", ",");
  return query ? `${path}?${query}` : path;
}

/** Changes parameters of the address that is shown. */
export function set(params: Readonly<Record<string, string | readonly string[] | null>>, replace = false): void {
  const now = Object.fromEntries(here.value.params);
  go(address(here.value.path, { ...now, ...params }), replace);
}

/** Follows our own links without loading the page anew. */
export function watch(): void {
  addEventListener("popstate", () => {
    here.value = read();
  });
  addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
    if (link.pathname === "/graphql" || link.getAttribute("href")?.startsWith("#")) return;
    event.preventDefault();
    go(link.href);
  });
}
