import {
  Alert,
  Anchor,
  Badge,
  Button,
  Card,
  Group,
  Stack,
  Text,
  TextInput,
  Textarea,
  Title,
} from "@mantine/core";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { ErasedNotice } from "#app/components/candidates/erased-notice.tsx";
import { MailStateBadge } from "#app/components/mail/mail-state-badge.tsx";
import { previewMail } from "#app/emails/preview-mail.ts";
import type { MailState } from "#app/hiring/mail/mail-state.ts";
import type { OfferState } from "#app/hiring/offers/offer-state.ts";
import { readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert, fieldProblem } from "#app/ui/problem-alert.tsx";
import { Time } from "#app/ui/time.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { draftOffer } from "#app/use-cases/offers/draft-offer.server.ts";
import { getOffer } from "#app/use-cases/offers/get-offer.server.ts";
import { moveOffer } from "#app/use-cases/offers/move-offer.server.ts";
import { sendWelcome } from "#app/use-cases/offers/send-welcome.server.ts";

const INTENTS = ["draft", "extended", "accepted", "declined", "withdrawn", "welcome"] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Offer: ${data?.candidateName ?? ""} · Baton` },
];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const { own, welcome, ...found } = await getOffer(ctx, param(args, "applicationId"));
    const mail =
      found.words && found.offer?.state === "draft"
        ? await previewMail({ template: "offer", props: found.words }, own)
        : null;
    const greeting = welcome && {
      written: welcome.written,
      mail: await previewMail({ template: "hired-welcome", props: welcome.words }, welcome.own),
    };
    return { ...found, mail, greeting };
  });
}

const SAID = {
  extended: "The offer goes out. It can still be taken back for a moment, under Mail.",
  accepted: "Accepted. Move the application to Hired.",
  declined: "Declined. Record why on the application.",
  withdrawn: "The offer is withdrawn.",
} as const;

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const applicationId = param(args, "applicationId");
    await getOffer(ctx, applicationId);
    const form = await args.request.formData();
    const intent = readIntent(form, INTENTS);
    const version = Number(textOf(form, "version"));
    const here = `/applications/${applicationId}/offer`;
    if (intent === "draft") {
      await draftOffer(ctx, {
        applicationId,
        terms: textOf(form, "terms"),
        startDate: textOf(form, "startDate"),
        version,
      });
      return redirectWithToast(here, {
        message: "The offer is written. Read the mail below before it goes out.",
      });
    }
    if (intent === "welcome") {
      await sendWelcome(ctx, applicationId);
      return redirectWithToast(here, {
        message: "The welcome mail goes out. It can still be taken back for a moment, under Mail.",
      });
    }
    await moveOffer(ctx, { applicationId, to: intent, version });
    return redirectWithToast(
      intent === "accepted" || intent === "declined" ? `/applications/${applicationId}` : here,
      { message: SAID[intent] },
    );
  });
}

const STATE_NAMES: Readonly<Record<OfferState, string>> = {
  draft: "Draft",
  extended: "Made",
  accepted: "Accepted",
  declined: "Declined",
  withdrawn: "Withdrawn",
};

export default function OfferPage() {
  const { application, candidateName, openingTitle, erasedAt, offer, mail, greeting } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  const state = offer?.state ?? null;
  const writes =
    !erasedAt && (state === null || state === "draft" || state === "declined" || state === "withdrawn");
  return (
    <Page width="narrow">
      <PageHeader
        eyebrow={<UpLink to={`/applications/${application.id}`}>{candidateName}</UpLink>}
        title="Offer"
        description={openingTitle}
        actions={state ? <Badge>{STATE_NAMES[state]}</Badge> : null}
      />
      <ProblemAlert answer={answer} />
      <ErasedNotice at={erasedAt} />
      <Stack gap="lg">
        {writes ? (
          <Form method="post">
            <input type="hidden" name="intent" value="draft" />
            <input type="hidden" name="version" value={state === "draft" ? offer?.version : 0} />
            <Stack>
              <Textarea
                name="terms"
                label="Terms"
                description="As the candidate will read them: pay, working time, place, leave"
                autosize
                minRows={4}
                required
                defaultValue={state === "draft" ? offer?.terms : ""}
                error={fieldProblem(answer, "terms")}
              />
              <TextInput
                name="startDate"
                type="date"
                label="Start"
                defaultValue={state === "draft" ? offer?.startDate : ""}
                error={fieldProblem(answer, "startDate")}
              />
              <Button
                type="submit"
                variant={state === "draft" ? "default" : "filled"}
                disabled={busy}
                style={{ alignSelf: "flex-start" }}
              >
                Save the offer
              </Button>
            </Stack>
          </Form>
        ) : erasedAt ? null : (
          <Card>
            <Text style={{ whiteSpace: "pre-wrap" }}>{offer?.terms}</Text>
            {offer?.startDate ? (
              <Text mt="sm">
                Start: <Time at={`${offer.startDate}T00:00:00Z`} style="date" timeZone="Etc/UTC" />
              </Text>
            ) : null}
          </Card>
        )}
        {mail ? <MailCard title="The mail, as it will go out" mail={mail} /> : null}
        <Form method="post">
          <input type="hidden" name="version" value={offer?.version ?? 0} />
          <Group>
            {state === "draft" ? (
              <Button type="submit" name="intent" value="extended" disabled={busy}>
                Make the offer
              </Button>
            ) : null}
            {state === "extended" ? (
              <>
                <Button type="submit" name="intent" value="accepted" disabled={busy}>
                  The candidate accepted
                </Button>
                <Button type="submit" name="intent" value="declined" variant="default" disabled={busy}>
                  The candidate declined
                </Button>
              </>
            ) : null}
            {state === "draft" ||
            state === "extended" ||
            (state === "accepted" && application.stage === "offer") ? (
              <Button
                type="submit"
                name="intent"
                value="withdrawn"
                variant="subtle"
                color="red"
                disabled={busy}
              >
                Withdraw the offer
              </Button>
            ) : null}
          </Group>
        </Form>
        {greeting ? <Welcome {...greeting} busy={busy} /> : null}
        {state === "accepted" && application.stage === "offer" ? (
          <Alert color="baton">Accepted. Move the application to Hired on its page.</Alert>
        ) : null}
      </Stack>
    </Page>
  );
}

type Mail = { readonly subject: string; readonly text: string };

function MailCard({ title, mail }: { readonly title: string; readonly mail: Mail }) {
  return (
    <Card>
      <Title order={2} size="h5">
        {title}
      </Title>
      <Text fw={600} mt="xs">
        {mail.subject}
      </Text>
      <Text component="div" size="sm" style={{ whiteSpace: "pre-wrap" }}>
        {mail.text}
      </Text>
    </Card>
  );
}

/** The mail that welcomes whoever was hired: to be read and sent, or the way to the one that was written. */
function Welcome({
  written,
  mail,
  busy,
}: {
  readonly written: { readonly id: string; readonly state: MailState } | null;
  readonly mail: Mail;
  readonly busy: boolean;
}) {
  if (written)
    return (
      <Group gap="xs">
        <Anchor component={Link} to={`/mail/${written.id}`}>
          Welcome mail
        </Anchor>
        <MailStateBadge state={written.state} delivery={null} />
      </Group>
    );
  return (
    <>
      <MailCard title="The welcome, as it will go out" mail={mail} />
      <Form method="post">
        <Button type="submit" name="intent" value="welcome" disabled={busy}>
          Send the welcome
        </Button>
      </Form>
    </>
  );
}
