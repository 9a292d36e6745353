import type { LastWord } from "#app/hiring/interviews/word-to-send.ts";
import { parseMail, type DayItem } from "#app/hiring/mail/templates.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

const OF_ONE = [
  "interview-invitation",
  "interview-invitation-interviewer",
  "interview-changed",
  "interview-changed-interviewer",
  "interview-cancelled",
  "interview-cancelled-interviewer",
];
const OF_SEVERAL = ["day-invitation", "day-changed", "day-cancelled", "day-changed-interviewer"];

/** Every kind of mail that tells somebody of interviews. */
export const TELLING_TEMPLATES = [...OF_ONE, ...OF_SEVERAL];

/** What every address was told last about each interview of an application. */
export type LastWords = {
  of(interviewId: string, address: string): LastWord | null;
  /** Who still expects an interview, by address in small letters. */
  expecting(interviewId: string): readonly string[];
};

/**
 * Reads what was told about an application's interviews; a mail that never arrives has told nothing, and one whose
 * words were erased with its candidate tells nothing any more.
 */
export async function loadLastWords(db: Db | Tx, applicationId: string): Promise<LastWords> {
  const mails = await db.mail.findMany({
    where: {
      applicationId,
      template: { in: TELLING_TEMPLATES },
      state: { notIn: ["taken_back", "failed", "withheld"] },
    },
    orderBy: { createdAt: "asc" },
    select: { template: true, props: true, interviewId: true, to: true },
  });
  const known = new Map<string, Map<string, LastWord>>();
  for (const mail of mails.filter(({ props }) => !isErased(props))) {
    for (const { interviewId, word } of wordsIn(mail)) {
      const about = known.get(interviewId) ?? new Map<string, LastWord>();
      about.set(mail.to.toLowerCase(), word);
      known.set(interviewId, about);
    }
  }
  return {
    of: (interviewId, address) => known.get(interviewId)?.get(address.toLowerCase()) ?? null,
    expecting: (interviewId) =>
      [...(known.get(interviewId) ?? [])].filter(([, word]) => !word.off).map(([address]) => address),
  };
}

/** The interviews that a mail tells of; none once its words were erased. */
export function interviewsIn(mail: ToldMail): string[] {
  return isErased(mail.props) ? [] : wordsIn(mail).map(({ interviewId }) => interviewId);
}

function isErased(props: unknown): boolean {
  return typeof props !== "object" || props === null || Object.keys(props).length === 0;
}

type ToldMail = {
  readonly template: string;
  readonly props: unknown;
  readonly interviewId: string | null;
};

function wordsIn({ template, props, interviewId }: ToldMail): { interviewId: string; word: LastWord }[] {
  const told = parseMail(template, props);
  switch (told.template) {
    case "interview-invitation":
    case "interview-changed":
      return interviewId === null ? [] : [{ interviewId, word: { off: false, facts: told.props } }];
    case "interview-invitation-interviewer":
    case "interview-changed-interviewer": {
      // To its interviewer the mail names only themself, which is no fact of the meeting.
      const { startsAt, minutes, place, link } = told.props;
      const word: LastWord = { off: false, facts: { startsAt, minutes, place, link } };
      return interviewId === null ? [] : [{ interviewId, word }];
    }
    case "day-invitation":
    case "day-changed":
    case "day-cancelled":
      return told.props.items.map((item) => ({ interviewId: item.interviewId, word: wordOf(item, item) }));
    case "day-changed-interviewer":
      return told.props.items.map((item) => {
        const { startsAt, minutes, place, link } = item;
        return { interviewId: item.interviewId, word: wordOf(item, { startsAt, minutes, place, link }) };
      });
    default:
      return interviewId === null ? [] : [{ interviewId, word: { off: true } }];
  }
}

function wordOf({ word }: DayItem, facts: Extract<LastWord, { off: false }>["facts"]): LastWord {
  return word === "cancellation" ? { off: true } : { off: false, facts };
}
