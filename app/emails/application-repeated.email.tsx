import type { MailProps } from "#app/hiring/mail/templates.ts";
import { FileNotKept } from "./file-not-kept.tsx";
import { Action, Greeting, MailLayout, Words } from "./parts.tsx";
import { ReadAgain } from "./read-again.tsx";

export function applicationRepeatedSubject({ openingTitle }: MailProps["application-repeated"]): string {
  return `You had already applied: ${openingTitle}`;
}

/** Explains to a candidate what became of another application to the same opening. */
export function ApplicationRepeatedEmail(props: MailProps["application-repeated"]) {
  const { candidateName, companyName, openingTitle, statusUrl, readAgainFrom, sendFilesTo } = props;
  const added = sendFilesTo
    ? "Each answer that is new"
    : "The resume you sent now, and each answer that is new,";
  return (
    <MailLayout
      preview={
        readAgainFrom === null
          ? "You had already applied, and that application goes on."
          : "We decided on your application not long ago."
      }
      from={companyName}
      reason={`You get this mail because you applied at ${companyName}.`}
    >
      <Greeting name={candidateName} />
      {readAgainFrom === null ? (
        <Words>
          You had already applied as {openingTitle}, and that application goes on, so nothing starts over.{" "}
          {added} was added to it, beside the former ones.
        </Words>
      ) : (
        <Words>
          Thank you for your interest. You had already applied as {openingTitle}, and we decided on that
          application not long ago. {added} was kept with it.
        </Words>
      )}
      <FileNotKept to={sendFilesTo} />
      <ReadAgain from={readAgainFrom} />
      <Action href={statusUrl}>See where it stands</Action>
      <Words>{companyName}</Words>
    </MailLayout>
  );
}
