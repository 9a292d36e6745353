import { expect, it } from "vitest";
import { makeSignInLink, signInWithLink } from "#app/platform/auth/sign-in.server.ts";
import { queueSignInLink } from "#app/use-cases/people/queue-sign-in-link.server.ts";
import { changeRole } from "#app/use-cases/people/change-role.server.ts";
import { deactivatePerson } from "#app/use-cases/people/deactivate-person.server.ts";
import { listPeople } from "#app/use-cases/people/list-people.server.ts";
import { reactivatePerson } from "#app/use-cases/people/reactivate-person.server.ts";
import { buildDoor, openBrowser } from "#test/builders/door.ts";
import { buildWorld } from "#test/builders/world.ts";
import { useTestDatabase, withOwnDatabase } from "../template.ts";

const database = useTestDatabase();

async function scene() {
  const world = await buildWorld(database());
  const door = buildDoor(database());
  const admin = await world.buildPerson("admin");
  const ben = await world.buildPerson("recruiter");
  await door.givePassword(ben.id);
  return { world, door, ctx: world.ctxFor(admin), admin, ben };
}

it("somebody deactivated is signed out at once and cannot come back by password or link", async () => {
  const { world, door, ctx, ben } = await scene();
  const browser = openBrowser();
  await door.signIn(browser, ben.email);
  await makeSignInLink(door.services.auth, { email: ben.email, to: null });
  const { token } = door.links.at(-1)!;
  expect(await door.whoIs(browser)).toMatchObject({ person: { id: ben.id } });

  await deactivatePerson(ctx, { personId: ben.id });

  expect(await door.whoIs(browser)).toBeNull();
  expect(await world.db.session.count({ where: { userId: ben.id } })).toBe(0);
  expect(await door.signIn(openBrowser(), ben.email)).toEqual({ kind: "refused" });
  const byLink = await signInWithLink(door.services, { token, headers: openBrowser().headers() });
  expect(byLink).toEqual({ kind: "refused" });
  expect(
    await queueSignInLink(systemLike(world), { email: ben.email, token: "t", to: null, minutes: 15 }),
  ).toEqual({
    queued: false,
  });
});

it("a session that somehow outlived deactivation is nobody's", async () => {
  const { world, door, ben } = await scene();
  const browser = openBrowser();
  await door.signIn(browser, ben.email);
  await world.db.person.update({ where: { id: ben.id }, data: { deactivatedAt: new Date() } });
  expect(await door.whoIs(browser)).toBeNull();
});

it("reactivated, the person signs in again with the same password and role", async () => {
  const { door, ctx, ben } = await scene();
  await deactivatePerson(ctx, { personId: ben.id });
  await reactivatePerson(ctx, { personId: ben.id });
  const browser = openBrowser();
  await door.signIn(browser, ben.email);
  expect(await door.whoIs(browser)).toMatchObject({ person: { id: ben.id, role: "recruiter" } });
});

it("coming interviews of the person are counted and listed", async () => {
  const { world, ctx, ben } = await scene();
  const application = await world.buildApplication({ stage: "onsite", name: "Mira Kovač" });
  await world.buildInterview({ application, interviewer: ben, number: 2 });
  await world.buildInterview({ application, interviewer: ben, number: 1, state: "completed" });
  const { people } = await listPeople(ctx);
  const listed = people.find((person) => person.id === ben.id);
  expect(listed?.comingInterviews.map((interview) => interview.candidateName)).toEqual(["Mira Kovač"]);
  expect(await deactivatePerson(ctx, { personId: ben.id })).toMatchObject({ comingInterviews: 1 });
  const away = await world.db.event.findMany({
    where: { type: "interview.interviewer_away", applicationId: application.id },
  });
  expect(away.map(({ after }) => after)).toEqual([{ interviewerId: ben.id, why: "no longer works here" }]);
});

it("a changed role ends the sessions that were opened with the old one", async () => {
  const { door, ctx, ben } = await scene();
  const browser = openBrowser();
  await door.signIn(browser, ben.email);
  await changeRole(ctx, { personId: ben.id, from: "recruiter", to: "interviewer" });
  expect(await door.whoIs(browser)).toBeNull();
  await door.signIn(browser, ben.email);
  expect(await door.whoIs(browser)).toMatchObject({ person: { role: "interviewer" } });
});

it("a role is not changed from a stale page", async () => {
  const { ctx, ben } = await scene();
  await expect(changeRole(ctx, { personId: ben.id, from: "interviewer", to: "admin" })).rejects.toMatchObject(
    {
      kind: "conflict",
    },
  );
});

it("nobody changes their own role or account, and nobody but an admin anybody's", async () => {
  const { world, ctx, admin, ben } = await scene();
  await expect(deactivatePerson(ctx, { personId: admin.id })).rejects.toMatchObject({ kind: "forbidden" });
  await expect(changeRole(ctx, { personId: admin.id, from: "admin", to: "recruiter" })).rejects.toMatchObject(
    {
      kind: "forbidden",
    },
  );
  for (const role of ["recruiter", "hiring_manager", "interviewer"] as const) {
    const other = world.ctxFor(await world.buildPerson(role));
    for (const refusal of await Promise.allSettled([
      deactivatePerson(other, { personId: ben.id }),
      reactivatePerson(other, { personId: ben.id }),
      changeRole(other, { personId: ben.id, from: "recruiter", to: "admin" }),
    ])) {
      expect(refusal).toMatchObject({ status: "rejected", reason: { kind: "forbidden" } });
    }
  }
});

it("of two admins who remove each other at once, one stays admin", async () => {
  await withOwnDatabase(async (own) => {
    const world = await buildWorld(own);
    const ana = await world.buildPerson("admin");
    const ben = await world.buildPerson("admin");
    for (const remove of [
      () => deactivatePerson(world.ctxFor(ana), { personId: ben.id }),
      () => changeRole(world.ctxFor(ana), { personId: ben.id, from: "admin", to: "recruiter" }),
    ]) {
      await world.db.person.updateMany({ data: { role: "admin", deactivatedAt: null } });
      const results = await Promise.allSettled([
        remove(),
        deactivatePerson(world.ctxFor(ben), { personId: ana.id }),
      ]);
      expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
      expect(await world.db.person.count({ where: { role: "admin", deactivatedAt: null } })).toBe(1);
    }
  });
});

function systemLike(world: Awaited<ReturnType<typeof buildWorld>>) {
  return { ...world.visitorCtx(), eventActor: { kind: "system", id: null } as const };
}
