import type { MailProps } from "#app/hiring/mail/templates.ts";
import { shortMoment } from "#app/hiring/mail/wording.ts";
import { MeetingFacts } from "./meeting-facts.tsx";
import { PreparationLink } from "./preparation-link.tsx";
import { Action, Greeting, MailLayout, Words } from "./parts.tsx";

export function interviewInvitationSubject(props: MailProps["interview-invitation"]): string {
  return `Your interview with ${props.companyName}: ${shortMoment(props.startsAt, props.timeZone)}`;
}

/** Invites a candidate to an interview. */
export function InterviewInvitationEmail(props: MailProps["interview-invitation"]) {
  const { candidateName, companyName, openingTitle, interviewerName, statusUrl } = props;
  return (
    <MailLayout
      preview={`${props.interviewName}, ${shortMoment(props.startsAt, props.timeZone)}`}
      from={companyName}
      reason={`You get this mail because you applied at ${companyName} as ${openingTitle}.`}
    >
      <Greeting name={candidateName} />
      <Words>We would like to talk with you about the role of {openingTitle}. Does this suit you?</Words>
      <MeetingFacts meeting={props} more={[{ label: "With", value: interviewerName }]} />
      <Words>
        There is nothing to cram for. Think of work you are proud of, and bring your questions: there will be
        time for them. The calendar file attached puts the interview into your calendar.
      </Words>
      <PreparationLink statusUrl={statusUrl} />
      <Words>If the time does not suit you, say so on your page and we will find another one.</Words>
      <Action href={statusUrl}>Your page</Action>
      <Words>We look forward to meeting you.</Words>
      <Words>{companyName}</Words>
    </MailLayout>
  );
}
