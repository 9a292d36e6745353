import { describe, expect, it } from "vitest";
import type { FiledQuestion } from "./bank-file.ts";
import { coresLost, libraryNews, type HeldQuestion, type HeldVersion } from "./library-news.ts";

const known = { competencies: ["sql", "comm"], roles: ["data-analyst"] };

function filed(key: string, more: Partial<FiledQuestion> = {}): FiledQuestion {
  return {
    key,
    competency: "sql",
    title: key,
    roles: ["data-analyst"],
    difficulty: 3,
    style: "code",
    minutes: 6,
    core: false,
    prompt: `The words of ${key}`,
    good: ["a b", "c d"],
    poor: ["e f", "g h"],
    easier: "easier",
    harder: "harder",
    reactions: { terse: "t", rambling: "r", warmUp: "w", weak: "k", strong: "s" },
    sources: [],
    ...more,
  };
}

function version(words: FiledQuestion, more: Partial<HeldVersion> = {}): HeldVersion {
  return { words, state: "approved", fromBaton: true, ...more };
}

const held = (key: string, ...versions: readonly HeldVersion[]): HeldQuestion => ({
  key,
  retired: false,
  versions,
});
const old = filed("a", { prompt: "As Baton wrote it once" });
const now = filed("a");
const kinds = (bank: readonly HeldQuestion[], shipped = [now]) =>
  libraryNews(shipped, bank, known).map(({ kind, waiting }) => (waiting ? `${kind}, waits` : kind));

describe("what a version of Baton brings", () => {
  it("is nothing where the bank says the same, whoever wrote it", () => {
    expect(kinds([held("a", version(now))])).toEqual([]);
    expect(kinds([held("a", version(now, { fromBaton: false }), version(old))])).toEqual([]);
  });

  it("is new where the key is not there, for roles and competencies that are known here", () => {
    expect(kinds([])).toEqual(["new"]);
    expect(kinds([], [filed("a", { competency: "magic" })])).toEqual([]);
    expect(kinds([], [filed("a", { roles: ["magician"] })])).toEqual([]);
    const [line] = libraryNews([filed("a", { roles: ["magician", "data-analyst"] })], [], known);
    expect(line?.question.roles).toEqual(["data-analyst"]);
  });

  it("is changed where the bank has Baton's older words, and beside them where it has its own", () => {
    expect(kinds([held("a", version(old))])).toEqual(["changed"]);
    const own = version(filed("a", { prompt: "Ours" }), { fromBaton: false });
    expect(kinds([held("a", own, version(old))])).toEqual(["own_words"]);
  });

  it("is not brought again once it was taken in, left, or proposed beside own words", () => {
    const own = version(filed("a", { prompt: "Ours" }), { fromBaton: false });
    expect(kinds([held("a", own, version(now), version(old))])).toEqual([]);
    expect(kinds([held("a", version(now, { state: "sent_back" }), version(old))])).toEqual([]);
    expect(kinds([held("a", version(now, { state: "proposed" }), own, version(old))])).toEqual([]);
    expect(kinds([held("a", version(old, { state: "sent_back" }))])).toEqual(["new"]);
  });

  it("is nothing on a question that is retired, and waits while a colleague's change does", () => {
    expect(kinds([{ ...held("a", version(old)), retired: true }])).toEqual([]);
    const proposal = version(filed("a", { prompt: "Hers" }), { fromBaton: false, state: "proposed" });
    expect(kinds([held("a", proposal, version(old))])).toEqual(["changed, waits"]);
  });
});

describe("core questions", () => {
  const core = filed("b", { core: true });
  const inUse = [
    { key: "a", competency: "sql", core: true },
    { key: "b", competency: "sql", core: false },
    { key: "c", competency: "comm", core: false },
  ];
  const news = libraryNews(
    [now, core],
    [held("a", version(filed("a", { core: true }))), held("b", version(filed("b")))],
    known,
  );

  it("are neither lost nor doubled by taking in half of a change", () => {
    expect(coresLost(news, new Set(["a", "b"]), inUse)).toEqual([]);
    expect(coresLost(news, new Set(["a"]), inUse)[0]).toMatch(/^Then sql would have no core question/u);
    expect(coresLost(news, new Set(["b"]), inUse)[0]).toMatch(/^Then sql would have 2 core questions/u);
  });

  it("are nobody's business where there was not exactly one before", () => {
    const none = inUse.map((one) => ({ ...one, core: false }));
    expect(coresLost(news, new Set(["a"]), none)).toEqual([]);
  });
});
