import type { DayItem } from "../mail/template-props.ts";
import { isOtherPart, wordToSend, type LastWord, type MeetingFacts } from "./word-to-send.ts";

/** An interview as one reader may know it; `facts` are what holds for them now. */
export type KnownMeeting = {
  readonly interviewId: string;
  readonly interviewName: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly facts: MeetingFacts | "off";
  /** Whether it takes place, though the reader is no longer on it. */
  readonly goesOn?: boolean;
  readonly last: LastWord | null;
};

/**
 * What one person has to be told about several interviews, going by what they were told last about each: the net
 * difference, in order of time. An empty list is that they know already. A meeting that is off keeps the time at which
 * the reader expects it.
 */
export function dayItems(meetings: readonly KnownMeeting[]): DayItem[] {
  return meetings
    .flatMap(({ interviewId, interviewName, startsAt, minutes, facts, goesOn, last }): DayItem[] => {
      const word = wordToSend(last, facts);
      if (!word) return [];
      const expected = last !== null && !last.off ? last.facts : null;
      const about = { interviewId, word, interviewName };
      if (facts === "off") {
        const { place = "", link = "" } = expected ?? {};
        const at = { startsAt: expected?.startsAt ?? startsAt, minutes: expected?.minutes ?? minutes };
        return [{ ...about, ...at, place, link, formerStartsAt: null, interviewerName: "", goesOn }];
      }
      return [
        {
          ...about,
          startsAt: facts.startsAt,
          minutes: facts.minutes,
          place: facts.place,
          link: facts.link,
          interviewerName: facts.interviewerName ?? "",
          part: facts.part,
          otherPart: expected !== null && isOtherPart(expected, facts),
          formerStartsAt:
            expected && Date.parse(expected.startsAt) !== Date.parse(facts.startsAt)
              ? expected.startsAt
              : null,
        },
      ];
    })
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
}

/** Whether the reader hears of all of these for the first time: an invitation, not a change. */
export function allNew(items: readonly Pick<DayItem, "word">[]): boolean {
  return items.every(({ word }) => word === "invitation");
}
