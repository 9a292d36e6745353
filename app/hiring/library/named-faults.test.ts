import { describe, expect, it } from "vitest";
import { z } from "zod";
import { namedFaults, readJson } from "./named-faults.ts";

const schema = z.strictObject({
  title: z.string(),
  rows: z.array(
    z.strictObject({
      name: z.string(),
      weight: z.number().max(1, "A weight is at most 100 %."),
      levels: z.array(z.string()),
      style: z.enum(["open", "story"]),
    }),
  ),
});
const names = {
  lists: { rows: { one: "Row", nameField: "name" } },
  fields: { title: "Title", levels: "level" },
};
const row = { name: "SQL", weight: 1, levels: [], style: "open" };
const faultsIn = (sent: unknown) => namedFaults(schema.safeParse(sent).error?.issues ?? [], sent, names);

describe("faults of a file", () => {
  it("name the part, its field and what is wrong there", () => {
    const sent = {
      rows: [row, { ...row, name: " ", weight: 3, levels: ["a", 7], style: "song" }],
      colour: 1,
    };
    expect(faultsIn(sent).faults).toEqual([
      "Title: This is missing.",
      "Row 2, weight: A weight is at most 100 %.",
      "Row 2, level 2: This must be a text.",
      "Row 2, style: This must be “open” or “story”.",
      "“colour” is not a field here. Correct its name, or take it out.",
    ]);
    expect(faultsIn(sent).fields["rows.1.weight"]).toBe("A weight is at most 100 %.");
  });

  it("name a field that nobody knows by the row it stands in", () => {
    expect(faultsIn({ title: "", rows: [{ ...row, wieght: 1 }] }).faults).toEqual([
      "SQL: “wieght” is not a field here. Correct its name, or take it out.",
    ]);
  });

  it("say what kind of thing was expected", () => {
    expect(faultsIn({ title: true, rows: {} }).faults).toEqual([
      "Title: This must be a text.",
      "rows: This must be a list.",
    ]);
    expect(faultsIn([]).faults).toEqual(["This must be an object with named fields."]);
  });
});

describe("a text that is not JSON", () => {
  it("is refused with the line where it stops being JSON", () => {
    expect(readJson('{\n  "a": 1,\n  "b" 2\n}')).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/^This is not a JSON file: line 3, /) as string,
    });
    expect(readJson("").ok).toBe(false);
    expect(readJson("[1]")).toEqual({ ok: true, value: [1] });
  });
});
