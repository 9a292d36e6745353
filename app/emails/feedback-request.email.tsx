import { promiseWords } from "#app/hiring/applications/promise.ts";
import type { MailProps } from "#app/hiring/mail/templates.ts";
import { Action, Greeting, MailLayout, Words } from "./parts.tsx";

export function feedbackRequestSubject(props: MailProps["feedback-request"]): string {
  return `How was it? Two questions from ${props.companyName}`;
}

/** Asks a candidate how an interview, or all of a visit, went. */
export function FeedbackRequestEmail(props: MailProps["feedback-request"]) {
  const { candidateName, companyName, openingTitle, interviews, feedbackUrl, promisedFor } = props;
  const several = interviews.length > 1;
  return (
    <MailLayout
      preview="It takes a minute and changes nothing for you."
      from={companyName}
      reason={`You get this mail because you applied at ${companyName} as ${openingTitle}.`}
    >
      <Greeting name={candidateName} />
      <Words>
        Thank you for the {several ? "conversations" : "conversation"} (
        {interviews.map(({ name }) => name).join("; ")}). Would you tell us how{" "}
        {several ? "they were" : "it was"} for you? Two questions{several ? " about each" : ""}, one minute.
      </Words>
      <Action href={feedbackUrl}>Answer two questions</Action>
      <Words>
        Your answers help us interview better, and they change nothing for you. They carry no name: people
        here read them only five at a time, mixed with those of other candidates.
      </Words>
      {promisedFor ? (
        <Words>About your application you hear from us by {promiseWords(promisedFor)}, either way.</Words>
      ) : null}
      <Words>{companyName}</Words>
    </MailLayout>
  );
}
