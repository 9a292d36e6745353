import type { MailProps } from "#app/hiring/mail/templates.ts";
import { Action, MailLayout, OwnWords } from "./parts.tsx";

export function letterSubject({ subject }: MailProps["letter"]): string {
  return subject;
}

/** What a person writes to several candidates at once, with the way to each one's page. */
export function LetterEmail({ companyName, openingTitle, body, statusUrl }: MailProps["letter"]) {
  return (
    <MailLayout
      preview={`About your application as ${openingTitle}.`}
      from={companyName}
      reason={`You get this mail because you applied at ${companyName}.`}
    >
      <OwnWords text={body} />
      <Action href={statusUrl}>See where it stands</Action>
    </MailLayout>
  );
}
