import { Alert, Anchor, Button } from "@mantine/core";
import { Form, Link } from "@remix-run/react";
import { RETURNED, isReturned, type Delivery } from "#app/hiring/mail/delivery-report.ts";
import type { MailState } from "#app/hiring/mail/mail-state.ts";
import { isWhyOvertaken } from "#app/hiring/mail/overtaken.ts";
import { IconAlertTriangle } from "#app/ui/icons.ts";

export type MailTroubleProps = {
  readonly mail: {
    readonly state: MailState;
    readonly delivery: Delivery | null;
    readonly deliveryDetail: string;
    readonly lastError: string | null;
    readonly whyNoRetry: string | null;
    readonly mayHaveLeft: boolean;
    readonly mayRetry: boolean;
    readonly mayPutAside: boolean;
    /** The candidate whose contact the reader may correct. */
    readonly contactOf: string | null;
    /** The candidate's present address, when it is another one. */
    readonly nowAt: string | null;
    /** Why it is not written once more, if so; null for those who could not. */
    readonly anew: { readonly why: string | null } | null;
    readonly anewId: string | null;
  };
  readonly busy: boolean;
};

const TROUBLED: readonly MailState[] = ["failed", "waiting"];

/** Why a mail did not reach its reader, or not yet, and what can be done about it. */
export function MailTrouble({ mail, busy }: MailTroubleProps) {
  if (isReturned(mail.delivery)) return <Returned mail={mail} busy={busy} />;
  const isStopped = mail.state === "taken_back" && isWhyOvertaken(mail.lastError);
  const lastError = TROUBLED.includes(mail.state) || isStopped ? mail.lastError : null;
  if (lastError === null && mail.whyNoRetry === null) return null;
  const title = mail.state === "waiting" ? "This mail has not left yet" : "This mail was not sent";
  return (
    <Alert
      color={mail.state === "failed" ? "red" : "orange"}
      styles={{ title: { color: "var(--mantine-color-text)" } }}
      icon={<IconAlertTriangle size={18} />}
      title={title}
      mb="lg"
    >
      {lastError}
      {mail.state === "waiting" ? " Baton keeps trying by itself." : ""}
      {mail.mayHaveLeft && mail.state === "waiting"
        ? " An earlier try may have arrived, so it cannot be taken back."
        : ""}
      {mail.whyNoRetry ? ` ${mail.whyNoRetry}` : ""}
      {mail.state === "failed" ? <NextAddress mail={mail} /> : null}
      <PutAside mail={mail} busy={busy} />
    </Alert>
  );
}

const RETURNED_TITLES: Readonly<Record<(typeof RETURNED)[number], string>> = {
  unsent: "The mail service did not send this mail",
  bounced: "This mail came back",
  complained: "Its reader marked this mail as spam",
};

function Returned({ mail, busy }: MailTroubleProps) {
  const delivery = RETURNED.find((one) => one === mail.delivery) ?? "bounced";
  return (
    <Alert
      color="red"
      styles={{ title: { color: "var(--mantine-color-text)" } }}
      icon={<IconAlertTriangle size={18} />}
      title={RETURNED_TITLES[delivery]}
      mb="lg"
    >
      {mail.deliveryDetail ? `${mail.deliveryDetail.trim().replace(/\.$/, "")}. ` : ""}
      {delivery === "complained" ? "Nothing more is sent to this address. " : null}
      {delivery === "bounced" && mail.nowAt === null ? "Ask for another address or call. " : null}
      {delivery === "unsent" ? <SentAnew mail={mail} /> : <NextAddress mail={mail} />}
      {delivery === "unsent" ? null : (
        <>
          {mail.contactOf !== null && mail.nowAt === null ? " · " : " "}
          <Anchor component={Link} to="/mail/suppressed" inherit>
            Addresses not written to
          </Anchor>
        </>
      )}
      <PutAside mail={mail} busy={busy} />
    </Alert>
  );
}

/** What became of a mail that was never sent, or why it is not sent once more. */
function SentAnew({ mail: { anew, anewId } }: Pick<MailTroubleProps, "mail">) {
  if (anewId === null) return anew?.why ?? null;
  return (
    <Anchor component={Link} to={`/mail/${anewId}`} inherit underline="always">
      Sent once more
    </Anchor>
  );
}

/** Takes a mail off the home page about which nothing is left to do. */
function PutAside({ mail, busy }: MailTroubleProps) {
  if (!mail.mayPutAside) return null;
  return (
    <Form method="post">
      <Button
        type="submit"
        name="intent"
        value="put_aside"
        size="compact-sm"
        variant="default"
        mt="sm"
        loading={busy}
      >
        Nothing is left to do: put it aside
      </Button>
    </Form>
  );
}

/** Where the answer to "which address, then?" goes, or that it was given. */
function NextAddress({ mail }: Pick<MailTroubleProps, "mail">) {
  const { contactOf, nowAt, mayRetry, anew, anewId } = mail;
  if (anewId !== null)
    return (
      <>
        {" "}
        <Anchor component={Link} to={`/mail/${anewId}`} inherit underline="always">
          Sent once more, to another address
        </Anchor>
        .
      </>
    );
  if (nowAt !== null && anew) return <> {anew.why ?? `The candidate is now reached at ${nowAt}.`}</>;
  if (nowAt !== null)
    return <> {mayRetry ? `Try again sends it to ${nowAt}.` : `The candidate is now reached at ${nowAt}.`}</>;
  if (contactOf === null) return null;
  return (
    <>
      {" "}
      <Anchor
        component={Link}
        to={`/candidates/${contactOf}?change=contact#contact`}
        inherit
        underline="always"
      >
        Correct the candidate&apos;s address
      </Anchor>
    </>
  );
}
