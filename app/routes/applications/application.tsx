import { Badge, Grid, Group, Stack, Text, Title } from "@mantine/core";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { ContactCard } from "#app/components/applications/contact-card.tsx";
import { DocumentsCard } from "#app/components/applications/documents-card.tsx";
import { EndUntold } from "#app/components/applications/end-untold.tsx";
import { InterviewsCard } from "#app/components/applications/interviews-card.tsx";
import { LookOwed } from "#app/components/applications/look-owed.tsx";
import { MailCard } from "#app/components/applications/mail-card.tsx";
import { OpenRequests } from "#app/components/applications/open-requests.tsx";
import { PromisedDate } from "#app/components/applications/promised-date.tsx";
import { StageActions } from "#app/components/applications/stage-actions.tsx";
import { StageTrack } from "#app/components/applications/stage-track.tsx";
import { Timeline } from "#app/components/applications/timeline.tsx";
import { DoNotContactNotice } from "#app/components/candidates/do-not-contact-notice.tsx";
import { SeenBefore } from "#app/components/candidates/seen-before.tsx";
import { ErasedNotice } from "#app/components/candidates/erased-notice.tsx";
import { useChanges } from "#app/components/live/use-changes.ts";
import { RejectionMailPreview } from "#app/components/mail/rejection-mail-preview.tsx";
import { findReason } from "#app/hiring/applications/reasons.ts";
import { DISPOSITIONS, SOURCE_NAMES, STAGES, STAGE_NAMES } from "#app/hiring/applications/stages.ts";
import { conflict, forbidden } from "#app/hiring/refusal.ts";
import { readFields, readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { IconMapPin } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { revalidateConflict } from "#app/ui/revalidate-conflict.ts";
import { Time } from "#app/ui/time.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { changePhoneScreens } from "#app/use-cases/applications/change-phone-screens.server.ts";
import { changePromise } from "#app/use-cases/applications/change-promise.server.ts";
import { disposeApplication } from "#app/use-cases/applications/dispose-application.server.ts";
import { getApplication } from "#app/use-cases/applications/get-application.server.ts";
import { moveApplication } from "#app/use-cases/applications/move-application.server.ts";
import { reopenApplication } from "#app/use-cases/applications/reopen-application.server.ts";
import { resolveRequest } from "#app/use-cases/applications/resolve-request.server.ts";
import { tellRejection } from "#app/use-cases/applications/tell-rejection.server.ts";

const INTENTS = [
  "move",
  "promise",
  "dispose",
  "tell-rejection",
  "reopen",
  "resolve-request",
  "phone-screens",
] as const;

const MoveSchema = z.object({
  from: z.enum(STAGES),
  to: z.enum(STAGES),
  reason: z.string().max(2000).optional(),
});
const PhoneScreensSchema = z.object({
  to: z.enum(["1", "2"]).transform((to) => (to === "1" ? 1 : 2)),
  reason: z.string().max(2000, "Keep this under 2,000 characters."),
});
const DisposeSchema = z.object({
  disposition: z.enum(DISPOSITIONS),
  reasonCode: z.string("Choose a reason from the list.").min(1, "Choose a reason from the list."),
  text: z.string().max(4000, "Keep this under 4,000 characters.").default(""),
  sendMail: z.string().optional(),
  personalNote: z.string().max(4000, "Keep this under 4,000 characters.").default(""),
});

const TellSchema = z.discriminatedUnion("by", [
  z.object({
    by: z.literal("mail"),
    personalNote: z.string().max(4000, "Keep this under 4,000 characters.").default(""),
  }),
  z.object({ by: z.literal("other_way"), how: z.string().max(500, "Keep this under 500 characters.") }),
]);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.candidate.name}, ${page.opening.title} · Baton` : "Application · Baton" },
];

export const shouldRevalidate = revalidateConflict;

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, (ctx) => getApplication(ctx, param(args, "applicationId")));
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const applicationId = param(args, "applicationId");
    const { may, candidate, lookOwed } = await getApplication(ctx, applicationId);
    if (candidate.erasedAt) throw conflict("This candidate was erased, so nothing is added any more.");
    if (lookOwed) throw conflict(lookOwed.why);
    if (!may.move)
      throw forbidden("This is for the opening's hiring manager, for recruiters and for admins.");
    const form = await args.request.formData();
    const intent = readIntent(form, INTENTS);
    const here = `/applications/${applicationId}`;
    switch (intent) {
      case "move": {
        const read = readFields(form, MoveSchema);
        if (!read.ok) return data(read, { status: 400 });
        const { from, to, reason } = read.value;
        await moveApplication(ctx, { applicationId, from, to, ...(reason ? { reason } : {}) });
        const back = STAGES.indexOf(to) < STAGES.indexOf(from);
        return redirectWithToast(here, {
          message: `Moved to ${STAGE_NAMES[to]}.`,
          ...(back
            ? {}
            : {
                undo: {
                  action: here,
                  fields: { intent: "move", from: to, to: from, reason: "Undone right away" },
                },
              }),
        });
      }
      case "promise": {
        const seen = textOf(form, "seen");
        const promisedFor = textOf(form, "promisedFor");
        const { told } = await changePromise(ctx, { applicationId, seen, promisedFor });
        return redirectWithToast(here, {
          message: !told
            ? "Saved. The candidate's page shows the date."
            : candidate.doNotContact
              ? "Saved. No mail is sent, because the candidate wants none."
              : "Saved. The mail with the new date waits a moment and can be taken back.",
        });
      }
      case "dispose": {
        const read = readFields(form, DisposeSchema);
        if (!read.ok) return data(read, { status: 400 });
        const { disposition: to, sendMail, ...input } = read.value;
        const { mailId } = await disposeApplication(ctx, {
          ...input,
          applicationId,
          to,
          sendMail: sendMail === "yes",
        });
        return redirectWithToast(here, {
          message:
            mailId && candidate.doNotContact
              ? "Rejected. No mail is sent, because the candidate wants none."
              : mailId
                ? "Rejected. The mail waits and can be taken back."
                : to === "rejected"
                  ? "Rejected. The candidate does not know yet; say so here once you have told them."
                  : "The application was withdrawn.",
          undo: { action: here, fields: { intent: "reopen", reason: "Undone right away" } },
        });
      }
      case "tell-rejection": {
        const read = readFields(form, TellSchema);
        if (!read.ok) return data(read, { status: 400 });
        await tellRejection(ctx, { ...read.value, applicationId });
        return redirectWithToast(here, {
          message:
            read.value.by === "other_way"
              ? "Noted. The candidate's page says it now, too."
              : candidate.doNotContact
                ? "No mail is sent, because the candidate wants none. Their page tells them."
                : "The mail waits for the grace period and can be taken back.",
        });
      }
      case "reopen": {
        const { mailTakenBack } = await reopenApplication(ctx, {
          applicationId,
          reason: textOf(form, "reason"),
        });
        return redirectWithToast(here, {
          message: mailTakenBack
            ? "Reopened. The rejection mail was taken back; it never left."
            : "Reopened.",
        });
      }
      case "phone-screens": {
        const read = readFields(form, PhoneScreensSchema);
        if (!read.ok) return data(read, { status: 400 });
        await changePhoneScreens(ctx, { ...read.value, applicationId });
        if (read.value.to === 2)
          return redirectWithToast(here, { message: "A second phone screen is asked for. Book it next." });
        return redirectWithToast(here, {
          message: "The second phone screen is waived.",
          undo: { action: here, fields: { intent: "phone-screens", to: "2", reason: "Undone right away" } },
        });
      }
      case "resolve-request": {
        await resolveRequest(ctx, { applicationId, requestId: textOf(form, "requestId") });
        return redirectWithToast(here, { message: "Marked as answered." });
      }
    }
  });
}

export default function ApplicationPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [searchParams] = useSearchParams();
  const { application, candidate, opening, may } = page;
  useChanges({ applicationId: application.id });
  const renderRejection = (personalNote: string) => (
    <RejectionMailPreview applicationId={application.id} personalNote={personalNote} />
  );
  return (
    <Page>
      <PageHeader
        eyebrow={
          <UpLink to={page.runsProcess ? `/pipeline/${opening.id}` : "/interviews"}>{opening.title}</UpLink>
        }
        title={candidate.name}
        description={
          <Group gap="xs">
            {candidate.location ? (
              <span>
                <IconMapPin size={14} aria-hidden /> {candidate.location}
              </span>
            ) : null}
            <span>
              {[SOURCE_NAMES[application.source], application.referredBy ?? application.sourceDetail]
                .filter(Boolean)
                .join(": ")}
            </span>
            {candidate.worksHere ? <Badge color="grape">Works here</Badge> : null}
            <span>
              since <Time at={application.createdAt} style="date" />
            </span>
            {application.onHold ? <Badge color="yellow">On hold</Badge> : null}
          </Group>
        }
        actions={
          <StageActions
            stage={application.stage}
            disposition={application.disposition}
            next={page.next}
            previous={page.previous}
            reasons={page.reasons}
            may={may}
            leaving={searchParams.get("leave") === "rejected" ? "rejected" : null}
            renderPreview={renderRejection}
          />
        }
      />
      <ProblemAlert answer={answer} />
      <EndUntold end={page.endUntold} answer={answer} renderPreview={renderRejection} />
      <ErasedNotice at={candidate.erasedAt} />
      <DoNotContactNotice wanted={candidate.doNotContact} />
      <LookOwed look={page.lookOwed} />
      <StageTrack stage={application.stage} disposition={application.disposition} />
      {page.next && !page.next.allowed && may.move && !application.disposition ? (
        <Text size="sm" c="dimmed" mt="xs">
          Next, {STAGE_NAMES[page.next.stage]}: {page.next.why}
        </Text>
      ) : null}
      {application.dispositionCode ? (
        <Text size="sm" mt="xs">
          Reason: {findReason(application.dispositionCode)?.label ?? application.dispositionCode}
          {application.dispositionText ? `. ${application.dispositionText}` : ""}
        </Text>
      ) : null}
      <Grid gutter="xl" mt="lg">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack gap="lg">
            <OpenRequests requests={page.requests} />
            <InterviewsCard
              application={application}
              interviews={page.interviews}
              phoneScreens={page.phoneScreens}
              decided={page.decision !== null}
              offered={page.offer !== null}
              may={may}
            />
            <DocumentsCard
              documents={page.documents}
              answers={page.answers}
              hidden={page.hiddenOriginal}
              erased={candidate.erasedAt !== null}
              addAt={may.attach ? `/applications/${application.id}/resume` : null}
            />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack gap="lg">
            <SeenBefore {...page.seenBefore} />
            {candidate.contact ? <ContactCard candidate={candidate} contact={candidate.contact} /> : null}
            {page.promise ? <PromisedDate {...page.promise} answer={answer} /> : null}
            <MailCard mails={page.mails} replies={page.replies} />
            <div>
              <Title order={2} size="h4" mb="sm">
                What happened
              </Title>
              <Timeline entries={page.timeline} />
            </div>
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  );
}
