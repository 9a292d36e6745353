import { expect, it } from "vitest";
import { signOut } from "#app/platform/auth/sign-in.server.ts";
import { changePassword } from "#app/use-cases/people/change-password.server.ts";
import { getAccount } from "#app/use-cases/people/get-account.server.ts";
import { signOutElsewhere } from "#app/use-cases/people/sign-out-elsewhere.server.ts";
import { buildDoor, openBrowser, PASSWORD } from "#test/builders/door.ts";
import { buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const HOUR = 3_600_000;

async function signedIn(options: { baseUrl?: string } = {}) {
  const world = await buildWorld(database());
  const door = buildDoor(database(), options);
  const person = await world.buildPerson("recruiter");
  await door.givePassword(person.id);
  const browser = openBrowser();
  await door.signIn(browser, person.email);
  return { world, door, person, browser, ctx: world.ctxFor(person, new Date()) };
}

it("signing in again gives a new session and ends the former one of that browser", async () => {
  const { world, door, person, browser } = await signedIn();
  const before = browser.headers();
  const first = await door.whoIs(browser);
  await door.signIn(browser, person.email);
  const second = await door.whoIs(browser);
  expect(second?.sessionId).not.toBe(first?.sessionId);
  expect(await door.services.auth.api.getSession({ headers: before })).toBeNull();
  expect(await world.db.session.count({ where: { userId: person.id } })).toBe(1);
});

it("a session id that somebody planted is neither used nor believed", async () => {
  const { door, person } = await signedIn();
  const browser = openBrowser();
  browser.take(["baton.session=planted.signature; Path=/"]);
  expect(await door.whoIs(browser)).toBeNull();
  await door.signIn(browser, person.email);
  expect(browser.headers().get("cookie")).not.toContain("planted");
});

it("after signing out the old cookie is dead on the server", async () => {
  const { door, browser } = await signedIn();
  const kept = browser.headers();
  await signOut(door.services, browser.headers());
  expect(await door.services.auth.api.getSession({ headers: kept })).toBeNull();
});

it("eight hours without use end a session, use keeps it, and a week ends it in any case", async () => {
  const { world, door, person, browser } = await signedIn();
  const start = Date.now();
  const at = (hours: number) => door.whoIs(browser, new Date(start + hours * HOUR));
  expect(await at(7.9)).toMatchObject({ person: { id: person.id } });
  expect(await at(15.7)).toMatchObject({ person: { id: person.id } });
  const { expiresAt } = await world.db.session.findFirstOrThrow({ where: { userId: person.id } });
  expect(Math.round((expiresAt.getTime() - start) / HOUR)).toBe(7 * 24);
  expect(await at(15.7 + 8.1)).toBeNull();
  expect(await world.db.session.count({ where: { userId: person.id } })).toBe(0);
});

it("a session past its week is nobody's, however busy it was", async () => {
  const { world, door, person, browser } = await signedIn();
  await world.db.session.updateMany({
    where: { userId: person.id },
    data: { expiresAt: new Date(Date.now() - 1) },
  });
  expect(await door.whoIs(browser)).toBeNull();
});

it("a changed password ends every session, and only the new password signs in", async () => {
  const { world, door, person, browser, ctx } = await signedIn();
  const elsewhere = openBrowser("192.0.2.9");
  await door.signIn(elsewhere, person.email);
  await changePassword(ctx, { currentPassword: PASSWORD, newPassword: "nine quiet otters row" });
  expect(await door.whoIs(browser)).toBeNull();
  expect(await door.whoIs(elsewhere)).toBeNull();
  expect(await door.signIn(browser, person.email, PASSWORD)).toEqual({ kind: "refused" });
  expect(await door.signIn(browser, person.email, "nine quiet otters row")).toMatchObject({
    kind: "signed_in",
  });
  const event = await world.db.event.findFirstOrThrow({
    where: { type: "person.password_changed", subjectId: person.id },
  });
  expect(event.after).toEqual({ sessionsEnded: 2 });
});

it("a wrong current password or a weak new one changes nothing", async () => {
  const { door, browser, ctx } = await signedIn();
  await expect(
    changePassword(ctx, { currentPassword: "something else entirely", newPassword: "nine quiet otters row" }),
  ).rejects.toMatchObject({ kind: "invalid", fields: { currentPassword: expect.any(String) } });
  await expect(
    changePassword(ctx, { currentPassword: PASSWORD, newPassword: "password12345" }),
  ).rejects.toMatchObject({ kind: "invalid", fields: { newPassword: expect.any(String) } });
  expect(await door.whoIs(browser)).not.toBeNull();
});

it("signing out elsewhere leaves this browser alone", async () => {
  const { door, person, browser, ctx } = await signedIn();
  const elsewhere = openBrowser("192.0.2.9");
  await door.signIn(elsewhere, person.email);
  const { sessionId } = (await door.whoIs(browser))!;
  const { sessions } = await getAccount(ctx, { sessionId });
  expect(sessions.map((session) => session.isThis).sort()).toEqual([false, true]);
  expect(await signOutElsewhere(ctx, { sessionId })).toEqual({ ended: 1 });
  expect(await door.whoIs(browser)).not.toBeNull();
  expect(await door.whoIs(elsewhere)).toBeNull();
});

it("the cookie is for this host only, unreadable to scripts, and secure wherever the site is", async () => {
  const { door, person } = await signedIn({ baseUrl: "https://hiring.example.com" });
  const outcome = await door.signIn(openBrowser(), person.email);
  if (outcome.kind !== "signed_in") throw new Error("The sign-in was refused.");
  const [cookie = ""] = outcome.cookies.filter((line) => line.includes("session="));
  expect(cookie).toMatch(/^__Host-baton\.session=/);
  for (const attribute of [/; Secure/i, /; HttpOnly/i, /; SameSite=Lax/i, /; Path=\/(;|$)/i]) {
    expect(cookie).toMatch(attribute);
  }
  expect(cookie).not.toMatch(/domain=/i);
});

it("passwords are kept as argon2id", async () => {
  const { world, person } = await signedIn();
  const { password } = await world.db.account.findFirstOrThrow({ where: { userId: person.id } });
  expect(password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});
