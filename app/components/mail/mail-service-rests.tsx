import { Alert, Anchor, Code } from "@mantine/core";
import { counted } from "#app/hiring/counted.ts";
import { IconAlertTriangle } from "#app/ui/icons.ts";
import { Time } from "#app/ui/time.tsx";

/** Says that the mail service does not answer, what Baton does about it by itself, and what a person can do. */
export function MailServiceRests({
  rest,
  now,
  waiting,
}: {
  readonly rest: { readonly since: Date; readonly askAgainAt: Date; readonly reason: string };
  readonly now: Date;
  readonly waiting: number;
}) {
  const seconds = Math.ceil((rest.askAgainAt.getTime() - now.getTime()) / 1000);
  return (
    <Alert
      color="red"
      icon={<IconAlertTriangle size={18} />}
      title="The mail service does not answer, so it is given a rest"
      styles={{ title: { color: "var(--mantine-color-text)" } }}
      mb="lg"
    >
      Since <Time at={rest.since} />: {rest.reason} Baton asks again{" "}
      {seconds > 0 ? `in ${counted(seconds, "second")}` : "now"} and then at most a minute apart;{" "}
      {counted(waiting, "mail")} {waiting === 1 ? "waits" : "wait"} until then, and none is sent twice. If
      this lasts, look at{" "}
      <Anchor href="https://resend-status.com" rel="noreferrer" target="_blank" inherit>
        Resend’s status page
      </Anchor>{" "}
      and check <Code>RESEND_API_KEY</Code>. Call whoever needs an answer now.
    </Alert>
  );
}
