import type { Actor } from "#app/hiring/access/actor.ts";
import { canOnMail, type MailAction, type MailSubject } from "#app/hiring/access/mail.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { notFound } from "#app/hiring/refusal.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { OWN_WORDS } from "#app/platform/outbox/wording-of.server.ts";
import { APPLICATION_PEOPLE, applicationPeople } from "#app/platform/db/sight.server.ts";

const OPENING = { select: { ...APPLICATION_PEOPLE.opening.select, title: true } } as const;
const CANDIDATE = { select: { ...APPLICATION_PEOPLE.candidate.select, name: true } } as const;

/** A mail's row, once the policy has agreed to each of the actions; `may` asks about further ones. */
export async function loadMail(
  db: Db | Tx,
  actor: Actor,
  input: { readonly mailId: string; readonly actions: readonly MailAction[] },
) {
  const mail = await db.mail.findFirst({
    where: { id: input.mailId },
    include: {
      candidate: CANDIDATE,
      ...OWN_WORDS,
      application: { select: { ...APPLICATION_PEOPLE, id: true, opening: OPENING, candidate: CANDIDATE } },
    },
  });
  if (!mail) throw notFound("This mail");
  const subject: MailSubject = {
    application: mail.application ? applicationPeople(mail.application) : nobodyBut(mail.candidate),
  };
  for (const action of input.actions) requireAllowed(canOnMail(actor, action, subject), "This mail");
  return { mail, may: (action: MailAction) => canOnMail(actor, action, subject).allowed };
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
