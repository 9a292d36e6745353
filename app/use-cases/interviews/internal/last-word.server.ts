import type { LastWord } from "#app/hiring/interviews/word-to-send.ts";
import { parseMail } from "#app/hiring/mail/templates.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

const TELLING = [
  "interview-invitation",
  "interview-invitation-interviewer",
  "interview-changed",
  "interview-changed-interviewer",
  "interview-cancelled",
  "interview-cancelled-interviewer",
];

/** What an address was told last about an interview, or null; a mail that never arrives has told nothing. */
export async function lastWord(tx: Tx, interviewId: string, to: string): Promise<LastWord | null> {
  const mail = await tx.mail.findFirst({
    where: {
      interviewId,
      to,
      template: { in: TELLING },
      state: { notIn: ["taken_back", "failed", "withheld"] },
    },
    orderBy: { createdAt: "desc" },
    select: { template: true, props: true },
  });
  if (!mail) return null;
  const told = parseMail(mail.template, mail.props);
  switch (told.template) {
    case "interview-invitation":
    case "interview-changed":
      return { off: false, facts: told.props };
    case "interview-invitation-interviewer":
    case "interview-changed-interviewer": {
      // To its interviewer the mail names only themself, which is no fact of the meeting.
      const { startsAt, minutes, place, link } = told.props;
      return { off: false, facts: { startsAt, minutes, place, link } };
    }
    default:
      return { off: true };
  }
}
