export type XmlEvent =
  | { readonly kind: "open"; readonly name: string; readonly attributes: string }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text"; readonly text: string };

export class XmlError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "XmlError";
  }
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*)>|([^<]+)/y;

/**
 * Walks XML from its first to its last tag. Names come without their namespace prefix. It knows the five built-in
 * entities and character numbers and nothing else: a document type declaration is broken XML to it, so no entity can
 * be defined, expanded or fetched. Throws XmlError.
 */
export function* xmlEvents(xml: string): Generator<XmlEvent> {
  const token = new RegExp(TOKEN);
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const match = token.exec(xml);
    if (!match) throw new XmlError(`Broken XML at character ${at}.`);
    const [, cdata, closed, opened, attributes = "", text] = match;
    if (cdata !== undefined) yield { kind: "text", text: cdata };
    else if (closed !== undefined) yield { kind: "close", name: localName(closed) };
    else if (text !== undefined) yield { kind: "text", text: decodeEntities(text) };
    else if (opened !== undefined) {
      const name = localName(opened);
      yield { kind: "open", name, attributes };
      if (attributes.endsWith("/")) yield { kind: "close", name };
    }
  }
}

/** Office programs never write a document type declaration; the attacks on XML readers need one. Throws XmlError. */
export function refuseDoctype(xml: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml))
    throw new XmlError("It declares a document type, which is not allowed.");
}

/** The value of an attribute, by its name without prefix. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : decodeEntities(value);
}

/** The text of an XML part: UTF-16 by its byte-order mark, otherwise UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder("utf-8").decode(bytes);
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]+);/gi, (whole) => {
    const name = whole.slice(1, -1);
    if (!name.startsWith("#")) return NAMED[name] ?? whole;
    const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return point >= 9 && point <= 0x10ffff ? String.fromCodePoint(point) : "";
  });
}
