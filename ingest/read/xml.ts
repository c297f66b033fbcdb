import { Parser } from "htmlparser2";

export type Attributes = Readonly<Record<string, string>>;

/** What is told of an XML file as it is read, by local names (`w:p` is p). */
export interface XmlEvents {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Reads XML as it comes; malformed XML gives what it gives. Entities other than the five of XML are left alone, none is fetched. */
export function xml(source: string, events: XmlEvents): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => events.open?.(local(name), attributes),
      ontext: (text) => events.text?.(text),
      onclosetag: (name) => events.close?.(local(name)),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(source);
  parser.end();
}

/** An attribute by its local name. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  if (name in attributes) return attributes[name];
  for (const key in attributes) if (local(key) === name) return attributes[key];
  return undefined;
}
