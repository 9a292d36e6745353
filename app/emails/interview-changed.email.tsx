import type { MailProps } from "#app/hiring/mail/templates.ts";
import { shortMoment } from "#app/hiring/mail/wording.ts";
import { MeetingFacts } from "./meeting-facts.tsx";
import { Action, Greeting, MailLayout, Words } from "./parts.tsx";

export function interviewChangedSubject(props: MailProps["interview-changed"]): string {
  const what = props.formerStartsAt === null ? "Changed" : "New time";
  return `${what}: your interview with ${props.companyName}, ${shortMoment(props.startsAt, props.timeZone)}`;
}

/** Tells a candidate what changed about an interview. */
export function InterviewChangedEmail(props: MailProps["interview-changed"]) {
  const { candidateName, companyName, openingTitle, interviewerName, formerStartsAt, timeZone, statusUrl } =
    props;
  return (
    <MailLayout
      preview={`Now ${shortMoment(props.startsAt, timeZone)}`}
      from={companyName}
      reason={`You get this mail because you applied at ${companyName} as ${openingTitle}.`}
    >
      <Greeting name={candidateName} />
      <Words>
        {formerStartsAt === null
          ? "Something about your interview has changed. This is how it stands now:"
          : `Your interview has moved; it is no longer on ${shortMoment(formerStartsAt, timeZone)}. This is the new time:`}
      </Words>
      <MeetingFacts meeting={props} more={[{ label: "With", value: interviewerName }]} />
      <Words>
        The attached calendar file updates your calendar. If this does not suit you, say so on your page.
      </Words>
      <Action href={statusUrl}>Your page</Action>
      <Words>Thank you for bearing with us.</Words>
      <Words>{companyName}</Words>
    </MailLayout>
  );
}
