import { expect, it } from "vitest";
import { findSession } from "#app/platform/auth/session.server.ts";
import { makeSignInLink, signInWithLink, signOut } from "#app/platform/auth/sign-in.server.ts";
import { changePassword } from "#app/use-cases/people/change-password.server.ts";
import { getAccount } from "#app/use-cases/people/get-account.server.ts";
import { signOutElsewhere } from "#app/use-cases/people/sign-out-elsewhere.server.ts";
import { buildDoor, openBrowser, PASSWORD } from "#test/builders/door.ts";
import { buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const HOUR = 3_600_000;
const NEW_PASSWORD = "nine quiet otters row";

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

it("looking at a session without using it does not keep it", async () => {
  const { door, browser } = await signedIn();
  const start = Date.now();
  const look = (hours: number) =>
    findSession(door.services, browser.headers(), new Date(start + hours * HOUR), { touch: false });
  expect(await look(7.9)).not.toBeNull();
  expect(await look(8.1)).toBeNull();
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
  const { sessionId } = (await door.whoIs(browser))!;
  await changePassword(ctx, { sessionId, currentPassword: PASSWORD, newPassword: NEW_PASSWORD });
  expect(await door.whoIs(browser)).toBeNull();
  expect(await door.whoIs(elsewhere)).toBeNull();
  expect(await door.signIn(browser, person.email, PASSWORD)).toEqual({ kind: "refused" });
  expect(await door.signIn(browser, person.email, NEW_PASSWORD)).toMatchObject({
    kind: "signed_in",
  });
  const event = await world.db.event.findFirstOrThrow({
    where: { type: "person.password_changed", subjectId: person.id },
  });
  expect(event.after).toEqual({ sessions: 0, sessionsEnded: 2, afterLink: false });
});

it("a wrong current password or a weak new one changes nothing", async () => {
  const { door, browser, ctx } = await signedIn();
  const { sessionId } = (await door.whoIs(browser))!;
  await expect(
    changePassword(ctx, { sessionId, currentPassword: "something else entirely", newPassword: NEW_PASSWORD }),
  ).rejects.toMatchObject({ kind: "invalid", fields: { currentPassword: expect.any(String) as string } });
  await expect(
    changePassword(ctx, { sessionId, currentPassword: PASSWORD, newPassword: "password12345" }),
  ).rejects.toMatchObject({ kind: "invalid", fields: { newPassword: expect.any(String) as string } });
  expect(await door.whoIs(browser)).not.toBeNull();
});

it("a forgotten password is replaced after coming in by a mailed link, for half an hour", async () => {
  const { world, door, person } = await signedIn();
  await makeSignInLink(door.services.auth, { email: person.email, to: null });
  const browser = openBrowser();
  const outcome = await signInWithLink(door.services, {
    token: door.links.at(-1)!.token,
    headers: browser.headers(),
  });
  if (outcome.kind !== "signed_in") throw new Error("The link was refused.");
  browser.take(outcome.cookies);
  const { sessionId } = (await door.whoIs(browser))!;
  const change = { sessionId, currentPassword: "", newPassword: NEW_PASSWORD };
  const tooLate = world.ctxFor(person, new Date(Date.now() + 0.6 * HOUR));
  expect(await getAccount(tooLate, { sessionId })).toMatchObject({ needsCurrentPassword: true });
  await expect(changePassword(tooLate, change)).rejects.toMatchObject({ kind: "invalid" });
  const inTime = world.ctxFor(person, new Date());
  expect(await getAccount(inTime, { sessionId })).toMatchObject({ needsCurrentPassword: false });
  await changePassword(inTime, change);
  expect(await door.signIn(openBrowser(), person.email, NEW_PASSWORD)).toMatchObject({ kind: "signed_in" });
});

it("somebody else's session does not stand in for a password", async () => {
  const mine = await signedIn();
  const theirs = await signedIn();
  const { sessionId } = (await theirs.door.whoIs(theirs.browser))!;
  await expect(
    changePassword(mine.ctx, { sessionId, currentPassword: PASSWORD, newPassword: NEW_PASSWORD }),
  ).rejects.toMatchObject({ kind: "not_found" });
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
