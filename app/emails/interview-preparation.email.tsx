import type { MailProps } from "#app/hiring/mail/templates.ts";
import { shortMoment } from "#app/hiring/mail/wording.ts";
import { MeetingFacts } from "./meeting-facts.tsx";
import { Action, Greeting, MailLayout, Words } from "./parts.tsx";

export function interviewPreparationSubject(props: MailProps["interview-preparation"]): string {
  return `Prepare: ${props.interviewName}, ${shortMoment(props.startsAt, props.timeZone)}`;
}

/** On the evening before: what there is to read before an interview. */
export function InterviewPreparationEmail(props: MailProps["interview-preparation"]) {
  const { interviewerName, candidateName, companyName, openingTitle, interviewUrl } = props;
  return (
    <MailLayout
      preview={`${candidateName}, ${openingTitle}`}
      from={companyName}
      reason="You get this mail because you hold this interview. Your account page switches such mails off."
    >
      <Greeting name={interviewerName} />
      <Words>
        You hold an interview for {openingTitle}. Its page has the kit, the questions that are planned for you
        and what is already known.
      </Words>
      <MeetingFacts meeting={props} more={[{ label: "Candidate", value: candidateName }]} />
      <Action href={interviewUrl}>Prepare</Action>
    </MailLayout>
  );
}
