import type { MailProps } from "#app/hiring/mail/templates.ts";
import { Action, Greeting, MailLayout, Words } from "./parts.tsx";

export function applicationRepeatedSubject({ openingTitle }: MailProps["application-repeated"]): string {
  return `You had already applied: ${openingTitle}`;
}

/** Explains to a candidate what became of a second application to the same opening. */
export function ApplicationRepeatedEmail(props: MailProps["application-repeated"]) {
  const { candidateName, companyName, openingTitle, statusUrl } = props;
  return (
    <MailLayout
      preview="Your first application counts; the new resume was added to it."
      from={companyName}
      reason={`You get this mail because you applied at ${companyName}.`}
    >
      <Greeting name={candidateName} />
      <Words>
        You had already applied as {openingTitle}. Each person has one application for an opening, so nothing
        starts over. The resume you sent now was added to it, beside the former one.
      </Words>
      <Action href={statusUrl}>See where it stands</Action>
      <Words>{companyName}</Words>
    </MailLayout>
  );
}
