import type { MailProps } from "#app/hiring/mail/templates.ts";
import { lengthOf } from "#app/hiring/mail/wording.ts";
import { Action, Greeting, MailLayout, Words } from "./parts.tsx";

export function invitationSubject({ companyName }: MailProps["invitation"]): string {
  return `You are invited to hire with ${companyName}`;
}

/** Asks a colleague to join. */
export function InvitationEmail({
  name,
  companyName,
  invitedBy,
  roleName,
  link,
  hours,
}: MailProps["invitation"]) {
  return (
    <MailLayout
      preview={`${invitedBy} asks you to join as ${roleName.toLowerCase()}.`}
      from={companyName}
      reason={`You get this mail because ${invitedBy} entered your address. If you do not know why, leave it: without you nothing happens.`}
    >
      <Greeting name={name} />
      <Words>
        {invitedBy} invites you to join the hiring at {companyName} as {roleName.toLowerCase()}. Candidates,
        interviews and notes are kept in one place called Baton; choose a password and you are in.
      </Words>
      <Action href={link}>Join</Action>
      <Words>The link is yours alone and works for {lengthOf(hours * 60)}.</Words>
    </MailLayout>
  );
}
