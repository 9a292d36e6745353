import { eraseMail } from "#app/hiring/mail/erased-mail.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Traces } from "./erase-words.server.ts";

/**
 * Empties every mail to or about the candidate, takes back those that wait, and removes what they answered; answers the
 * ids of all of them.
 */
export async function eraseMails(tx: Tx, traces: Traces, now: Date): Promise<string[]> {
  const mails = await tx.mail.findMany({
    where: {
      OR: [
        { candidateId: { in: traces.candidateIds } },
        { applicationId: { in: traces.applicationIds } },
        { interviewId: { in: traces.interviewIds } },
      ],
    },
    select: { id: true, template: true, props: true, to: true, toName: true, state: true, mayHaveLeft: true },
  });
  for (const { id, ...mail } of mails) {
    const erased = eraseMail(mail);
    const takenBackAt = erased.state === mail.state ? {} : { takenBackAt: now };
    await tx.mail.update({ where: { id }, data: { ...erased, ...takenBackAt } });
  }
  const mailIds = mails.map((mail) => mail.id);
  await tx.suppression.deleteMany({ where: { mailId: { in: mailIds } } });
  const replies = { applicationId: { in: traces.applicationIds } };
  const gone = await tx.mailReply.findMany({ where: replies, select: { id: true } });
  await tx.mailReply.deleteMany({ where: replies });
  return [...mailIds, ...gone.map((reply) => reply.id)];
}
