import { describe, expect, it } from "vitest";
import { closingMoment, momentsOf, MOMENTS, type MomentFacts } from "./moments.ts";
import { CONTENT_REACTIONS, DELIVERY_TAGS } from "./vocabulary.ts";

const question = {
  easier: "For one order only?",
  harder: "And across two time zones?",
  reactions: {
    terse: "Say: “Tell it from the order to the report.”",
    rambling: "Ask for one table at a time.",
    warmUp: "Say: “Begin with what one row means.”",
    weak: "Ask which column is unique.",
    strong: "Add refunds across the month.",
  },
};

function facts(more: Partial<MomentFacts> = {}): MomentFacts {
  return {
    question,
    rung: "as_written",
    put: [more.rung ?? "as_written"],
    tags: [],
    reaction: null,
    standing: "open",
    otherForm: null,
    laterLook: null,
    gap: null,
    strict: false,
    ...more,
  };
}

function kinds(more: Partial<MomentFacts>): string[] {
  return momentsOf(facts(more)).map(({ kind }) => kind);
}

/** Every moment with everything a question and a loop can add to it. */
const all = [
  closingMoment(null),
  closingMoment("Two sums that differ"),
  ...[question, null].flatMap((one) => [
    ...DELIVERY_TAGS.flatMap((tag) => momentsOf(facts({ question: one, tags: [tag] }))),
    ...CONTENT_REACTIONS.flatMap((reaction) => [
      ...momentsOf(facts({ question: one, reaction })),
      ...momentsOf(
        facts({ question: one, reaction, otherForm: "Late events", laterLook: "Ben Okafor", gap: "Python" }),
      ),
    ]),
  ]),
];

function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length;
}

describe("the moments of an interview", () => {
  it("are nine, and each has its words", () => {
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(MOMENTS));
    expect(MOMENTS).toHaveLength(9);
  });

  it("can be read at a glance: six words to do, fourteen to keep it fair", () => {
    for (const { headline, guard } of all) {
      expect(wordsIn(headline), headline).toBeLessThanOrEqual(6);
      expect(wordsIn(guard), guard).toBeLessThanOrEqual(16);
    }
  });

  it("follow what was tagged, the most pressing first, and nothing when nothing was", () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ tags: ["terse", "stuck"], reaction: "contradiction" })).toEqual([
      "stuck",
      "contradiction",
      "terse",
    ]);
  });

  it("say the question's own words where its author wrote some", () => {
    expect(momentsOf(facts({ tags: ["terse"] }))[0]?.say).toBe(question.reactions.terse);
    expect(momentsOf(facts({ tags: ["terse"], question: null }))[0]?.say).toMatch(/^“Walk me through/);
  });

  it("step down when somebody is stuck, and up when an answer was strong, once", () => {
    expect(momentsOf(facts({ tags: ["stuck"] }))[0]).toMatchObject({ rung: "easier" });
    expect(momentsOf(facts({ tags: ["stuck"], rung: "easier" }))[0]).toMatchObject({ rung: null });
    expect(momentsOf(facts({ reaction: "strong" }))[0]).toMatchObject({ rung: "harder" });
    expect(momentsOf(facts({ reaction: "strong", rung: "harder" }))[0]).toMatchObject({ rung: null });
    expect(momentsOf(facts({ tags: ["stuck"], question: { ...question, easier: "" } }))[0]).toMatchObject({
      headline: "Make it smaller",
      guard: "After two minutes of silence; rate what they reach.",
      rung: null,
    });
  });

  it("go back to the question as it is written from the rung it began on, before they go on", () => {
    expect(momentsOf(facts({ reaction: "strong", rung: "easier" }))[0]).toMatchObject({
      rung: "as_written",
      say: "They are warm now: put the question as it is written.",
    });
    expect(momentsOf(facts({ tags: ["stuck"], rung: "harder" }))[0]).toMatchObject({
      headline: "One rung down",
      rung: "as_written",
    });
    const put = ["as_written", "harder"] as const;
    expect(momentsOf(facts({ tags: ["stuck"], rung: "harder", put }))[0]).toMatchObject({
      headline: "Make it smaller",
      rung: null,
    });
  });

  it("press once on weak signs, and leave the other look to somebody else by name", () => {
    const [weak] = momentsOf(facts({ standing: "weak", laterLook: "Ben Okafor" }));
    expect(weak).toMatchObject({ kind: "weak", headline: "Press once, then move on" });
    expect(weak?.guard).toContain("Ben Okafor");
  });

  it("believe the tag before the numbers", () => {
    expect(kinds({ standing: "weak", reaction: "strong" })).toEqual(["strong"]);
    expect(kinds({ standing: "strong", reaction: "contradiction" })).toEqual(["contradiction"]);
  });

  it("name the other form of what contradicted itself", () => {
    const [moment] = momentsOf(facts({ reaction: "contradiction", otherForm: "Late events" }));
    expect(moment?.say).toContain("Late events");
  });

  it("hold no probe at a strict opening: kindness stays, rungs and the author's follow-ups do not", () => {
    const strict = CONTENT_REACTIONS.flatMap((reaction) =>
      momentsOf(facts({ reaction, standing: "strong", strict: true })),
    );
    expect(strict).toEqual([]);
    for (const tag of DELIVERY_TAGS) {
      const [moment] = momentsOf(facts({ tags: [tag], strict: true }));
      expect(moment).toMatchObject({ kind: tag, rung: null });
      expect(Object.values(question.reactions)).not.toContain(moment?.say);
    }
  });
});
