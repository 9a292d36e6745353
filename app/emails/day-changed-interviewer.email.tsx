import { allNew } from "#app/hiring/interviews/day-word.ts";
import type { MailProps } from "#app/hiring/mail/templates.ts";
import { dayOf } from "#app/hiring/mail/wording.ts";
import { ChangedMeetings } from "./changed-meetings.tsx";
import { Action, Greeting, MailLayout, Quoted, Words } from "./parts.tsx";

export function dayChangedInterviewerSubject({
  openingTitle,
  items,
  timeZone,
}: MailProps["day-changed-interviewer"]): string {
  const what = allNew(items) ? "Interviews to hold" : "Interviews changed";
  return `${what}: ${openingTitle}, ${dayOf(items[0]?.startsAt ?? "", timeZone)}`;
}

/** Tells somebody on several interviews of one candidate at once that they are, or what changed about them. */
export function DayChangedInterviewerEmail(props: MailProps["day-changed-interviewer"]) {
  const { interviewerName, candidateName, companyName, items, timeZone, reason, interviewsUrl } = props;
  return (
    <MailLayout
      preview="This is how they stand now."
      from={companyName}
      reason="You get this mail because you are or were on these interviews."
    >
      <Greeting name={interviewerName} />
      <Words>
        {allNew(items)
          ? `You are on several interviews with ${candidateName}:`
          : `Several interviews with ${candidateName} have changed. This is how they stand now:`}
      </Words>
      <ChangedMeetings items={items} timeZone={timeZone} />
      {reason.trim() === "" ? null : <Quoted text={reason} />}
      <Action href={interviewsUrl}>Your interviews</Action>
    </MailLayout>
  );
}
