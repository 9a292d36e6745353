import type { MailProps } from "#app/hiring/mail/templates.ts";
import { Action, Greeting, MailLayout, Words } from "./parts.tsx";

export function feedbackRequestSubject(props: MailProps["feedback-request"]): string {
  return `How was it? Two questions from ${props.companyName}`;
}

/** Asks a candidate how an interview went. */
export function FeedbackRequestEmail(props: MailProps["feedback-request"]) {
  const { candidateName, companyName, openingTitle, interviewName, feedbackUrl } = props;
  return (
    <MailLayout
      preview="It takes a minute and changes nothing for you."
      from={companyName}
      reason={`You get this mail because you applied at ${companyName} as ${openingTitle}.`}
    >
      <Greeting name={candidateName} />
      <Words>
        Thank you for the conversation ({interviewName}). Would you tell us how it was for you? Two questions,
        one minute.
      </Words>
      <Action href={feedbackUrl}>Answer two questions</Action>
      <Words>
        Your answers help us interview better, and they change nothing for you: the people who talked with you
        see them only after everybody has written down their own view.
      </Words>
      <Words>{companyName}</Words>
    </MailLayout>
  );
}
