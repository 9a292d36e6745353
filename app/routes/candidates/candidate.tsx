import { Anchor, Badge, Card, Grid, Group, Stack, Text, Title } from "@mantine/core";
import { z } from "zod";
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useNavigation, useSearchParams } from "@remix-run/react";
import { ResumeView } from "#app/components/applications/resume-view.tsx";
import { ComfortForm } from "#app/components/candidates/comfort-form.tsx";
import { CandidateContact } from "#app/components/candidates/candidate-contact.tsx";
import { typedIn } from "#app/components/candidates/contact-form.tsx";
import { ImportedHistory } from "#app/components/candidates/imported-history.tsx";
import { DoNotContactNotice } from "#app/components/candidates/do-not-contact-notice.tsx";
import { MergedFiles } from "#app/components/candidates/merged-files.tsx";
import { MayBeTwice } from "#app/components/candidates/seen-before.tsx";
import { StandingForm } from "#app/components/candidates/standing-form.tsx";
import { ErasedNotice } from "#app/components/candidates/erased-notice.tsx";
import { ResumeLines } from "#app/components/candidates/resume-lines.tsx";
import { readComfort } from "#app/hiring/applications/comfort.ts";
import { contactSchema } from "#app/hiring/applications/application-form.ts";
import { CONTACT_PARTS } from "#app/hiring/candidates/contact-offers.ts";
import { counted } from "#app/hiring/counted.ts";
import { readStanding } from "#app/hiring/candidates/standing.ts";
import { STAGE_NAMES } from "#app/hiring/applications/stages.ts";
import { forbidden, Refusal } from "#app/hiring/refusal.ts";
import { plainEntries, readFields, readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { Time } from "#app/ui/time.tsx";
import {
  changeContact,
  type ChangedContact,
  type RenewedLinks,
} from "#app/use-cases/candidates/change-contact.server.ts";
import { restoreContact } from "#app/use-cases/candidates/restore-contact.server.ts";
import { takeOverContact } from "#app/use-cases/candidates/take-over-contact.server.ts";
import { getCandidate } from "#app/use-cases/candidates/get-candidate.server.ts";
import { recordComfort } from "#app/use-cases/candidates/record-comfort.server.ts";
import { recordStanding } from "#app/use-cases/candidates/record-standing.server.ts";
import { undoMerge } from "#app/use-cases/candidates/undo-merge.server.ts";

const INTENTS = ["comfort", "contact", "take_over", "restore_contact", "standing", "undo_merge"] as const;

const TakeOverSchema = z.object({
  seen: z.string(),
  part: z.enum(CONTACT_PARTS),
  value: z.string(),
  documentId: z.string(),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.candidate.name ?? "Candidate"} · Baton` },
];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const page = await getCandidate(ctx, param(args, "candidateId"));
    if (page.mergedIntoId) throw redirect(`/candidates/${page.mergedIntoId}`);
    return page;
  });
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const candidateId = param(args, "candidateId");
    const { candidate, mayEdit } = await getCandidate(ctx, candidateId);
    if (!mayEdit) throw forbidden("Recruiters and admins keep the details of candidates.");
    const form = await args.request.formData();
    const here = `/candidates/${candidateId}`;
    switch (readIntent(form, INTENTS)) {
      case "comfort": {
        const typed = { spokenName: textOf(form, "spokenName"), comfort: textOf(form, "comfort") };
        await recordComfort(ctx, { candidateId, comfort: readComfort(typed) });
        return redirectWithToast(here, { message: "Interviewers read it in their briefs." });
      }
      case "contact":
        return answerContact(ctx, form, { candidateId, knownLinks: candidate.contact?.links.length ?? 0 });
      case "take_over": {
        const read = readFields(form, TakeOverSchema);
        if (!read.ok) return data(read, { status: 400 });
        return answerChanged(candidateId, await takeOverContact(ctx, { candidateId, ...read.value }));
      }
      case "restore_contact": {
        const changeId = textOf(form, "changeId");
        return answerChanged(candidateId, await restoreContact(ctx, { candidateId, changeId }));
      }
      case "standing": {
        const { takenBack } = await recordStanding(ctx, { candidateId, standing: readStandingForm(form) });
        const mails = takenBack === 1 ? "A mail that waited was" : `${takenBack} mails that waited were`;
        return redirectWithToast(here, {
          message: takenBack === 0 ? "Saved." : `Saved. ${mails} taken back.`,
        });
      }
      case "undo_merge": {
        const backId = await undoMerge(ctx, { mergeId: textOf(form, "mergeId") });
        return redirectWithToast(`/candidates/${backId}`, {
          message: "This file is back, and so is the other.",
        });
      }
    }
  });
}

const TAKEN =
  "Another file has this address, so nothing was changed. If both are one person's, merge them: they now stand among the possible duplicates.";

/** Keeps what was typed when it is refused. */
async function answerContact(
  ctx: Ctx,
  form: FormData,
  { candidateId, knownLinks }: { readonly candidateId: string; readonly knownLinks: number },
) {
  const typed = plainEntries(form);
  const read = readFields(form, contactSchema(knownLinks));
  if (!read.ok) return data({ ...read, typed }, { status: 400 });
  const newLink = textOf(form, "newLink") === "yes";
  const input = { candidateId, seen: textOf(form, "seen"), contact: read.value, newLink };
  try {
    const changed = await changeContact(ctx, input);
    if (changed.kind === "taken")
      return data(
        { ok: false, problem: TAKEN, fields: { email: "Another file has this address." }, typed } as const,
        { status: 409 },
      );
    return answerChanged(candidateId, changed);
  } catch (error) {
    if (!(error instanceof Refusal) || (error.kind !== "invalid" && error.kind !== "conflict")) throw error;
    const status = error.kind === "invalid" ? 400 : 409;
    return data({ ok: false, problem: error.message, fields: error.fields, typed } as const, { status });
  }
}

/** Says what became of a change of the contact, which can be taken back at once. */
async function answerChanged(candidateId: string, changed: ChangedContact) {
  const here = `/candidates/${candidateId}`;
  if (changed.kind === "taken")
    return data({ ok: false, problem: TAKEN, fields: {} } as const, { status: 409 });
  if (changed.kind === "same") return redirectWithToast(here, { message: "Saved." });
  const { readdressed, links, changeId } = changed;
  const mails = counted(readdressed, "mail that waits goes", "mails that wait go");
  const words = ["Saved.", readdressed === 0 ? "" : `${mails} to the new address.`, LINK_WORDS[links]];
  return redirectWithToast(here, {
    message: words.filter((word) => word !== "").join(" "),
    undo: { action: here, fields: { intent: "restore_contact", changeId } },
  });
}

const LINK_WORDS: Readonly<Record<RenewedLinks, string>> = {
  not_asked: "",
  renewed: "A new private link is on its way; the former one is ended.",
  takes_no_mail: "The private link stays as it was, because mail to the new address came back before.",
};

function readStandingForm(form: FormData) {
  return readStanding({
    tags: textOf(form, "tags"),
    pooled: textOf(form, "pooled") === "yes",
    poolNote: textOf(form, "poolNote"),
    doNotContact: textOf(form, "doNotContact") === "yes",
    doNotContactReason: textOf(form, "doNotContactReason"),
  });
}

export default function CandidatePage() {
  const page = useLoaderData<typeof loader>();
  const { candidate, contactSources, contactOffers, applications, documents, history, standing } = page;
  const { mayEdit, isLinkOut, mayErase } = page;
  const answer = useActionData<typeof action>();
  const wanted = useSearchParams()[0].get("change") === "contact";
  const busy = useNavigation().state !== "idle";
  return (
    <Page>
      <PageHeader
        title={candidate.name}
        description={
          <>
            {candidate.location ? `${candidate.location} · ` : ""}known since{" "}
            <Time at={candidate.createdAt} style="date" />
          </>
        }
      />
      {typedIn(answer) ? null : <ProblemAlert answer={answer} />}
      <ErasedNotice at={candidate.erasedAt} />
      <DoNotContactNotice wanted={candidate.doNotContactAt !== null} />
      <Grid gutter="xl">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack gap="xl">
            {documents.length === 0 && !candidate.erasedAt ? <Text c="dimmed">No file was sent.</Text> : null}
            {documents.map((document) => (
              <div key={document.id}>
                {document.lines ? (
                  <Card mb="md">
                    <Title order={3} size="h5" mb="xs">
                      {document.fileName}
                    </Title>
                    <ResumeLines lines={document.lines} to={`/resumes/${document.id}`} />
                  </Card>
                ) : null}
                <ResumeView document={document} original={document.original} addAt={null} />
                {document.hidden ? (
                  <Text size="sm" c="dimmed">
                    {document.hidden}
                  </Text>
                ) : null}
              </div>
            ))}
            <ImportedHistory lines={history} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack>
            {candidate.contact ? (
              <CandidateContact
                name={candidate.name}
                contact={candidate.contact}
                sources={contactSources}
                offers={contactOffers}
                hasPage={applications.length > 0}
                {...{ mayEdit, isLinkOut, wanted, busy, answer }}
              />
            ) : null}
            <Card>
              <Title order={2} size="h4" mb="xs">
                Applications
              </Title>
              {applications.map((application) => (
                <Group key={application.id} justify="space-between" wrap="nowrap" mb={4}>
                  <Anchor component={Link} to={`/applications/${application.id}`}>
                    {application.opening.title}
                  </Anchor>
                  <Badge variant="default" style={{ flexShrink: 0 }}>
                    {application.disposition ?? STAGE_NAMES[application.stage]}
                  </Badge>
                </Group>
              ))}
            </Card>
            {standing ? (
              <>
                {standing.mayBeTwice ? <MayBeTwice /> : null}
                <Card component="section" aria-labelledby="standing">
                  <Group justify="space-between" mb="xs">
                    <Title order={2} size="h4" id="standing">
                      Over all applications
                    </Title>
                    {standing.worksHere ? <Badge color="grape">Works here</Badge> : null}
                  </Group>
                  <StandingForm key={JSON.stringify(standing)} standing={standing} busy={busy} />
                </Card>
                <MergedFiles merges={standing.merges} />
              </>
            ) : null}
            {mayEdit ? (
              <Card component="section" aria-label="Name and comfort">
                <Title order={2} size="h4" mb="xs">
                  Name and comfort
                </Title>
                <ComfortForm {...candidate} busy={busy} answer={answer} own={false} />
              </Card>
            ) : null}
            {mayErase ? (
              <Anchor component={Link} to={`/candidates/${candidate.id}/erase`} size="sm">
                Erase this candidate…
              </Anchor>
            ) : null}
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  );
}
