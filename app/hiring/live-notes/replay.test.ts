import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frameBetween, framesUntil, noteAfter, replayLines } from "./replay.ts";
import type { ReplayFrame, ReplayLine } from "./replay.ts";

const note = fc.uniqueArray(
  fc.record({ id: fc.constantFrom("a", "b", "c", "d"), text: fc.string({ maxLength: 5 }) }),
  { selector: ({ id }) => id },
);

function framesOf(states: readonly (readonly ReplayLine[])[]): ReplayFrame[] {
  return states.flatMap(
    (state, at) => frameBetween(states[at - 1] ?? [], state, { at, authorId: null }) ?? [],
  );
}

describe("the replay of a note", () => {
  it("shows at every moment what the note said then", () => {
    fc.assert(
      fc.property(fc.array(note, { maxLength: 8 }), (states) => {
        const frames = framesOf(states);
        for (const [at, state] of states.entries()) {
          expect(noteAfter(frames, framesUntil(frames, at))).toEqual(state);
        }
      }),
    );
  });

  it("has no frame for what changes nothing, and none of a line that stayed", () => {
    const before = [{ id: "a", text: "one" }];
    expect(frameBetween(before, before, { at: 1, authorId: "ana" })).toBeNull();
    expect(frameBetween(before, [...before, { id: "b", text: "two" }], { at: 1, authorId: "ana" })).toEqual({
      at: 1,
      authorId: "ana",
      order: ["a", "b"],
      lines: [{ id: "b", text: "two" }],
    });
  });

  it("tells a tag that came later as a change of its line", () => {
    const plain = replayLines([{ lineId: "a", text: "one" }]);
    const tagged = replayLines([{ lineId: "a", text: "one", competencyKey: "sql" }]);
    expect(frameBetween(plain, tagged, { at: 1, authorId: null })?.lines).toEqual(tagged);
  });
});
