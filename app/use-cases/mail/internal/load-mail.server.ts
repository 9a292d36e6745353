import { canOnMail, type MailAction, type MailSubject } from "#app/hiring/access/mail.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { goesToCandidate } from "#app/hiring/mail/templates.ts";
import { conflict, notFound } from "#app/hiring/refusal.ts";
import { LOOK_OWED, secondReader } from "#app/hiring/screening/looks.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { OWN_WORDS } from "#app/platform/outbox/wording-of.server.ts";
import { owesLookAt } from "#app/platform/db/second-looks.server.ts";
import { APPLICATION_PEOPLE, applicationPeople } from "#app/platform/db/sight.server.ts";

const OPENING = { select: { ...APPLICATION_PEOPLE.opening.select, title: true } } as const;
const CANDIDATE = {
  select: { ...APPLICATION_PEOPLE.candidate.select, name: true, doNotContactAt: true },
} as const;

/**
 * A mail's row, once the policy has agreed to each of the actions; `may` asks about further ones. Refuses a rejection to
 * whoever owes its resume a second look, because it would tell them the first one.
 */
export async function loadMail(
  db: Db | Tx,
  ctx: Ctx,
  input: { readonly mailId: string; readonly actions: readonly MailAction[] },
) {
  const mail = await db.mail.findFirst({
    where: { id: input.mailId },
    include: {
      candidate: CANDIDATE,
      anew: { select: { id: true } },
      ...OWN_WORDS,
      application: { select: { ...APPLICATION_PEOPLE, id: true, opening: OPENING, candidate: CANDIDATE } },
    },
  });
  if (!mail) throw notFound("This mail");
  const subject: MailSubject = {
    application: mail.application ? applicationPeople(mail.application) : nobodyBut(mail.candidate),
  };
  for (const action of input.actions) requireAllowed(canOnMail(ctx.actor, action, subject), "This mail");
  const { template, application } = mail;
  const tells = template === "rejection" && application !== null;
  if (tells && (await owesLookAt(db, secondReader(ctx), application.id))) throw conflict(LOOK_OWED);
  return { mail, may: (action: MailAction) => canOnMail(ctx.actor, action, subject).allowed };
}

type Addressed = Pick<Awaited<ReturnType<typeof loadMail>>["mail"], "template" | "to" | "candidate">;

/**
 * Where a mail goes when it is sent again: to its candidate as they are reached now, or to whom it was written. One whose
 * candidate was erased has no address any more.
 */
export function addressNow({ template, to, candidate }: Addressed) {
  const now = goesToCandidate(template) && candidate && to !== "" ? candidate.email : to;
  return { to: now, addressChanged: now.toLowerCase() !== to.toLowerCase() };
}

/** A mail about a candidate but no application is judged by who the candidate is. */
function nobodyBut(candidate: { readonly email: string; readonly personId: string | null } | null) {
  if (!candidate) return null;
  return {
    hiringManagerId: null,
    recruiterId: null,
    teamIds: [],
    interviewerIds: [],
    candidatePersonId: candidate.personId,
    candidateEmail: candidate.email,
  };
}
