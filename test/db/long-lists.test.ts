import pg from "pg";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { listPipeline } from "#app/use-cases/applications/list-pipeline.server.ts";
import { getScreeningQueue, listScreening } from "#app/use-cases/applications/list-screening.server.ts";
import { getHome } from "#app/use-cases/people/get-home.server.ts";
import { getSearchChoices } from "#app/use-cases/search/get-search-choices.server.ts";
import { countInbox } from "#app/use-cases/reminders/count-inbox.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { buildWorld, NOW } from "#test/builders/world.ts";
import type { Person, World } from "#test/builders/world.ts";
import { useTestDatabase } from "./template.ts";

const database = useTestDatabase();
afterEach(() => vi.restoreAllMocks());

let world: World;
let recruiter: Person;
let openingId: string;

async function fill(many: number): Promise<void> {
  for (let count = 0; count < many; count += 1) {
    const stage = count % 2 === 0 ? "resume_screen" : "onsite";
    const application = await world.buildApplication({ opening: { id: openingId }, stage });
    if (stage === "onsite") await world.buildInterview({ application, interviewer: recruiter });
    await world.db.inboxItem.create({
      data: {
        personId: recruiter.id,
        kind: "reveal",
        key: application.id,
        applicationId: application.id,
        at: NOW,
      },
    });
  }
}

beforeAll(async () => {
  world = await buildWorld(database());
  recruiter = await world.buildPerson("recruiter");
  openingId = (await world.buildOpening({ recruiter })).id;
  await fill(3);
});

const LISTS: Readonly<Record<string, (ctx: Ctx) => Promise<unknown>>> = {
  board: (ctx) => listPipeline(ctx, openingId, { left: false }),
  queue: (ctx) => getScreeningQueue(ctx, openingId, { view: "waiting" }),
  openings: listScreening,
  home: getHome,
  inbox: countInbox,
};

type Asked = { readonly text: string; readonly values?: readonly unknown[] };

/** What a list asks the database. */
async function asked(list: (ctx: Ctx) => Promise<unknown>): Promise<readonly Asked[]> {
  const all: Asked[] = [];
  const { query } = pg.Client.prototype;
  vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (this: pg.Client, ...given: unknown[]) {
    all.push(given[0] as Asked);
    return Reflect.apply(query, this, given) as never;
  });
  await list(world.ctxFor(recruiter));
  vi.restoreAllMocks();
  return all;
}

it("asks for the reader's own files once, and compares no other candidate's address", async () => {
  for (const [name, list] of Object.entries(LISTS)) {
    const aboutAddresses = (await asked(list)).filter(({ text }) => text.includes('"email"'));
    expect(aboutAddresses, name).toHaveLength(1);
  }
});

it("asks as often for many as for a few", async () => {
  const few: Record<string, number> = {};
  for (const [name, list] of Object.entries(LISTS)) few[name] = (await asked(list)).length;
  await fill(12);
  for (const [name, list] of Object.entries(LISTS)) {
    expect((await asked(list)).length, name).toBe(few[name]);
  }
});

it("finds the tags in use without going through everybody", async () => {
  const query = (await asked(getSearchChoices)).find(({ text }) => text.includes('"tags"'));
  const client = await database().pool.connect();
  try {
    // A handful of rows is read as a whole, unless that is out of the question.
    await client.query("BEGIN");
    await client.query("SET LOCAL enable_seqscan = off");
    const { rows } = await client.query<Record<string, string>>(`EXPLAIN ${query!.text}`, [
      ...query!.values!,
    ]);
    expect(rows.map((row) => row["QUERY PLAN"]).join("\n")).toContain('using "Candidate_tagged"');
    await client.query("ROLLBACK");
  } finally {
    client.release();
  }
});
