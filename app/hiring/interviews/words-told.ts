import type { DayItem } from "../mail/template-props.ts";
import { parseMail } from "../mail/templates.ts";
import type { LastWord } from "./word-to-send.ts";

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

/** A mail of one of these kinds, as it is kept. */
type ToldMail = {
  readonly template: string;
  readonly props: unknown;
  readonly interviewId: string | null;
};

/** What a mail tells of each interview; nothing once its words were erased. */
export function wordsTold({
  template,
  props,
  interviewId,
}: ToldMail): { interviewId: string; word: LastWord }[] {
  if (isErased(props)) return [];
  const told = parseMail(template, props);
  switch (told.template) {
    case "interview-invitation":
    case "interview-changed":
      return interviewId === null ? [] : [{ interviewId, word: { off: false, facts: told.props } }];
    case "interview-invitation-interviewer":
    case "interview-changed-interviewer": {
      // To its interviewer the mail names only themself, which is no fact of the meeting.
      const { startsAt, minutes, place, link, part } = told.props;
      const word: LastWord = { off: false, facts: { startsAt, minutes, place, link, part } };
      return interviewId === null ? [] : [{ interviewId, word }];
    }
    case "day-invitation":
    case "day-changed":
    case "day-cancelled":
      return told.props.items.map((item) => ({ interviewId: item.interviewId, word: wordOf(item, item) }));
    case "day-changed-interviewer":
      return told.props.items.map((item) => {
        const { startsAt, minutes, place, link, part } = item;
        return {
          interviewId: item.interviewId,
          word: wordOf(item, { startsAt, minutes, place, link, part }),
        };
      });
    default:
      return interviewId === null ? [] : [{ interviewId, word: { off: true } }];
  }
}

function isErased(props: unknown): boolean {
  return typeof props !== "object" || props === null || Object.keys(props).length === 0;
}

function wordOf({ word }: DayItem, facts: Extract<LastWord, { off: false }>["facts"]): LastWord {
  return word === "cancellation" ? { off: true } : { off: false, facts };
}
