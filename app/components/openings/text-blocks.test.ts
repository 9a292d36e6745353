import { describe, expect, it } from "vitest";
import { postingBlocks, textBlocks } from "./text-blocks.ts";

describe("plain text as blocks", () => {
  it("parts paragraphs at blank lines and makes a list of lines with a dash, also right under a sentence", () => {
    expect(textBlocks("One\ntwo.\n\n\nYou will:\n- build\n– run\n• mend\nand more.")).toEqual([
      { kind: "paragraph", lines: ["One", "two."] },
      { kind: "paragraph", lines: ["You will:"] },
      { kind: "list", lines: ["build", "run", "mend"] },
      { kind: "paragraph", lines: ["and more."] },
    ]);
    expect(textBlocks(" \n\n ")).toEqual([]);
  });

  it("takes a short line above other words for their heading, and no sentence, last line or list of facts", () => {
    const kinds = (text: string) => postingBlocks(text).map(({ kind, lines }) => [kind, lines[0]]);
    expect(
      kinds("We move parcels.\n\nWhat you would do:\n- Build\n\nWhat helps\n\nSQL and patience."),
    ).toEqual([
      ["paragraph", "We move parcels."],
      ["heading", "What you would do"],
      ["list", "Build"],
      ["heading", "What helps"],
      ["paragraph", "SQL and patience."],
    ]);
    expect(kinds("Berlin\n\nFull time")).toEqual([
      ["paragraph", "Berlin"],
      ["paragraph", "Full time"],
    ]);
  });
});
