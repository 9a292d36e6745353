import { describe, expect, it } from "vitest";
import { lastingName, whoIsShown, withoutQuotes } from "./after-the-end.ts";
import { quoted } from "./plain-text.ts";

describe("what is kept of a sentence about somebody whom no file stands for", () => {
  it("is the advice without what it quotes, also where that has quotation marks of its own", () => {
    const message = `${quoted("ada “the” lovelace at example")} is no e-mail address. ${quoted("Ada ” Lovelace.pdf")} is in no zip.`;
    expect(withoutQuotes(message)).toBe("“…” is no e-mail address. “…” is in no zip.");
  });

  it("stands there once", () => {
    expect(withoutQuotes("“a.gif” was left out.\n“b.gif” was left out.\nOther.")).toBe(
      "“…” was left out.\nOther.",
    );
    expect(withoutQuotes("")).toBe("");
  });
});

describe("what an import is called afterwards", () => {
  it("is its file, unless that is a person's", () => {
    expect(lastingName("csv", "people.csv")).toBe("people.csv");
    expect(lastingName("json_resume", "ada-lovelace.json")).toBe("JSON Resume");
  });
});

describe("whom a row shows", () => {
  const ada = { id: "c1", name: "Ada", erased: false };
  it("is whom the file names, then whom they became", () => {
    expect(
      whoIsShown({ state: "checked", outcome: "added", readName: "Ada of the file", candidate: null }),
    ).toEqual({
      id: null,
      name: "Ada of the file",
    });
    expect(whoIsShown({ state: "finished", outcome: "added", readName: null, candidate: ada })).toEqual({
      id: "c1",
      name: "Ada",
    });
  });

  it("leads nowhere once they are erased or taken out, and names nobody who was refused", () => {
    expect(
      whoIsShown({
        state: "finished",
        outcome: "added",
        readName: null,
        candidate: { ...ada, erased: true },
      }),
    ).toEqual({
      id: null,
      name: "Erased",
    });
    expect(whoIsShown({ state: "reverted", outcome: "added", readName: null, candidate: null }).name).toBe(
      "Not here any more",
    );
    const refused = { outcome: "refused", readName: null, candidate: null } as const;
    expect(whoIsShown({ ...refused, state: "finished" }).name).toBe("");
    expect(whoIsShown({ ...refused, state: "reverted" }).name).toBe("");
  });
});
