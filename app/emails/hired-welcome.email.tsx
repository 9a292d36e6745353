import type { MailProps } from "#app/hiring/mail/templates.ts";
import { FirstDay } from "./first-day.tsx";
import { Greeting, MailLayout, Signed, Words } from "./parts.tsx";

export function hiredWelcomeSubject(props: MailProps["hired-welcome"]): string {
  return `Welcome to ${props.companyName}`;
}

/** Welcomes somebody who said yes. */
export function HiredWelcomeEmail(props: MailProps["hired-welcome"]) {
  const { candidateName, companyName, openingTitle, startDate, signedBy } = props;
  return (
    <MailLayout
      preview="We are glad you said yes."
      from={companyName}
      reason={`You get this mail because you are joining ${companyName}.`}
    >
      <Greeting name={candidateName} />
      <Words>Welcome! We are very glad that you join us as {openingTitle}.</Words>
      <FirstDay date={startDate} />
      <Words>
        Before then you need to prepare nothing. We will be in touch about the practical things; until then,
        any question is welcome.
      </Words>
      <Signed by={signedBy} of={companyName} />
    </MailLayout>
  );
}
