import { promiseWords } from "#app/hiring/applications/promise.ts";
import type { MailProps } from "#app/hiring/mail/templates.ts";
import { Action, Greeting, MailLayout, Signed, Words } from "./parts.tsx";

export function newDateSubject({ openingTitle, promisedFor }: MailProps["new-date"]): string {
  return `You hear from us by ${promiseWords(promisedFor)}: ${openingTitle}`;
}

/** Tells a candidate a new date for the next step, before or after the old one has passed. */
export function NewDateEmail(props: MailProps["new-date"]) {
  const { candidateName, companyName, openingTitle, statusUrl, promisedFor, late, signedBy } = props;
  const date = promiseWords(promisedFor);
  return (
    <MailLayout
      preview={`The next word from us comes by ${date}.`}
      from={companyName}
      reason={`You get this mail because you applied at ${companyName}.`}
    >
      <Greeting name={candidateName} />
      <Words>
        {late
          ? `We said you would hear from us about the role of ${openingTitle} before today, and you did not. That is ours to answer for, and we are sorry.`
          : `We need longer than we said for the next step of your application as ${openingTitle}, and would rather tell you now than let the day pass.`}
      </Words>
      <Words>You hear from us by {date}, whatever the answer is. This says nothing about how you did.</Words>
      <Action href={statusUrl}>See where it stands</Action>
      <Signed by={signedBy} of={companyName} />
    </MailLayout>
  );
}
