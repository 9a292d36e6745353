import { promiseWords } from "#app/hiring/applications/promise.ts";
import type { MailProps } from "#app/hiring/mail/templates.ts";
import { Action, Greeting, MailLayout, Words } from "./parts.tsx";

export function applicationReceivedSubject({ openingTitle }: MailProps["application-received"]): string {
  return `We have your application: ${openingTitle}`;
}

/** Tells a candidate that their application arrived, and where to see what becomes of it. */
export function ApplicationReceivedEmail(props: MailProps["application-received"]) {
  const { candidateName, companyName, openingTitle, statusUrl, promisedFor } = props;
  return (
    <MailLayout
      preview="It has arrived, and a person will read it."
      from={companyName}
      reason={`You get this mail because you applied at ${companyName}.`}
    >
      <Greeting name={candidateName} />
      <Words>
        Thank you for applying as {openingTitle}. Your application has arrived, and a person will read it: no
        machine sorts anybody out here.
      </Words>
      <Words>
        You can see where it stands at any time on your own page. The link is private, so keep it to yourself.
      </Words>
      <Action href={statusUrl}>See where it stands</Action>
      <Words>
        {promisedFor
          ? `You hear from us by ${promiseWords(promisedFor)}, either way.`
          : "We write to you as soon as there is something to say, either way."}
      </Words>
      <Words>{companyName}</Words>
    </MailLayout>
  );
}
