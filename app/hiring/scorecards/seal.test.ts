import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maySeeVerdict, stripSealed, visibleVerdicts } from "./seal.ts";
import type { ScorecardState } from "./vocabulary.ts";

describe("a verdict", () => {
  it("is its author's until the reveal, and everybody's after it", () => {
    expect(maySeeVerdict({ viewerId: "ana", authorId: "ana", revealed: false })).toBe(true);
    expect(maySeeVerdict({ viewerId: "ben", authorId: "ana", revealed: false })).toBe(false);
    expect(maySeeVerdict({ viewerId: "ben", authorId: "ana", revealed: true })).toBe(true);
  });

  it("in a scorecard never submitted stays its author's even after the reveal", () => {
    expect(maySeeVerdict({ viewerId: "ben", authorId: "ana", revealed: true, state: "draft" })).toBe(false);
    expect(maySeeVerdict({ viewerId: "ana", authorId: "ana", revealed: true, state: "draft" })).toBe(true);
  });
});

describe("rows with facts and verdicts", () => {
  const rows = [
    { authorId: "ana", text: "joins twice", direction: "minus", strength: 2 },
    { authorId: "ben", text: "names the grain", direction: "plus", strength: 1 },
  ];

  it("keep their facts and lose the verdict fields of others", () => {
    const seen = stripSealed({ rows, sealed: ["direction", "strength"], viewerId: "ana", revealed: false });
    expect(seen).toEqual([rows[0], { authorId: "ben", text: "names the grain" }]);
    expect(Object.keys(seen[1] ?? {})).toEqual(["authorId", "text"]);
    expect(rows[1]?.direction).toBe("plus");
  });

  it("are whole for everybody after the reveal", () => {
    const seen = stripSealed({ rows, sealed: ["direction", "strength"], viewerId: "zoe", revealed: true });
    expect(seen).toEqual(rows);
  });
});

describe("any sequence of saving, submitting, revealing and looking", () => {
  const people = ["ana", "ben", "cid", "an admin", "a recruiter"];
  const authors = people.slice(0, 3);
  const anyAction = fc.oneof(
    fc.record({ do: fc.constantFrom("save" as const, "submit" as const), who: fc.constantFrom(...authors) }),
    fc.record({ do: fc.constant("look" as const), who: fc.constantFrom(...people) }),
    fc.record({ do: fc.constant("reveal" as const), who: fc.constant("hana") }),
  );

  it("shows nobody another's levels before the reveal, and afterwards only what was submitted", () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 40 }), (actions) => {
        const cards = new Map<string, { authorId: string; state: ScorecardState; level: string }>();
        let revealed = false;
        for (const action of actions) {
          if (action.do === "reveal") revealed = true;
          if (action.do === "save" && cards.get(action.who)?.state !== "submitted") {
            cards.set(action.who, { authorId: action.who, state: "draft", level: `level by ${action.who}` });
          }
          const card = cards.get(action.who);
          if (action.do === "submit" && card !== undefined)
            cards.set(action.who, { ...card, state: "submitted" });
          if (action.do !== "look") continue;
          const seen = visibleVerdicts([...cards.values()], { viewerId: action.who, revealed });
          const others = seen.filter(({ authorId }) => authorId !== action.who);
          if (!revealed) expect(JSON.stringify(others)).toBe("[]");
          expect(others.every(({ state }) => state === "submitted")).toBe(true);
          expect(seen.some(({ authorId }) => authorId === action.who)).toBe(cards.has(action.who));
          const parts = stripSealed({
            rows: [...cards.values()],
            sealed: ["level"],
            viewerId: action.who,
            revealed,
          });
          expect(parts.length).toBe(cards.size);
          const leaked = parts.filter((part) => part.authorId !== action.who && "level" in part);
          if (!revealed) expect(leaked).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
