import { beforeEach, expect, it } from "vitest";
import { makeSignInLink, signInWithLink } from "#app/platform/auth/sign-in.server.ts";
import { action as account } from "#app/routes/people/account.tsx";
import { action } from "#app/routes/people/sign-in.tsx";
import { buildDoor, openBrowser, PASSWORD } from "#test/builders/door.ts";
import { buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();

beforeEach(async () => {
  await database().prisma.rateLimit.deleteMany();
});

async function scene() {
  const world = await buildWorld(database());
  const door = buildDoor(database());
  const person = await world.buildPerson("recruiter");
  await door.givePassword(person.id);
  return { door, person };
}

/** Guesses at once until the door holds back; answers how many were looked at. */
async function guess(door: ReturnType<typeof buildDoor>, email: string, address: string, tries: number) {
  let lookedAt = 0;
  for (let round = 0; round < tries; round += 1) {
    const outcome = await door.signIn(openBrowser(address), email, "x".repeat(300));
    if (outcome.kind === "refused") lookedAt += 1;
  }
  return lookedAt;
}

it("one address has ten guesses at an account, and the right password does not help after them", async () => {
  const { door, person } = await scene();
  expect(await guess(door, person.email, "192.0.2.50", 15)).toBe(10);
  const locked = await door.signIn(openBrowser("192.0.2.50"), person.email, PASSWORD);
  expect(locked).toMatchObject({ kind: "held_back" });
  expect(locked.kind === "held_back" && locked.seconds).toBeGreaterThan(14 * 60);
  expect(await door.signIn(openBrowser("192.0.2.51"), person.email)).toMatchObject({ kind: "signed_in" });
});

it("all addresses together have fifty guesses at an account", async () => {
  const { door, person } = await scene();
  let lookedAt = 0;
  for (let from = 0; from < 12; from += 1) {
    lookedAt += await guess(door, person.email, `198.51.100.${from}`, 10);
  }
  expect(lookedAt).toBe(50);
});

it("while the password is locked a mailed link still works", async () => {
  const { door, person } = await scene();
  await guess(door, person.email, "192.0.2.50", 12);
  await makeSignInLink(door.services.auth, { email: person.email, to: null });
  const { token } = door.links.at(-1)!;
  const outcome = await signInWithLink(door.services, {
    token,
    headers: openBrowser("192.0.2.50").headers(),
  });
  expect(outcome).toMatchObject({ kind: "signed_in" });
});

it("whoever knows the password is never held back by signing in often", async () => {
  const { door, person } = await scene();
  for (let round = 0; round < 12; round += 1) {
    expect(await door.signIn(openBrowser(), person.email)).toMatchObject({ kind: "signed_in" });
  }
});

it("the page answers 429 with Retry-After, alike for known and unknown addresses", async () => {
  const { door, person } = await scene();
  const answers = [];
  for (const email of [person.email, "nobody@northlight.example"]) {
    await guess(door, email, "192.0.2.60", 10);
    const args = door.routeArgs(openBrowser("192.0.2.60"), "/sign-in", {
      intent: "password",
      email,
      password: "x",
    });
    const answer = (await action(args)) as { data: unknown; init: ResponseInit };
    const retryAfter = Number(new Headers(answer.init.headers).get("Retry-After"));
    expect(retryAfter).toBeGreaterThan(0);
    expect(retryAfter).toBeLessThanOrEqual(15 * 60);
    answers.push({ status: answer.init.status, data: answer.data });
  }
  expect(answers[0]).toMatchObject({ status: 429, data: { ok: false } });
  expect(answers[1]).toEqual(answers[0]);
});

it("five links go to one address in a quarter of an hour", async () => {
  const { door, person } = await scene();
  const ask = async () =>
    (await action(door.routeArgs(openBrowser(), "/sign-in", { intent: "link", email: person.email }))) as {
      init?: ResponseInit;
      ok?: boolean;
    };
  for (let round = 0; round < 5; round += 1) expect(await ask()).toMatchObject({ ok: true });
  expect((await ask()).init?.status).toBe(429);
  expect(door.jobs.enqueued.filter((job) => job.name === "send-sign-in-link")).toHaveLength(5);
});

it("an owner whose password is being guessed comes in by link, sets a new one, and is not held back", async () => {
  const { door, person } = await scene();
  for (let from = 0; from < 6; from += 1) await guess(door, person.email, `198.51.100.${from}`, 10);
  const browser = openBrowser("198.51.100.1");
  await makeSignInLink(door.services.auth, { email: person.email, to: null });
  const { token } = door.links.at(-1)!;
  const outcome = await signInWithLink(door.services, { token, headers: browser.headers() });
  if (outcome.kind !== "signed_in") throw new Error("The link was refused.");
  browser.take(outcome.cookies);
  const fields = { intent: "change_password", newPassword: "nine quiet otters row" };
  const response = (await account(door.routeArgs(browser, "/account", fields))) as Response;
  expect(response.headers.get("Location")).toBe("/account");
  browser.take(response.headers.getSetCookie());
  expect(await door.whoIs(browser)).toMatchObject({ person: { id: person.id } });
});

it("the current password cannot be guessed at on the account page either", async () => {
  const { door, person } = await scene();
  const browser = openBrowser();
  await door.signIn(browser, person.email);
  const statuses = [];
  for (let round = 0; round < 11; round += 1) {
    const fields = {
      intent: "change_password",
      currentPassword: `guess ${round}`,
      newPassword: "nine quiet otters row",
    };
    const answer = (await account(door.routeArgs(browser, "/account", fields))) as { init: ResponseInit };
    statuses.push(answer.init.status);
  }
  expect(statuses).toEqual([...Array<number>(10).fill(400), 429]);
});
