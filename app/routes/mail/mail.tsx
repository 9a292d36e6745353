import { Alert, Anchor, Button, Group, Stack, Text, Title } from "@mantine/core";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { Timeline } from "#app/components/applications/timeline.tsx";
import { LeavesIn } from "#app/components/mail/leaves-in.tsx";
import { MailPreview } from "#app/components/mail/mail-preview.tsx";
import { MailServiceNotice } from "#app/components/mail/mail-service-notice.tsx";
import { MailStateBadge } from "#app/components/mail/mail-state-badge.tsx";
import { SendTime } from "#app/components/mail/send-time.tsx";
import { useOutboxWatch } from "#app/components/mail/use-outbox-watch.ts";
import { renderStoredMail } from "#app/emails/render-mail.tsx";
import { isWhyOvertaken } from "#app/hiring/mail/overtaken.ts";
import type { MailState } from "#app/hiring/mail/mail-state.ts";
import { isReturned } from "#app/hiring/mail/delivery-report.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { readIntent, textOf } from "#app/platform/http/form.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { IconAlertTriangle, IconArrowBackUp, IconLock, IconSend } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { revalidateConflict } from "#app/ui/revalidate-conflict.ts";
import { Time } from "#app/ui/time.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { getMail } from "#app/use-cases/mail/get-mail.server.ts";
import { holdMail } from "#app/use-cases/mail/hold-mail.server.ts";
import { releaseMail } from "#app/use-cases/mail/release-mail.server.ts";
import { retryMail } from "#app/use-cases/mail/retry-mail.server.ts";
import { scheduleMail } from "#app/use-cases/mail/schedule-mail.server.ts";
import { sendAnew } from "#app/use-cases/mail/send-anew.server.ts";
import { takeBackMail } from "#app/use-cases/mail/take-back-mail.server.ts";

const INTENTS = ["take_back", "retry", "hold", "release", "schedule", "send_anew"] as const;

