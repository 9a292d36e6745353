import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDocumentName, parseDocumentName, privateNoteName, sharedNoteName } from "./document-names.ts";

describe("names of live documents", () => {
  it("say which interview's note is meant, and whose", () => {
    expect(sharedNoteName("int1")).toBe("interview.int1.shared");
    expect(privateNoteName("int1", "ana")).toBe("interview.int1.private.ana");
  });

  it("are read back as they were written, for every id", () => {
    const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);
    fc.assert(
      fc.property(id, fc.option(id), (interviewId, personId) => {
        const document =
          personId === null
            ? ({ kind: "shared", interviewId } as const)
            : ({ kind: "private", interviewId, personId } as const);
        expect(parseDocumentName(formatDocumentName(document))).toEqual(document);
      }),
    );
  });

  it.each([
    "",
    "interview.int1",
    "interview.int1.private",
    "interview.int1.private.",
    "interview..shared",
    "interview.int1.shared.ana",
    "interview.int1.shared\n",
    "interview.int1.private.ana\n",
    " interview.int1.shared",
    "interview.int1.private.ana.shared",
    "interview.in/t1.shared",
  ])("refuse %j", (name) => {
    expect(parseDocumentName(name)).toBeNull();
  });

  it("are never made of an id that could be read as another document", () => {
    expect(() => sharedNoteName("int1.private.ana")).toThrow(/not the name of a note/);
  });
});
