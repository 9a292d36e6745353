import * as Y from "yjs";

/** The protocol by hand, as somebody without our editor would speak it. */
function uint(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) + 128);
  }
}

function block(bytes: Uint8Array): number[] {
  return [...uint(bytes.length), ...bytes];
}

function text(words: string): number[] {
  return block(new TextEncoder().encode(words));
}

/** The first message: which document, and the schema version as its token. */
export function greeting(name: string, token = "1"): Uint8Array {
  return Uint8Array.from([...text(name), 2, 0, ...text(token)]);
}

/** Whether the server's first answer to a greeting lets somebody in. */
export function isAdmission(name: string, answer: Uint8Array): boolean {
  const [type, decision] = answer.subarray(text(name).length);
  return type === 2 && decision === 2;
}

/** A change of a document, or with `catchUp` the answer to what the server lacks. */
export function change(
  name: string,
  update: Uint8Array,
  { catchUp = false }: { readonly catchUp?: boolean } = {},
): Uint8Array {
  const step = catchUp ? 1 : 2;
  return Buffer.concat([Uint8Array.from([...text(name), 0, step, ...uint(update.length)]), update]);
}

/** What one client says of itself, as its awareness. */
function presence(name: string, state: object): Uint8Array {
  const told = [1, ...uint(7), ...uint(1), ...text(JSON.stringify(state))];
  return Uint8Array.from([...text(name), 1, ...block(Uint8Array.from(told))]);
}

function updateOf(write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  write(doc);
  return Y.encodeStateAsUpdate(doc);
}

function line(words: string, format: Record<string, unknown> = {}): Uint8Array {
  return updateOf((doc) => {
    const paragraph = new Y.XmlElement("paragraph");
    const content = new Y.XmlText();
    content.insert(0, words, format);
    paragraph.insert(0, [content]);
    doc.getXmlFragment("default").insert(0, [paragraph]);
  });
}

/** What must get its sender dropped, and the code it is dropped with. */
export function hostileMessages(
  name: string,
): readonly { readonly what: string; readonly bytes: Uint8Array; readonly code: number }[] {
  const refused = 4400;
  return [
    { what: "bytes that are no message", bytes: Uint8Array.from([255, 255, 255, 255]), code: refused },
    { what: "a broken update", bytes: change(name, Uint8Array.from([1, 7, 9, 200, 1])), code: refused },
    {
      what: "a broadcast to everybody",
      bytes: Uint8Array.from([...text(name), 6, ...text("x")]),
      code: refused,
    },
    { what: "a greeting as long as a book", bytes: greeting(name, "1".repeat(20_000)), code: refused },
    { what: "an acknowledgement", bytes: Uint8Array.from([...text(name), 8, 1]), code: refused },
    {
      what: "broken presence",
      bytes: Uint8Array.from([...text(name), 1, ...block(Uint8Array.of(1, 1))]),
      code: refused,
    },
    { what: "a caret without a place", bytes: presence(name, { cursor: {} }), code: refused },
    {
      what: "a caret on something that is no place",
      bytes: presence(name, { cursor: { anchor: { item: { client: "x" } }, head: {} } }),
      code: refused,
    },
    {
      what: "an unknown node",
      bytes: change(
        name,
        updateOf((doc) => {
          doc.getXmlFragment("default").insert(0, [new Y.XmlElement("iframe")]);
        }),
      ),
      code: refused,
    },
    {
      what: "a link",
      bytes: change(name, line("click", { link: { href: "javascript:alert(1)" } })),
      code: refused,
    },
    {
      what: "another root",
      bytes: change(
        name,
        updateOf((doc) => {
          doc.getMap("secrets").set("a", "b");
        }),
      ),
      code: refused,
    },
    {
      what: "a document inside the document",
      bytes: change(
        name,
        updateOf((doc) => {
          doc.getArray("default").insert(0, [new Y.Doc()]);
        }),
      ),
      code: refused,
    },
    {
      what: "a value where a line should be",
      bytes: change(
        name,
        updateOf((doc) => {
          doc.getArray("default").insert(0, ["not a line"]);
        }),
      ),
      code: refused,
    },
    {
      what: "words that stand in no line",
      bytes: change(
        name,
        updateOf((doc) => {
          doc.getXmlFragment("default").insert(0, [new Y.XmlText("loose")]);
        }),
      ),
      code: refused,
    },
    {
      what: "a line inside a line",
      bytes: change(
        name,
        updateOf((doc) => {
          const outer = new Y.XmlElement("paragraph");
          outer.insert(0, [new Y.XmlElement("paragraph")]);
          doc.getXmlFragment("default").insert(0, [outer]);
        }),
      ),
      code: refused,
    },
    {
      what: "an unknown mark",
      bytes: change(name, line("click", { onclick: "alert(1)" })),
      code: refused,
    },
    {
      what: "an attribute that is a page of text",
      bytes: change(
        name,
        updateOf((doc) => {
          const paragraph = new Y.XmlElement<{ lineId: string }>("paragraph");
          paragraph.setAttribute("lineId", "x".repeat(5_000));
          doc.getXmlFragment("default").insert(0, [paragraph]);
        }),
      ),
      code: refused,
    },
    {
      what: "an attribute that is no text",
      bytes: change(
        name,
        updateOf((doc) => {
          const paragraph = new Y.XmlElement<{ lineId: object }>("paragraph");
          paragraph.setAttribute("lineId", { toString: "x" });
          doc.getXmlFragment("default").insert(0, [paragraph as unknown as Y.XmlElement]);
        }),
      ),
      code: refused,
    },
    {
      what: "presence as long as a book",
      bytes: Uint8Array.from([...text(name), 1, ...block(new Uint8Array(20_000))]),
      code: refused,
    },
    { what: "ten megabytes at once", bytes: change(name, line("x".repeat(10 * 1024 * 1024))), code: 1009 },
    { what: "a message for a second document", bytes: change(`${name}x`, line("x")), code: refused },
    { what: "two megabytes at once", bytes: change(name, line("x".repeat(2 * 1024 * 1024))), code: 1009 },
  ];
}