const WHAT_HAPPENED: Readonly<Record<string, string>> = {
  "mail.queued": "Written and put into the outbox",
  "mail.taken_back": "Taken back",
  "mail.held": "Held",
  "mail.released": "Let go on",
  "mail.scheduled": "Given another time",
  "mail.withheld": "Withheld, because the candidate wants no mail",
  "mail.sent": "Sent",
  "mail.kept": "Kept here, because no mail service was set up",
  "mail.failed": "Failed",
  "mail.retried": "Put into the outbox again",
  "mail.delayed": "Delayed on its way",
  "mail.delivered": "Delivered",
  "mail.bounced": "Came back",
  "mail.complained": "Marked as spam by its reader",
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.label ?? "Mail"} · Baton` },
];

export const shouldRevalidate = revalidateConflict;

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const { props, words, own, ...mail } = await getMail(ctx, { mailId: param(args, "mailId") });
    const rendered =
      words ?? (props === null ? null : await renderStoredMail(mail.template, props, own).catch(() => null));
    return { ...mail, words: rendered, mailIsSent: args.context.services.mailIsSent };
  });
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const mailId = param(args, "mailId");
    const form = await args.request.formData();
    const intent = readIntent(form, INTENTS);
    switch (intent) {
      case "take_back":
        await takeBackMail(ctx, { mailId });
        if (form.get("stay") === "yes") return { ok: true } as const;
        return redirectWithToast(`/mail/${mailId}`, { message: "Taken back. This mail never leaves." });
      case "retry":
        await retryMail(ctx, { mailId });
        return redirectWithToast(`/mail/${mailId}`, { message: "In the outbox again." });
      case "send_anew": {
        const anew = await sendAnew(ctx, { mailId });
        return redirectWithToast(`/mail/${anew.mailId}`, {
          message: `In the outbox. It goes to ${anew.to}.`,
        });
      }
      case "hold":
        await holdMail(ctx, { mailId });
        return redirectWithToast(`/mail/${mailId}`, { message: "Held. It leaves once somebody lets it." });
      case "release":
        await releaseMail(ctx, { mailId });
        return redirectWithToast(`/mail/${mailId}`, { message: "It goes on, and leaves at its time." });
      case "schedule":
        await scheduleMail(ctx, { mailId, date: textOf(form, "date"), time: textOf(form, "time") });
        return redirectWithToast(`/mail/${mailId}`, { message: "It leaves at the new time." });
    }
  });
}

export default function MailPage() {
  const mail = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  useOutboxWatch([mail], mail.now);
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<UpLink to="/mail">Mail</UpLink>}
        title={
          <Group component="span" gap="sm">
            {mail.label}
            <MailStateBadge state={mail.state} delivery={mail.delivery} />
          </Group>
        }
        description={<About mail={mail} />}
        actions={
          <Form method="post">
            <Group gap="xs">
              {mail.mayTakeBack ? (
                <Button
                  type="submit"
                  name="intent"
                  value="take_back"
                  loading={busy}
                  leftSection={<IconArrowBackUp size={16} />}
                >
                  Take back
                </Button>
              ) : null}
              {mail.mayRetry ? (
                <Button
                  type="submit"
                  name="intent"
                  value="retry"
                  variant="default"
                  loading={busy}
                  leftSection={<IconSend size={16} />}
                >
                  {mail.state === "kept" ? "Send it after all" : "Try again"}
                </Button>
              ) : null}
              {mail.anew?.why === null ? (
                <Button
                  type="submit"
                  name="intent"
                  value="send_anew"
                  loading={busy}
                  leftSection={<IconSend size={16} />}
                >
                  Send it to the new address
                </Button>
              ) : null}
            </Group>
          </Form>
        }
      />
      <ProblemAlert answer={answer} />
      {mail.state === "kept" ? <MailServiceNotice mailIsSent={mail.mailIsSent} /> : null}
      <Trouble mail={mail} />
      {mail.mayTime ? (
        <SendTime {...mail} held={mail.state === "held" ? "all" : "none"} answer={answer} busy={busy} />
      ) : null}
      <Stack gap="xl">
        {mail.words ? (
          <MailPreview words={mail.words} to={{ name: mail.toName, email: mail.to }} />
        ) : (
          <Withheld hidden={mail.hidden} />
        )}
        {mail.attachments.length > 0 ? (
          <Text size="sm" c="dimmed">
            Attached: {mail.attachments.join(", ")}
          </Text>
        ) : null}
        <section aria-labelledby="history">
          <Title order={2} size="h4" id="history" mb="sm">
            History
          </Title>
          <Timeline
            entries={mail.history.map((event, at) => ({
              id: String(at),
              at: event.at,
              who: event.by,
              what: WHAT_HAPPENED[event.type] ?? event.type,
            }))}
          />
        </section>
      </Stack>
    </Page>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function About({ mail }: { readonly mail: Loaded }) {
  const { application, state, sentAt, sendAfter, now } = mail;
  return (
    <>
      To {mail.toName.trim() === "" ? mail.to : mail.toName}
      {application ? (
        <>
          {" "}
          about{" "}
          <Anchor component={Link} to={`/applications/${application.id}`} underline="always" inherit>
            {application.candidateName}, {application.openingTitle}
          </Anchor>
        </>
      ) : null}
      {mail.letterId ? (
        <>
          {" "}
          ·{" "}
          <Anchor component={Link} to={`/mail/letters/${mail.letterId}`} underline="always" inherit>
            one of several
          </Anchor>
        </>
      ) : null}
      {sentAt ? (
        <>
          {" "}
          · sent <Time at={sentAt} />
        </>
      ) : null}
      {state === "waiting" ? (
        <>
          {" "}
          · <LeavesIn key={now.getTime()} sendAfter={sendAfter} now={now} />
        </>
      ) : null}
    </>
  );
}

const TROUBLED: readonly MailState[] = ["failed", "waiting"];

function Trouble({ mail }: { readonly mail: Loaded }) {
  if (isReturned(mail.delivery)) return <Returned mail={mail} />;
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
    </Alert>
  );
}

function Returned({ mail }: { readonly mail: Loaded }) {
  const bounced = mail.delivery === "bounced";
  return (
    <Alert
      color="red"
      styles={{ title: { color: "var(--mantine-color-text)" } }}
      icon={<IconAlertTriangle size={18} />}
      title={bounced ? "This mail came back" : "Its reader marked this mail as spam"}
      mb="lg"
    >
      {mail.deliveryDetail ? `${mail.deliveryDetail.trim().replace(/\.$/, "")}. ` : ""}
      {bounced ? null : "Nothing more is sent to this address. "}
      {bounced && mail.nowAt === null ? "Ask for another address or call. " : null}
      <NextAddress mail={mail} />
      {mail.contactOf !== null && mail.nowAt === null ? " · " : " "}
      <Anchor component={Link} to="/mail/suppressed" inherit>
        Addresses not written to
      </Anchor>
    </Alert>
  );
}

/** Where the answer to "which address, then?" goes, or that it was given. */
function NextAddress({ mail }: { readonly mail: Loaded }) {
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

function Withheld({ hidden }: { readonly hidden: boolean }) {
  return (
    <Alert
      color="gray"
      icon={<IconLock size={18} />}
      title={hidden ? "Its words are not shown" : "It cannot be written"}
    >
      {hidden
        ? "The link in this mail opens an account, so it is shown to nobody but those it is meant for."
        : "Something this mail needs is missing, or a field of its words has nothing to stand for it, so it cannot be shown. It will not be sent like this."}
    </Alert>
  );
}
