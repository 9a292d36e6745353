import type { MailProps } from "#app/hiring/mail/templates.ts";
import { dayOf } from "#app/hiring/mail/wording.ts";
import { Greeting, MailLayout, TextLink, Words } from "./parts.tsx";

export function dailyDigestSubject({ day }: MailProps["daily-digest"]): string {
  return `What waits for you on ${dayOf(`${day}T00:00:00.000Z`, "Etc/UTC")}`;
}

/** What waits for a person this morning, each line with the page where it is seen to. */
export function DailyDigestEmail({ readerName, companyName, lines }: MailProps["daily-digest"]) {
  return (
    <MailLayout
      preview={lines.map(({ text }) => text).join(" · ")}
      from={companyName}
      reason="You get this mail on days on which something waits for you. Your account page switches it off."
    >
      <Greeting name={readerName} />
      <Words>This waits for you today:</Words>
      {lines.map(({ text, url }) => (
        <Words key={`${text} ${url}`}>
          <TextLink href={url}>{text}</TextLink>
        </Words>
      ))}
    </MailLayout>
  );
}
