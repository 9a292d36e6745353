import { expect, it } from "vitest";
import { getSetUp } from "#app/use-cases/people/get-set-up.server.ts";
import { setUpCompany } from "#app/use-cases/people/set-up-company.server.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";
import { buildDoor, openBrowser, PASSWORD } from "#test/builders/door.ts";
import { NOW } from "#test/builders/world.ts";
import { withOwnDatabase } from "../template.ts";
import type { TestDatabase } from "../template.ts";

const ANSWERS = {
  companyName: "Northlight Data",
  timeZone: "Europe/Berlin",
  name: "Ana Ferreira",
  email: "ana@northlight.example",
  password: PASSWORD,
};

function firstVisitor(database: TestDatabase): VisitorCtx {
  const door = buildDoor(database);
  return {
    ...door.services,
    db: database.prisma,
    files: {} as VisitorCtx["files"],
    actor: null,
    now: NOW,
    eventActor: { kind: "candidate", id: null },
  };
}

it("the first visitor makes the company, becomes its admin and can sign in", async () => {
  await withOwnDatabase(async (database) => {
    const ctx = firstVisitor(database);
    expect(await getSetUp(ctx)).toEqual({ open: true });
    const { personId } = await setUpCompany(ctx, ANSWERS);
    const person = await database.prisma.person.findFirstOrThrow();
    expect(person).toMatchObject({
      id: personId,
      role: "admin",
      email: ANSWERS.email,
      timeZone: "Europe/Berlin",
    });
    expect(await database.prisma.company.findFirst()).toMatchObject({ name: "Northlight Data" });
    const door = buildDoor(database);
    expect(await door.signIn(openBrowser(), ANSWERS.email)).toMatchObject({ kind: "signed_in" });
    const events = await database.prisma.event.findMany({ orderBy: { id: "asc" } });
    expect(events.map((event) => [event.type, event.actorId])).toEqual([
      ["company.set_up", personId],
      ["person.joined", personId],
    ]);
  });
});

it("once a company exists the page is not found and nobody becomes admin by it", async () => {
  await withOwnDatabase(async (database) => {
    const ctx = firstVisitor(database);
    await setUpCompany(ctx, ANSWERS);
    await expect(getSetUp(ctx)).rejects.toMatchObject({ kind: "not_found" });
    await expect(setUpCompany(ctx, { ...ANSWERS, email: "eve@evil.example" })).rejects.toMatchObject({
      kind: "not_found",
    });
    expect(await database.prisma.person.count()).toBe(1);
  });
});

it("of two first visitors at the same moment one wins", async () => {
  await withOwnDatabase(async (database) => {
    const ctx = firstVisitor(database);
    const both = await Promise.allSettled([
      setUpCompany(ctx, ANSWERS),
      setUpCompany(ctx, { ...ANSWERS, email: "ben@northlight.example" }),
    ]);
    expect(both.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await database.prisma.person.count()).toBe(1);
    expect(await database.prisma.company.count()).toBe(1);
  });
});

it("a weak password is refused before anything is made", async () => {
  await withOwnDatabase(async (database) => {
    const ctx = firstVisitor(database);
    await expect(setUpCompany(ctx, { ...ANSWERS, password: "short" })).rejects.toMatchObject({
      kind: "invalid",
      fields: { password: expect.stringMatching(/at least 12/) as string },
    });
    expect(await database.prisma.company.count()).toBe(0);
  });
});
