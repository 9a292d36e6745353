import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createKeptMarks } from "./kept-marks.ts";
import type { KeptMark, KeptMarks, MarkStore, MarkedLine } from "./kept-marks.ts";

const PLUS = { direction: "plus", strength: 1 } as const;
const MINUS = { direction: "minus", strength: 2 } as const;
const SAID = "Tag the line with a competency first.";

/** What outlives the tab. */
function memoryStore(): MarkStore & { readonly kept: Map<string, KeptMark> } {
  const kept = new Map<string, KeptMark>();
  return {
    kept,
    list: () => Promise.resolve([...kept.values()]),
    put: (mark) => Promise.resolve(void kept.set(mark.id, mark)),
    remove: (id) => Promise.resolve(void kept.delete(id)),
  };
}

function setUp() {
  const store = memoryStore();
  const lines = new Map<string, MarkedLine>([["a", { text: "names the grain", competency: "sql" }]]);
  const asked: KeptMark[] = [];
  const said: string[] = [];
  const place = { due: true, answer: null as string | null, now: 1_000, count: 0 };
  const open = (): KeptMarks =>
    createKeptMarks({
      interviewId: "i",
      store,
      lineOf: (id) => lines.get(id) ?? null,
      ask: (kept) => {
        asked.push(kept);
        return Promise.resolve(place.answer);
      },
      isDue: () => place.due,
      say: (words) => said.push(words),
      newId: () => `act-${(place.count += 1)}`,
      clock: () => place.now,
    });
  return { store, lines, asked, said, place, open };
}

describe("a direction", () => {
  it("is on the device before the server is asked, and off it once the server has answered", async () => {
    const { store, asked, open } = setUp();
    const marks = open();
    marks.give("a", PLUS);
    expect([...store.kept.values()]).toEqual([
      { id: "act-1", interviewId: "i", lineId: "a", mark: PLUS, givenAt: 1_000 },
    ]);
    expect(await marks.send()).toBe(false);
    expect(asked.map(({ id }) => id)).toEqual(["act-1"]);
    expect(store.kept.size).toBe(0);
    await marks.send();
    expect(asked).toHaveLength(1);
  });

  it("outlives the tab in which it was given, under its name and with its moment", async () => {
    const { asked, place, open } = setUp();
    place.due = false;
    const first = open();
    first.give("a", PLUS);
    expect(await first.send()).toBe(true);
    Object.assign(place, { due: true, now: 90_000 });
    const second = open();
    expect(await second.open()).toMatchObject([{ lineId: "a", mark: PLUS }]);
    await second.send();
    expect(asked).toEqual([{ id: "act-1", interviewId: "i", lineId: "a", mark: PLUS, givenAt: 1_000 }]);
  });

  it("gives way to a later one of the same line, and to the tag being taken off", async () => {
    const { store, asked, place, open } = setUp();
    const marks = open();
    marks.give("a", PLUS);
    place.now = 2_000;
    marks.give("a", MINUS);
    expect(store.kept.size).toBe(1);
    await marks.send();
    expect(asked.map(({ mark }) => mark)).toEqual([MINUS]);
    marks.give("a", PLUS);
    marks.takeBack("a");
    await marks.send();
    expect([asked.length, store.kept.size]).toEqual([1, 0]);
  });

  it("does not replace the moment at which the line was tagged", async () => {
    const { asked, open } = setUp();
    const marks = open();
    marks.give("a", null);
    marks.give("a", PLUS);
    expect(await marks.open()).toMatchObject([{ mark: PLUS }]);
    await marks.send();
    expect(asked.map(({ mark }) => mark)).toEqual([null, PLUS]);
  });

  it("stays with its line when that is tagged otherwise, as it does with a connection", async () => {
    const { asked, open } = setUp();
    const marks = open();
    marks.give("a", PLUS);
    marks.give("a", null);
    await marks.send();
    expect(asked.map(({ mark }) => mark)).toEqual([null, PLUS]);
  });

  it.each(["first", "last"])(
    "outlives the tab beside its tag, when the device lists it %s",
    async (where) => {
      const { store, asked, open } = setUp();
      const tag: KeptMark = { id: "t", interviewId: "i", lineId: "a", mark: null, givenAt: 1 };
      const direction = { ...tag, id: "d", mark: PLUS };
      for (const kept of where === "first" ? [direction, tag] : [tag, direction]) await store.put(kept);
      const marks = open();
      expect(await marks.open()).toEqual([direction]);
      await marks.send();
      expect(asked.map(({ id }) => id)).toEqual(["t", "d"]);
      expect(store.kept.size).toBe(0);
    },
  );

  it("of an earlier moment gives way to the later one, however the device lists what was left", async () => {
    const { store, asked, open } = setUp();
    const earlier: KeptMark = { id: "e", interviewId: "i", lineId: "a", mark: PLUS, givenAt: 1 };
    await store.put(earlier);
    await store.put({ ...earlier, id: "l", mark: MINUS, givenAt: 2 });
    const marks = open();
    expect(await marks.open()).toMatchObject([{ id: "l" }]);
    await marks.send();
    expect(asked.map(({ id }) => id)).toEqual(["l"]);
    expect(store.kept.size).toBe(0);
  });

  it("waits for the words of its line, and for what was done before it", async () => {
    const { lines, asked, place, open } = setUp();
    const marks = open();
    lines.set("b", { text: "", competency: "sql" });
    marks.give("b", PLUS);
    await marks.send();
    lines.set("b", { text: "drew the join", competency: "sql" });
    place.due = false;
    await marks.send();
    expect(asked).toEqual([]);
    place.due = true;
    await marks.send();
    expect(asked).toHaveLength(1);
  });

  it("is asked again while its words may be on their way, and then given up aloud", async () => {
    const { store, asked, said, place, open } = setUp();
    place.answer = SAID;
    const marks = open();
    marks.give("a", PLUS);
    while (await marks.send());
    expect(asked).toHaveLength(5);
    expect(said).toEqual([SAID]);
    expect(store.kept.size).toBe(0);
  });

  it("of a line that is gone is forgotten after a day", async () => {
    const { lines, store, place, open } = setUp();
    const marks = open();
    marks.give("a", PLUS);
    lines.clear();
    await marks.send();
    expect(store.kept.size).toBe(1);
    place.now += 25 * 60 * 60 * 1000;
    await marks.send();
    expect(store.kept.size).toBe(0);
  });

  it("of another interview stays for that one", async () => {
    const { store, asked, open } = setUp();
    await store.put({ id: "x", interviewId: "other", lineId: "a", mark: PLUS, givenAt: 1 });
    const marks = open();
    expect(await marks.open()).toEqual([]);
    await marks.send();
    expect([asked.length, store.kept.size]).toEqual([0, 1]);
  });
});

