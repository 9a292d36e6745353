import type { MailProps } from "#app/hiring/mail/templates.ts";
import { FirstDay } from "./first-day.tsx";
import { Action, Greeting, MailLayout, Quoted, Signed, Words } from "./parts.tsx";

export function offerSubject(props: MailProps["offer"]): string {
  return `An offer from ${props.companyName}: ${props.openingTitle}`;
}

/** Offers the job. */
export function OfferEmail(props: MailProps["offer"]) {
  const { candidateName, companyName, openingTitle, terms, startDate, signedBy, statusUrl } = props;
  return (
    <MailLayout
      preview={`We would love to work with you as ${openingTitle}.`}
      from={companyName}
      reason={`You get this mail because you applied at ${companyName}.`}
    >
      <Greeting name={candidateName} />
      <Words>Good news: we would love to work with you as {openingTitle}.</Words>
      <FirstDay date={startDate} />
      {terms.trim() === "" ? null : <Quoted text={terms} />}
      <Words>Take the time you need, and ask whatever you would like to know: just reply to this mail.</Words>
      <Action href={statusUrl}>Your page</Action>
      <Signed by={signedBy} of={companyName} />
    </MailLayout>
  );
}
