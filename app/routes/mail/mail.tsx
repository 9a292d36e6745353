import { Alert, Anchor, Button, Group, Stack, Text, Title } from "@mantine/core";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { Timeline } from "#app/components/applications/timeline.tsx";
import { LeavesIn } from "#app/components/mail/leaves-in.tsx";
import { MailPreview } from "#app/components/mail/mail-preview.tsx";
import { MailServiceNotice } from "#app/components/mail/mail-service-notice.tsx";
import { MailStateBadge } from "#app/components/mail/mail-state-badge.tsx";
import { MailTrouble } from "#app/components/mail/mail-trouble.tsx";
import { SendTime } from "#app/components/mail/send-time.tsx";
import { useOutboxWatch } from "#app/components/mail/use-outbox-watch.ts";
import { renderStoredMail } from "#app/emails/render-mail.tsx";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { readIntent, textOf } from "#app/platform/http/form.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { IconArrowBackUp, IconLock, IconSend } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { revalidateConflict } from "#app/ui/revalidate-conflict.ts";
import { Time } from "#app/ui/time.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { getMail } from "#app/use-cases/mail/get-mail.server.ts";
import { holdMail } from "#app/use-cases/mail/hold-mail.server.ts";
import { putMailAside } from "#app/use-cases/mail/put-mail-aside.server.ts";
import { releaseMail } from "#app/use-cases/mail/release-mail.server.ts";
import { retryMail } from "#app/use-cases/mail/retry-mail.server.ts";
import { scheduleMail } from "#app/use-cases/mail/schedule-mail.server.ts";
import { sendAnew } from "#app/use-cases/mail/send-anew.server.ts";
import { takeBackMail } from "#app/use-cases/mail/take-back-mail.server.ts";

const INTENTS = ["take_back", "retry", "put_aside", "hold", "release", "schedule", "send_anew"] as const;

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
  "mail.put_aside": "Put aside",
  "mail.retried": "Put into the outbox again",
  "mail.delayed": "Delayed on its way",
  "mail.delivered": "Delivered",
  "mail.unsent": "Not sent by the mail service",
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
      case "put_aside":
        await putMailAside(ctx, { mailId });
        if (form.get("stay") === "yes") return { ok: true } as const;
        return redirectWithToast(`/mail/${mailId}`, { message: "Put aside. Nobody is asked to see to it." });
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
                  {mail.nowAt === null ? "Send it once more" : "Send it to the new address"}
                </Button>
              ) : null}
            </Group>
          </Form>
        }
      />
      <ProblemAlert answer={answer} />
      {mail.state === "kept" ? <MailServiceNotice mailIsSent={mail.mailIsSent} /> : null}
      <MailTrouble mail={mail} busy={busy} />
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
