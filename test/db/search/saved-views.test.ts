import { beforeAll, describe, expect, it } from "vitest";
import { removeView, shareView } from "#app/use-cases/search/change-view.server.ts";
import { getSearchChoices } from "#app/use-cases/search/get-search-choices.server.ts";
import { saveView } from "#app/use-cases/search/save-view.server.ts";
import { buildWorld } from "#test/builders/world.ts";
import type { Person, World } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
let world: World;
let recruiter: Person;
let interviewer: Person;

beforeAll(async () => {
  world = await buildWorld(database());
  recruiter = await world.buildPerson("recruiter", "Rene Ody");
  interviewer = await world.buildPerson("interviewer");
});

const names = async (person: Person) =>
  (await getSearchChoices(world.ctxFor(person))).views.map(({ name, owner, query }) => ({
    name,
    owner,
    query,
  }));

describe("a saved search", () => {
  it("is found by its owner, and by others once it is shared; each change leaves an event", async () => {
    const ctx = world.ctxFor(recruiter);
    const query = "stage=onsite&q=kafka&x=1&stage=nowhere";
    const viewId = await saveView(ctx, { name: " Kafka  people ", query, shared: false });
    const saved = { name: "Kafka people", query: "q=kafka&stage=onsite" };
    expect(await names(recruiter)).toEqual([{ ...saved, owner: null }]);
    expect(await names(interviewer)).toEqual([]);
    await shareView(ctx, { viewId, shared: true });
    expect(await names(interviewer)).toEqual([{ ...saved, owner: "Rene Ody" }]);
    await removeView(ctx, { viewId });
    expect(await names(recruiter)).toEqual([]);
    const events = await world.db.event.findMany({ where: { subjectId: viewId }, orderBy: { id: "asc" } });
    expect(events.map(({ type, before, after }) => ({ type, before, after }))).toEqual([
      { type: "view.saved", before: null, after: { name: "Kafka people", shared: false } },
      { type: "view.changed", before: { shared: false }, after: { shared: true } },
      { type: "view.removed", before: { name: "Kafka people", shared: true }, after: null },
    ]);
  });

  it("is not shared by interviewers, nor touched by anybody who does not see it", async () => {
    const own = world.ctxFor(interviewer);
    const viewId = await saveView(own, { name: "Mine", query: "q=dbt", shared: false });
    await expect(saveView(own, { name: "All", query: "q=dbt", shared: true })).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(shareView(own, { viewId, shared: true })).rejects.toMatchObject({ kind: "forbidden" });
    const other = world.ctxFor(await world.buildPerson("admin"));
    await expect(shareView(other, { viewId, shared: true })).rejects.toMatchObject({ kind: "not_found" });
    await expect(removeView(other, { viewId })).rejects.toMatchObject({ kind: "not_found" });
    await expect(removeView(own, { viewId: "unknown" })).rejects.toMatchObject({ kind: "not_found" });
  });

  it("has a name and asks for something", async () => {
    const ctx = world.ctxFor(recruiter);
    for (const name of ["", " ", "x".repeat(61)])
      await expect(saveView(ctx, { name, query: "q=dbt", shared: false })).rejects.toMatchObject({
        kind: "invalid",
      });
    await expect(saveView(ctx, { name: "Nothing", query: "page=2", shared: false })).rejects.toThrow(
      /Search for something/,
    );
  });
});
