import { describe, expect, it } from "vitest";
import { KnownPlaceSchema } from "#app/hiring/screening/known-places.ts";
import { addPlace } from "#app/use-cases/company/add-place.server.ts";
import { changePlace } from "#app/use-cases/company/change-place.server.ts";
import { listPlaces } from "#app/use-cases/company/list-places.server.ts";
import { restorePlace } from "#app/use-cases/company/restore-place.server.ts";
import { retirePlace } from "#app/use-cases/company/retire-place.server.ts";
import { buildWorld } from "../../builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const written = (change: Readonly<Record<string, unknown>> = {}) =>
  KnownPlaceSchema.parse({
    name: `Parcelwise ${Math.random().toString(36).slice(2)}`,
    part: "Routing",
    aliases: "",
    marks: ["data_driven"],
    about: "Decides prices by test.",
    knownFrom: "Amara Diallo",
    knownSince: "2025-01-01",
    ...change,
  });

async function scene() {
  const { db, ctxFor, buildPerson } = await buildWorld(database());
  const ctx = ctxFor(await buildPerson("recruiter", "Rene Ody"));
  const input = written();
  const { placeId } = await addPlace(ctx, "employer", input);
  const row = () => db.knownPlace.findFirstOrThrow({ where: { id: placeId } });
  return { db, ctxFor, buildPerson, ctx, input, placeId, row };
}

describe("the list of employers", () => {
  it("keeps what is known, from whom and since when, and every change leaves its event", async () => {
    const { db, ctx, input, placeId, row } = await scene();
    await changePlace(ctx, "employer", { ...input, about: "Knows better now.", placeId, version: 1 });
    await retirePlace(ctx, "employer", placeId);
    expect((await listPlaces(ctx, "employer")).places.at(-1)).toMatchObject({
      id: placeId,
      retiredAt: ctx.now,
    });
    await restorePlace(ctx, "employer", placeId);
    expect(await row()).toMatchObject({
      about: "Knows better now.",
      retiredAt: null,
      knownFrom: "Amara Diallo",
    });
    const events = await db.event.findMany({ where: { subjectId: placeId }, orderBy: { id: "asc" } });
    expect(events).toMatchObject([
      {
        type: "place.added",
        after: { kind: "employer", about: "Decides prices by test.", knownSince: "2025-01-01" },
      },
      {
        type: "place.changed",
        before: { about: "Decides prices by test." },
        after: { about: "Knows better now." },
      },
      { type: "place.retired", before: { retired: false }, after: { retired: true } },
      { type: "place.restored", before: { retired: true }, after: { retired: false } },
    ]);
  });

  it("takes no change that was made from an older page", async () => {
    const { ctx, input, placeId, row } = await scene();
    await changePlace(ctx, "employer", { ...input, about: "First of two.", placeId, version: 1 });
    const second = changePlace(ctx, "employer", { ...input, about: "Second of two.", placeId, version: 1 });
    await expect(second).rejects.toMatchObject({ kind: "conflict" });
    expect(await row()).toMatchObject({ about: "First of two." });
  });

  it("holds each team once, whatever the case, and another team of the same company", async () => {
    const { ctx, input, placeId } = await scene();
    const twin = { ...input, name: input.name.toUpperCase() };
    await expect(addPlace(ctx, "employer", twin)).rejects.toMatchObject({ kind: "invalid" });
    await addPlace(ctx, "employer", { ...twin, part: "Pricing" });
    await retirePlace(ctx, "employer", placeId);
    await addPlace(ctx, "employer", twin);
    await expect(restorePlace(ctx, "employer", placeId)).rejects.toMatchObject({ kind: "invalid" });
  });

  it("has no marks and no lines of schools", async () => {
    const { ctx, input, placeId } = await scene();
    await expect(addPlace(ctx, "school", input)).rejects.toMatchObject({ kind: "invalid" });
    await expect(retirePlace(ctx, "school", placeId)).rejects.toMatchObject({ kind: "not_found" });
  });

  it("is not for interviewers", async () => {
    const { ctxFor, buildPerson, input, placeId } = await scene();
    const interviewer = ctxFor(await buildPerson("interviewer"));
    const forbidden = { kind: "forbidden" };
    await expect(listPlaces(interviewer, "employer")).rejects.toMatchObject(forbidden);
    await expect(addPlace(interviewer, "employer", input)).rejects.toMatchObject(forbidden);
    const change = { ...input, placeId, version: 1 };
    await expect(changePlace(interviewer, "employer", change)).rejects.toMatchObject(forbidden);
    await expect(retirePlace(interviewer, "employer", placeId)).rejects.toMatchObject(forbidden);
    await expect(restorePlace(interviewer, "employer", placeId)).rejects.toMatchObject(forbidden);
  });
});
