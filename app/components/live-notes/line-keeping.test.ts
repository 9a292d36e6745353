import { getSchema } from "@tiptap/core";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import type { Command } from "@tiptap/pm/state";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attributesOf, joinWithNext, joinWithPrevious, keepLineIds, splitLine } from "./line-keeping.ts";
import { noteSchemaExtensions } from "./note-schema.ts";

const schema = getSchema(noteSchemaExtensions());

type Line = readonly [id: string | null, text: string, competency?: string];

function stateOf(lines: readonly Line[], line = 0, offset = 0): EditorState {
  const doc = schema.node(
    "doc",
    null,
    lines.map(([lineId, text, competency]) =>
      schema.node("paragraph", { lineId, competency: competency ?? null }, text ? schema.text(text) : []),
    ),
  );
  const before = lines.slice(0, line).reduce((sum, [, text]) => sum + text.length + 2, 1);
  const selection = TextSelection.create(doc, before + offset);
  return EditorState.create({ doc, selection, plugins: [keepLineIds()] });
}

function after(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (tr) => (next = state.apply(tr)));
  return next;
}

function linesOf(state: EditorState): [string | null, string, string | null][] {
  const lines: [string | null, string, string | null][] = [];
  state.doc.forEach((line) => {
    const { lineId, competency } = attributesOf(line);
    lines.push([lineId, line.textContent, competency]);
  });
  return lines;
}

describe("splitting a line", () => {
  it("leaves id and tag with the first words and gives the rest a new id", () => {
    const [first, second] = linesOf(after(stateOf([["a", "one two", "sql"]], 0, 3), splitLine));
    expect(first).toEqual(["a", "one", "sql"]);
    expect(second).toEqual([expect.stringMatching(/^[a-z0-9]{12}$/), " two", null]);
  });

  it("at the start leaves them with the words", () => {
    const [first, second] = linesOf(after(stateOf([["a", "one", "sql"]]), splitLine));
    expect(first).toEqual([expect.stringMatching(/^[a-z0-9]{12}$/), "", null]);
    expect(second).toEqual(["a", "one", "sql"]);
  });
});

describe("joining lines", () => {
  it.each([
    [
      "an empty line above",
      [
        ["a", ""],
        ["b", "two", "sql"],
      ],
      ["b", "two", "sql"],
    ],
    [
      "an empty line below",
      [
        ["a", "one", "sql"],
        ["b", ""],
      ],
      ["a", "one", "sql"],
    ],
    [
      "two with words",
      [
        ["a", "one", "sql"],
        ["b", "two", "python"],
      ],
      ["a", "onetwo", "sql"],
    ],
    [
      "an untagged one above a tagged one",
      [
        ["a", "one"],
        ["b", "two", "sql"],
      ],
      ["b", "onetwo", "sql"],
    ],
  ] as const)("%s keeps the right id", (_case, lines, expected) => {
    expect(linesOf(after(stateOf(lines, 1, 0), joinWithPrevious))).toEqual([expected]);
    expect(linesOf(after(stateOf(lines, 0, lines[0][1].length), joinWithNext))).toEqual([expected]);
  });

  it("leaves the middle of a line and the ends of the note to others", () => {
    expect(joinWithPrevious(stateOf([["a", "one"]], 0, 0))).toBe(false);
    expect(
      joinWithPrevious(
        stateOf(
          [
            ["a", "one"],
            ["b", "two"],
          ],
          1,
          2,
        ),
      ),
    ).toBe(false);
    expect(joinWithNext(stateOf([["a", "one"]], 0, 3))).toBe(false);
  });
});

describe("ids of lines", () => {
  it("are given to lines that have none", () => {
    const state = stateOf([[null, ""]]);
    expect(linesOf(state.apply(state.tr.insertText("first words", 1)))).toEqual([
      [expect.stringMatching(/^[a-z0-9]{12}$/), "first words", null],
    ]);
  });

  it("stay with the original when a line is pasted above itself; the copy is untagged", () => {
    const state = stateOf([
      ["z", "intro"],
      ["a", "one", "sql"],
    ]);
    const copy = state.doc.child(1);
    const lines = linesOf(state.apply(state.tr.insert(0, copy)));
    expect(lines[0]).toEqual([expect.stringMatching(/^[a-z0-9]{12}$/), "one", null]);
    expect(lines.slice(1)).toEqual([
      ["z", "intro", null],
      ["a", "one", "sql"],
    ]);
  });

  it("are unique and never missing, whatever is typed, split, joined or pasted", () => {
    const step = fc.record({
      what: fc.constantFrom("split", "join", "joinNext", "type", "paste"),
      at: fc.nat(1000),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let state = stateOf([
          ["a", "alpha beta", "sql"],
          ["b", "gamma"],
        ]);
        for (const { what, at } of steps) {
          const pos = 1 + (at % Math.max(1, state.doc.content.size - 1));
          const selection = TextSelection.near(state.doc.resolve(pos));
          state = state.apply(state.tr.setSelection(selection));
          if (what === "split") state = after(state, splitLine);
          if (what === "join") state = after(state, joinWithPrevious);
          if (what === "joinNext") state = after(state, joinWithNext);
          if (what === "type") state = state.apply(state.tr.insertText("x"));
          if (what === "paste")
            state = state.apply(state.tr.insert(0, state.doc.child(at % state.doc.childCount)));
          const ids = linesOf(state).map(([id]) => id);
          expect(ids.every((id) => id !== null)).toBe(true);
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});
