import type { MailProps } from "#app/hiring/mail/templates.ts";
import { Action, Greeting, MailLayout, Words } from "./parts.tsx";

export function newLinkSubject({ openingTitle }: MailProps["new-link"]): string {
  return `Your page has a new address: ${openingTitle}`;
}

/** Tells a candidate the address of their page, once the one that went elsewhere is ended. */
export function NewLinkEmail(props: MailProps["new-link"]) {
  const { candidateName, companyName, openingTitle, statusUrl } = props;
  return (
    <MailLayout
      preview="The former one does not open any more."
      from={companyName}
      reason={`You get this mail because you applied at ${companyName}.`}
    >
      <Greeting name={candidateName} />
      <Words>
        The address at which we reach you was changed. So the page of your application as {openingTitle} has a
        new private address, too, and the former one does not open any more.
      </Words>
      <Words>
        Everything about your application stands there: how far it is, what comes next, and how to reach us.
        If a mail from us did not reach you, you find there what it was about. Keep the link to yourself.
      </Words>
      <Action href={statusUrl}>Open your page</Action>
      <Words>{companyName}</Words>
    </MailLayout>
  );
}
