import type { MailProps } from "#app/hiring/mail/templates.ts";
import { dayOf } from "#app/hiring/mail/wording.ts";
import { Facts, Greeting, MailLayout, Signed, Words } from "./parts.tsx";

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
      {startDate === null ? null : (
        <Facts facts={[{ label: "First day", value: dayOf(`${startDate}T00:00:00Z`, "Etc/UTC") }]} />
      )}
      <Words>
        Before then you need to prepare nothing. We will be in touch about the practical things; until then,
        any question is welcome.
      </Words>
      <Signed by={signedBy} of={companyName} />
    </MailLayout>
  );
}
