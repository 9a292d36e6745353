import { expect, it } from "vitest";
import { hashToken } from "#app/platform/auth/tokens.server.ts";
import { acceptInvitation } from "#app/use-cases/people/accept-invitation.server.ts";
import { getInvitation } from "#app/use-cases/people/get-invitation.server.ts";
import { invitePerson } from "#app/use-cases/people/invite-person.server.ts";
import { listPeople } from "#app/use-cases/people/list-people.server.ts";
import { resendInvitation } from "#app/use-cases/people/resend-invitation.server.ts";
import { revokeInvitation } from "#app/use-cases/people/revoke-invitation.server.ts";
import { buildDoor, openBrowser, PASSWORD } from "#test/builders/door.ts";
import { buildWorld, NOW } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const HOUR = 3_600_000;
const ANSWERS = { name: "Noor Haddad", timeZone: "Europe/Lisbon", password: PASSWORD };

async function invited(email: string) {
  const world = await buildWorld(database());
  const admin = await world.buildPerson("admin");
  const ctx = world.ctxFor(admin);
  const { invitationId } = await invitePerson(ctx, { name: "Noor Haddad", email, role: "interviewer" });
  const token = await mailedToken(email);
  return { world, admin, ctx, invitationId, token };
}

/** The token of the newest invitation mail to an address: nowhere else is it written down. */
async function mailedToken(email: string): Promise<string> {
  const mail = await database().prisma.mail.findFirstOrThrow({
    where: { to: email, template: "invitation" },
    orderBy: { createdAt: "desc" },
  });
  return String((mail.props as { link: string }).link).split("/invitations/")[1]!;
}

it("an invitation is accepted once, with the role it was written for", async () => {
  const { world, token } = await invited("noor@northlight.example");
  expect(await getInvitation(world.visitorCtx(), { token })).toMatchObject({
    open: true,
    roleName: "Interviewer",
  });
  const { personId } = await acceptInvitation(world.visitorCtx(), { ...ANSWERS, token });
  expect(await world.db.person.findFirst({ where: { id: personId } })).toMatchObject({
    role: "interviewer",
    email: "noor@northlight.example",
    timeZone: "Europe/Lisbon",
  });
  const door = buildDoor(database());
  expect(await door.signIn(openBrowser(), "noor@northlight.example")).toMatchObject({ kind: "signed_in" });

  await expect(acceptInvitation(world.visitorCtx(), { ...ANSWERS, token })).rejects.toMatchObject({
    kind: "forbidden",
  });
  expect(await getInvitation(world.visitorCtx(), { token })).toMatchObject({ open: false });
});

it("accepted twice at the same moment makes one person", async () => {
  const { world, token } = await invited("twice@northlight.example");
  const both = await Promise.allSettled([
    acceptInvitation(world.visitorCtx(), { ...ANSWERS, token }),
    acceptInvitation(world.visitorCtx(), { ...ANSWERS, token }),
  ]);
  expect(both.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await world.db.person.count({ where: { email: "twice@northlight.example" } })).toBe(1);
});

it("only the hash of the token is kept beside the invitation", async () => {
  const { world, invitationId, token } = await invited("hash@northlight.example");
  const row = await world.db.invitation.findFirstOrThrow({ where: { id: invitationId } });
  expect(row.tokenHash).toBe(hashToken(token));
  expect(Buffer.from(token, "base64url").length).toBeGreaterThanOrEqual(16);
  expect(
    JSON.stringify(await world.db.event.findMany({ where: { subjectId: invitationId } }), plain),
  ).not.toContain(token);
});

it("after 72 hours the link is closed", async () => {
  const { world, token } = await invited("late@northlight.example");
  const last = new Date(NOW.getTime() + 72 * HOUR - 1);
  const over = new Date(NOW.getTime() + 72 * HOUR);
  expect(await getInvitation(world.visitorCtx(last), { token })).toMatchObject({ open: true });
  expect(await getInvitation(world.visitorCtx(over), { token })).toMatchObject({ open: false });
  await expect(acceptInvitation(world.visitorCtx(over), { ...ANSWERS, token })).rejects.toMatchObject({
    kind: "forbidden",
  });
});

it("a withdrawn invitation is closed, and cannot be sent again", async () => {
  const { world, ctx, invitationId, token } = await invited("revoked@northlight.example");
  await revokeInvitation(ctx, { invitationId });
  await expect(acceptInvitation(world.visitorCtx(), { ...ANSWERS, token })).rejects.toMatchObject({
    kind: "forbidden",
  });
  await expect(resendInvitation(ctx, { invitationId })).rejects.toMatchObject({ kind: "conflict" });
  await expect(revokeInvitation(ctx, { invitationId })).rejects.toMatchObject({ kind: "conflict" });
});

it("sent again, the new link works and the former does not", async () => {
  const { world, admin, invitationId, token } = await invited("again@northlight.example");
  await resendInvitation(world.ctxFor(admin, new Date(NOW.getTime() + HOUR)), { invitationId });
  const fresh = await mailedToken("again@northlight.example");
  expect(fresh).not.toBe(token);
  await expect(getInvitation(world.visitorCtx(), { token })).rejects.toMatchObject({ kind: "not_found" });
  expect(await getInvitation(world.visitorCtx(), { token: fresh })).toMatchObject({ open: true });
});

it("an address is invited once at a time, and not when it has an account", async () => {
  const { world, ctx } = await invited("once@northlight.example");
  const again = { name: "Noor", email: "ONCE@northlight.example", role: "recruiter" } as const;
  await expect(invitePerson(ctx, again)).rejects.toMatchObject({ kind: "invalid" });
  const ben = await world.buildPerson("recruiter");
  await expect(invitePerson(ctx, { ...again, email: ben.email.toUpperCase() })).rejects.toMatchObject({
    kind: "invalid",
    message: expect.stringContaining(ben.name) as string,
  });
});

it.each(["recruiter", "hiring_manager", "interviewer"] as const)(
  "a %s neither sees nor invites people",
  async (role) => {
    const { world, invitationId } = await invited(`${role}@northlight.example`);
    const ctx = world.ctxFor(await world.buildPerson(role));
    const tries = [
      listPeople(ctx),
      invitePerson(ctx, { name: "Eve", email: `eve.${role}@evil.example`, role: "admin" }),
      resendInvitation(ctx, { invitationId }),
      revokeInvitation(ctx, { invitationId }),
    ];
    for (const result of await Promise.allSettled(tries)) {
      expect(result).toMatchObject({ status: "rejected", reason: { kind: "forbidden" } });
    }
  },
);

function plain(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}
