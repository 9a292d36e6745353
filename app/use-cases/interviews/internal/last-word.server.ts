import type { LastWord } from "#app/hiring/interviews/word-to-send.ts";
import { TELLING_TEMPLATES, wordsTold } from "#app/hiring/interviews/words-told.ts";
import { goesToCandidate } from "#app/hiring/mail/templates.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

/** What every address was told last about each interview of an application. */
export type LastWords = {
  of(interviewId: string, address: string): LastWord | null;
  /** Who still expects an interview, by address in small letters. */
  expecting(interviewId: string): readonly string[];
};

/**
 * Reads what was told about an application's interviews; a mail that never arrives has told nothing, and one whose
 * words were erased with its candidate tells nothing any more. What a candidate read at a former address they know; what
 * came back from there they do not. Leaves out mails that are about to be taken back.
 */
export async function loadLastWords(
  db: Db | Tx,
  applicationId: string,
  takenBack: readonly string[],
): Promise<LastWords> {
  const mails = await db.mail.findMany({
    where: {
      applicationId,
      id: { notIn: [...takenBack] },
      template: { in: TELLING_TEMPLATES },
      state: { notIn: ["taken_back", "failed", "withheld"] },
      OR: [{ delivery: null }, { delivery: { not: "unsent" } }],
    },
    orderBy: { createdAt: "asc" },
    select: {
      template: true,
      props: true,
      interviewId: true,
      to: true,
      delivery: true,
      candidate: { select: { email: true } },
    },
  });
  const known = new Map<string, Map<string, LastWord>>();
  for (const mail of mails) {
    for (const { interviewId, word } of wordsTold(mail)) {
      const about = known.get(interviewId) ?? new Map<string, LastWord>();
      about.set(readerOf(mail).toLowerCase(), word);
      known.set(interviewId, about);
    }
  }
  return {
    of: (interviewId, address) => known.get(interviewId)?.get(address.toLowerCase()) ?? null,
    expecting: (interviewId) =>
      [...(known.get(interviewId) ?? [])].filter(([, word]) => !word.off).map(([address]) => address),
  };
}

/** The address by which whoever read a mail is known now. */
function readerOf(mail: {
  readonly template: string;
  readonly to: string;
  readonly delivery: string | null;
  readonly candidate: { readonly email: string } | null;
}): string {
  const { template, to, delivery, candidate } = mail;
  return candidate && goesToCandidate(template) && delivery !== "bounced" ? candidate.email : to;
}
