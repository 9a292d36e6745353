import { describe, expect, test } from "vitest";
import { BIG_OPENING, FILL_DOMAIN, OPENINGS } from "#test/bench/fill/rows.ts";
import { FILL_PASSWORD, FILL_RECRUITER, fillDatabase } from "#test/bench/fill/fill-database.ts";
import { withOwnDatabase } from "#test/db/template.ts";
import type { TestDatabase } from "#test/db/template.ts";
import { verifyPassword } from "#app/platform/auth/password.server.ts";

const NOW = new Date("2026-11-23T00:00:00Z");
/** Enough for the big opening and some beside it. */
const CANDIDATES = BIG_OPENING + 100;

/** One word for every row of each table; passwords are salted and event numbers go on counting. */
async function fingerprint({ pool }: TestDatabase): Promise<Record<string, string>> {
  const told: Record<string, string> = {};
  for (const table of [
    "Person",
    "Opening",
    "Candidate",
    "Application",
    "Document",
    "Interview",
    "Scorecard",
    "Event",
  ]) {
    const columns =
      table === "Opening"
        ? `to_jsonb(r) - 'profileId' - 'rubricVersionId'`
        : table === "Event"
          ? `to_jsonb(r) - 'id'`
          : "to_jsonb(r)";
    const found = await pool.query<{ word: string }>(
      `SELECT md5(string_agg(row, '' ORDER BY row)) AS word FROM (SELECT (${columns})::text AS row FROM "${table}" r) AS rows`,
    );
    told[table] = found.rows[0]!.word;
  }
  return told;
}

async function number({ pool }: TestDatabase, sql: string): Promise<number> {
  const found = await pool.query<{ n: number }>(`SELECT (${sql})::int AS n`);
  return found.rows[0]!.n;
}

describe("filling a database for measurements", () => {
  test("makes the people, applications and interviews that were asked for", () =>
    withOwnDatabase(async (database) => {
      await fillDatabase({ url: database.url, candidates: CANDIDATES, seed: 1, now: NOW });
      const { prisma } = database;
      expect(await prisma.candidate.count()).toBe(CANDIDATES);
      expect(await prisma.application.count()).toBe(CANDIDATES * 1.3);
      expect(await prisma.opening.count()).toBe(OPENINGS);
      const big = await prisma.opening.findFirstOrThrow({ where: { slug: "filled-1" } });
      expect(await prisma.application.count({ where: { openingId: big.id, disposition: null } })).toBe(
        BIG_OPENING,
      );
      const stages = await prisma.application.groupBy({
        by: ["stage"],
        where: { openingId: big.id },
        _count: true,
      });
      expect(stages).toHaveLength(6);
      const sizes = await prisma.document.findMany({ select: { text: true } });
      const mean = sizes.reduce((sum, { text }) => sum + text!.length, 0) / sizes.length;
      expect(sizes).toHaveLength(CANDIDATES);
      expect(mean).toBeGreaterThan(2_500);
      expect(mean).toBeLessThan(4_000);
      const late = await prisma.application.findMany({
        where: { stage: { in: ["debrief", "offer", "hired"] } },
        select: { interviews: { select: { kind: true, state: true, interviewerId: true } } },
      });
      expect(late.length).toBeGreaterThan(0);
      for (const { interviews } of late) {
        expect(interviews.filter(({ state }) => state === "completed")).toHaveLength(5);
        expect(new Set(interviews.map(({ interviewerId }) => interviewerId)).size).toBe(5);
      }
      const { password } = await prisma.account.findFirstOrThrow({
        where: { person: { email: FILL_RECRUITER } },
      });
      expect(await verifyPassword(FILL_PASSWORD, password!)).toBe(true);
    }));

  test("leaves search words, indexes and triggers as the migrations made them", () =>
    withOwnDatabase(async (database) => {
      const indexes = `SELECT count(*) FROM pg_indexes WHERE schemaname = 'public'`;
      const before = await number(database, indexes);
      await fillDatabase({ url: database.url, candidates: 50, seed: 1, now: NOW });
      expect(await number(database, indexes)).toBe(before);
      expect(await number(database, `SELECT count(*) FROM pg_trigger WHERE tgenabled = 'D'`)).toBe(0);
      const differing = `SELECT count(*) FROM "Document"
        WHERE search IS DISTINCT FROM to_tsvector('simple', unaccent(left(text, 200000)))`;
      expect(await number(database, differing)).toBe(0);
    }));

  test("makes the same data from the same seed, over what it filled before, and other data from another", () =>
    withOwnDatabase(async (database) => {
      const fill = (seed: number) => fillDatabase({ url: database.url, candidates: 60, seed, now: NOW });
      await fill(7);
      const first = await fingerprint(database);
      await fill(8);
      const other = await fingerprint(database);
      await fill(7);
      expect(await fingerprint(database)).toEqual(first);
      for (const table of Object.keys(first)) expect(other[table], table).not.toBe(first[table]);
    }));

  test("refuses where a real candidate is, and touches nothing", () =>
    withOwnDatabase(async (database) => {
      await fillDatabase({ url: database.url, candidates: 10, seed: 1, now: NOW });
      await database.prisma.candidate.create({ data: { name: "Ana Real", email: "ana@mail.example" } });
      await expect(fillDatabase({ url: database.url, candidates: 20, seed: 1, now: NOW })).rejects.toThrow(
        /0 people and 1 candidates that db:fill did not make/,
      );
      expect(await database.prisma.candidate.count()).toBe(11);
      expect(await database.prisma.candidate.count({ where: { email: { endsWith: FILL_DOMAIN } } })).toBe(10);
    }));
});
