import type { MailProps } from "#app/hiring/mail/templates.ts";
import { lengthOf } from "#app/hiring/mail/wording.ts";
import { Action, Greeting, MailLayout, Words } from "./parts.tsx";

export function signInLinkSubject(): string {
  return "Your sign-in link";
}

/** The way in without a password. */
export function SignInLinkEmail({ name, link, minutes }: MailProps["sign-in-link"]) {
  return (
    <MailLayout
      preview={`It works once, for ${lengthOf(minutes)}.`}
      from="Baton"
      reason="You get this mail because somebody entered your address on the sign-in page. If that was not you, nothing has happened and there is nothing to do."
    >
      <Greeting name={name} />
      <Words>Here is your way in. The link works once, for {lengthOf(minutes)}.</Words>
      <Action href={link}>Sign in</Action>
    </MailLayout>
  );
}
