import { describe, expect, it } from "vitest";
import { z } from "zod";
import { plainEntries, readFields, textOf } from "./form.server.ts";

function formOf(entries: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

describe("posted forms", () => {
  it("lose NUL, which no text in the database can hold, and nothing else", () => {
    const form = formOf([
      ["note", "Owned \0the pipeline\0"],
      ["tag", "a\0"],
      ["tag", "b"],
    ]);
    const read = readFields(form, z.object({ note: z.string(), tag: z.array(z.string()) }), ["tag"]);
    expect(read).toEqual({ ok: true, value: { note: "Owned the pipeline", tag: ["a", "b"] } });
    expect(plainEntries(form)).toEqual({ note: "Owned the pipeline", tag: "b" });
    expect(textOf(form, "note")).toBe("Owned the pipeline");
  });

  it("name each field that is wrong, or the one fault that there is", () => {
    const schema = z.object({ name: z.string().min(1, "Say the name."), mail: z.email("No address.") });
    expect(readFields(formOf([["name", ""]]), schema)).toMatchObject({
      ok: false,
      problem: "Correct the fields marked below.",
      fields: { name: "Say the name.", mail: "No address." },
    });
    const one = formOf([
      ["name", ""],
      ["mail", "a@b.example"],
    ]);
    expect(readFields(one, schema)).toMatchObject({ ok: false, problem: "Say the name." });
  });
});
