import type { MailProps } from "#app/hiring/mail/templates.ts";
import { Action, Greeting, MailLayout, Quoted, Words } from "./parts.tsx";

export function candidateQuestionSubject(props: MailProps["candidate-question"]): string {
  return `A candidate asks: ${props.openingTitle}`;
}

/** Hands a candidate's question to the recruiter. */
export function CandidateQuestionEmail(props: MailProps["candidate-question"]) {
  const { recruiterName, candidateName, companyName, openingTitle, message, applicationUrl } = props;
  return (
    <MailLayout
      preview="A question is waiting for an answer."
      from={companyName}
      reason="You get this mail because you are the recruiter of this opening."
    >
      <Greeting name={recruiterName} />
      <Words>
        {candidateName}, who applied as {openingTitle}, asks:
      </Words>
      <Quoted text={message} />
      <Action href={applicationUrl}>Open the application</Action>
    </MailLayout>
  );
}
