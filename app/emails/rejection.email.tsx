import type { MailProps } from "#app/hiring/mail/templates.ts";
import { Greeting, MailLayout, OwnWords, Signed, Words } from "./parts.tsx";

export function rejectionSubject(props: MailProps["rejection"]): string {
  return `Your application as ${props.openingTitle}`;
}

/** Ends an application with respect: the answer first, then thanks, and own words where there are some. */
export function RejectionEmail(props: MailProps["rejection"]) {
  const { candidateName, companyName, openingTitle, hadInterviews, personalNote, signedBy } = props;
  return (
    <MailLayout
      preview="Thank you for your time."
      from={companyName}
      reason={`You get this mail because you applied at ${companyName} as ${openingTitle}.`}
    >
      <Greeting name={candidateName} />
      <Words>
        {hadInterviews
          ? `Thank you for the time you gave us and for the conversations about the role of ${openingTitle}. We have decided not to go on with your application, and we would rather tell you plainly than leave you waiting.`
          : `Thank you for applying as ${openingTitle}. We have read your application with care and decided not to go on with it, and we would rather tell you plainly than leave you waiting.`}
      </Words>
      <OwnWords text={personalNote} />
      <Words>
        This is a decision about one role at one moment, not about you. If another opening of ours appeals to
        you, we would be glad to hear from you again.
      </Words>
      <Words>We wish you all the best.</Words>
      <Signed by={signedBy} of={companyName} />
    </MailLayout>
  );
}
