import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { readQuery, shapeOf } from "#app/hiring/search/query.ts";
import { NO_SEARCH } from "#app/hiring/search/search-state.ts";
import { findEntries, readShape, type EntrySearch, type Pace } from "#app/platform/db/search.server.ts";
import { searchApplications } from "#app/use-cases/search/search-applications.server.ts";
import { buildResume } from "#test/builders/texts.ts";
import { buildWorld } from "#test/builders/world.ts";
import type { Person, World } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
let world: World;
let recruiter: Person;

beforeAll(async () => {
  world = await buildWorld(database());
  recruiter = await world.buildPerson("recruiter");
  const openings = [await world.buildOpening(), await world.buildOpening()];
  for (let place = 0; place < 40; place += 1) {
    const application = await world.buildApplication({
      opening: openings[place % 2]!,
      name: place % 5 === 0 ? `Rosa Number${place}` : `Other Number${place}`,
      stage: place % 3 === 0 ? "onsite" : "resume_screen",
    });
    await buildResume(world, application, `every${place % 2 ? " second" : ""}${place % 7 ? "" : " seventh"}`);
  }
});

const PACES: readonly Pace[] = [
  { rare: Infinity, walks: [], indexed: [3, 10, null] },
  { rare: 0, walks: [2, 5, 9], indexed: [3, 10, null] },
  { rare: 0, walks: [100], indexed: [null] },
];

describe("however a search goes about it", () => {
  it("finds the same, in the same order", async () => {
    const base: EntrySearch = {
      query: null,
      nameBeginnings: [],
      stages: [],
      left: null,
      source: null,
      openingIds: null,
      tag: null,
      pooled: false,
      days: { from: "", to: "", timeZone: "Etc/UTC" },
      seen: { ownCandidateIds: [], some: null },
      owedLooks: [],
      after: null,
      most: 6,
    };
    const opening = await world.db.opening.findFirstOrThrow({ orderBy: { createdAt: "asc" } });
    const searches: EntrySearch[] = [
      { ...base, query: "'every'" },
      { ...base, query: "'second' & 'seventh'", stages: ["onsite"] },
      { ...base, query: "'seventh'", openingIds: [opening.id], most: 100 },
      { ...base, nameBeginnings: ["ros"], most: 100 },
      {
        ...base,
        query: "'second'",
        seen: { ownCandidateIds: [], some: { openingIds: [opening.id], applicationIds: [] } },
      },
      { ...base, stages: ["onsite"], most: 100 },
      { ...base, query: "'nowhere'" },
    ];
    for (const search of searches) {
      const [first, ...others] = await Promise.all(PACES.map((pace) => findEntries(world.db, search, pace)));
      for (const other of others) expect(other).toEqual(first);
      const [one] = first ?? [];
      if (!one) continue;
      const later = await Promise.all(
        PACES.map((pace) => findEntries(world.db, { ...search, after: one }, pace)),
      );
      expect(later[0]).not.toContainEqual(one);
      expect(later[1]).toEqual(later[0]);
      expect(later[2]).toEqual(later[0]);
    }
    expect(await findEntries(world.db, searches[0]!, PACES[1])).toHaveLength(6);
    expect(await findEntries(world.db, searches[3]!, PACES[1])).toHaveLength(8);
  });

  it("never asks the database for what it cannot read, whatever is typed", async () => {
    const pieces = fc.constantFrom(
      ...`every "second or" "x OR ( ) AND OR NOT - * ka* 'x \\ § §1§ ! & | <-> : :* ½ ʼn ŉa ’ « 数据 C++ a'b a\\ 1½ ʼ1 ﬁ \ud800`.split(
        " ",
      ),
    );
    const queries = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.array(pieces, { maxLength: 8 }).map((some) => some.join(" ")),
    );
    const ctx = world.ctxFor(recruiter);
    await fc.assert(
      fc.asyncProperty(queries, async (query) => {
        const read = readQuery(query);
        if (read.ok && read.wanted) await readShape(world.db, shapeOf(read.wanted));
        const result = await searchApplications(ctx, {
          state: { ...NO_SEARCH, query, skill: query.slice(0, 20) },
          after: null,
        });
        expect(result.problem === null || result.problem.length > 20).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