type Step = "give" | "online" | "offline" | "send" | "kill" | "lose-answer";
const steps = fc.array(
  fc.constantFrom<Step>("give", "give", "online", "offline", "send", "send", "kill", "lose-answer"),
  { maxLength: 40 },
);

describe("whatever the network and the tab do", () => {
  it("the server ends with the last direction of each line, and has counted each at most once", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (schedule) => {
        const store = memoryStore();
        const arrived = new Set<string>();
        const server = new Map<string, string>();
        const given = new Map<string, string>();
        let online = true;
        let answersAreLost = false;
        let count = 0;
        const open = () =>
          createKeptMarks({
            interviewId: "i",
            store,
            lineOf: () => ({ text: "words", competency: "sql" }),
            isDue: () => online,
            ask: ({ id, lineId }) => {
              if (!arrived.has(id)) server.set(lineId, id);
              arrived.add(id);
              if (!answersAreLost) return Promise.resolve(null);
              answersAreLost = false;
              return new Promise<never>(() => undefined);
            },
            say: () => undefined,
            newId: () => `act-${(count += 1)}`,
          });
        let marks = open();
        for (const step of schedule) {
          if (step === "give") {
            const line = count % 3 === 0 ? "a" : "b";
            marks.give(line, PLUS);
            given.set(line, `act-${count}`);
          } else if (step === "send") await Promise.race([marks.send(), Promise.resolve()]);
          else if (step === "kill") {
            marks = open();
            await marks.open();
          } else if (step === "lose-answer") answersAreLost = true;
          else online = step === "online";
        }
        online = true;
        answersAreLost = false;
        marks = open();
        await marks.open();
        await marks.send();
        expect(server).toEqual(given);
        expect(store.kept.size).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});
