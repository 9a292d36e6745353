import { Alert, Code } from "@mantine/core";
import { IconMail } from "#app/ui/icons.ts";

/** Says that mails stay here while no mail service is set up, and what to do about it. */
export function MailServiceNotice({ mailIsSent }: { readonly mailIsSent: boolean }) {
  if (mailIsSent) return null;
  return (
    <Alert
      color="orange"
      icon={<IconMail size={18} />}
      title="Mails are kept here, none are sent"
      styles={{ title: { color: "var(--mantine-color-text)" } }}
      mb="lg"
    >
      No mail service is set up. Set <Code>RESEND_API_KEY</Code> and start Baton again; kept mails can then be
      sent one by one.
    </Alert>
  );
}
