import { expect, it } from "vitest";
import { makeSignInLink, signInWithLink } from "#app/platform/auth/sign-in.server.ts";
import { sendSignInLinkHandler } from "#app/jobs/send-sign-in-link.handler.server.ts";
import { askForSignInLink } from "#app/use-cases/people/ask-for-sign-in-link.server.ts";
import { queueSignInLink } from "#app/use-cases/people/queue-sign-in-link.server.ts";
import { action, loader } from "#app/routes/people/sign-in-link.tsx";
import { buildDoor, openBrowser } from "#test/builders/door.ts";
import { buildWorld, NOW } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();

async function withLink() {
  const world = await buildWorld(database());
  const door = buildDoor(database());
  const person = await world.buildPerson("interviewer");
  await makeSignInLink(door.services.auth, { email: person.email, to: "/interviews" });
  const { token } = door.links.at(-1)!;
  return { world, door, person, token };
}

it("a link signs in once", async () => {
  const { door, person, token } = await withLink();
  const browser = openBrowser();
  const first = await signInWithLink(door.services, { token, headers: browser.headers() });
  if (first.kind !== "signed_in") throw new Error("The link was refused.");
  browser.take(first.cookies);
  expect(await door.whoIs(browser)).toMatchObject({ person: { id: person.id } });
  const second = await signInWithLink(door.services, { token, headers: openBrowser().headers() });
  expect(second).toEqual({ kind: "refused" });
});

it("used twice at the same moment it signs in once", async () => {
  const { door, token } = await withLink();
  const headers = () => openBrowser().headers();
  const both = await Promise.all([
    signInWithLink(door.services, { token, headers: headers() }),
    signInWithLink(door.services, { token, headers: headers() }),
  ]);
  expect(both.map((outcome) => outcome.kind).sort()).toEqual(["refused", "signed_in"]);
});

it("a mail scanner that opens the page uses nothing up", async () => {
  const { door, token } = await withLink();
  const path = `/sign-in/link?token=${token}&to=%2Finterviews`;
  for (let opened = 0; opened < 3; opened += 1) {
    expect(loader(door.routeArgs(openBrowser(), path))).toEqual({ token, to: "/interviews" });
  }
  const response = await action(
    door.routeArgs(openBrowser(), "/sign-in/link", { intent: "use", token, to: "/interviews" }),
  );
  expect(response).toBeInstanceOf(Response);
  expect((response as Response).headers.get("Location")).toBe("/interviews");
  expect((response as Response).headers.getSetCookie().join()).toContain("baton.session=");
});

it("the link leads to no other site", async () => {
  const { door, token } = await withLink();
  const response = await action(
    door.routeArgs(openBrowser(), "/sign-in/link", { intent: "use", token, to: "//evil.example" }),
  );
  expect((response as Response).headers.get("Location")).toBe("/home");
});

it("after its fifteen minutes a link is refused", async () => {
  const { world, door, token } = await withLink();
  const row = await world.db.verification.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
  const minutes = (row.expiresAt.getTime() - Date.now()) / 60_000;
  expect(minutes).toBeGreaterThan(14);
  expect(minutes).toBeLessThanOrEqual(15);
  await world.db.verification.update({
    where: { id: row.id },
    data: { expiresAt: new Date(Date.now() - 1) },
  });
  const outcome = await signInWithLink(door.services, { token, headers: openBrowser().headers() });
  expect(outcome).toEqual({ kind: "refused" });
});

it("only a digest of the token is kept for checking", async () => {
  const { world, token } = await withLink();
  const rows = await world.db.verification.findMany();
  expect(JSON.stringify(rows)).not.toContain(token);
});

it("asking queues the same job for everybody, and only people get a mail", async () => {
  const { world, door, person } = await withLink();
  for (const email of [person.email, "nobody@northlight.example"]) {
    const ctx = { ...world.visitorCtx(), jobs: door.jobs };
    await askForSignInLink(ctx, { email, to: null });
  }
  const asked = door.jobs.enqueued.filter((job) => job.name === "send-sign-in-link");
  expect(asked).toHaveLength(2);
  const handler = sendSignInLinkHandler(door.services);
  const run = { attempt: 1, lastAttempt: false, signal: new AbortController().signal };
  for (const job of asked) await handler.handle(job.payload as { email: string; to: null }, run);

  const ctx = { ...world.visitorCtx(NOW), eventActor: { kind: "system", id: null } as const };
  const answers = [];
  for (const link of door.links.slice(-2)) answers.push(await queueSignInLink(ctx, { ...link, minutes: 15 }));
  expect(answers).toEqual([{ queued: true }, { queued: false }]);
  const mails = await world.db.mail.findMany({ where: { template: "sign-in-link" } });
  expect(mails.map((mail) => mail.to)).toEqual([person.email]);
});
