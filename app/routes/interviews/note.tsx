import { Badge, Button, Card, Grid, Group, Stack, Text, Textarea, Title } from "@mantine/core";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import {
  Amendments,
  CompareForm,
  ComparedLines,
  MomentBar,
  StintList,
  WrittenLines,
} from "#app/components/live-notes/note-history.tsx";
import { useChanges } from "#app/components/live/use-changes.ts";
import { LONGEST_AMENDMENT } from "#app/hiring/live-notes/note-lock.ts";
import { readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { IconLock } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert, fieldProblem } from "#app/ui/problem-alert.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { amendNote } from "#app/use-cases/live-notes/amend-note.server.ts";
import { getNote } from "#app/use-cases/live-notes/get-note.server.ts";

const INTENTS = ["amend"] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.candidateName}: note of ${data.interview.name} · Baton` : "Note · Baton" },
];

/** `of`: whose private note; `at`, `since`: moments. */
export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, (ctx) => {
    const query = new URL(args.request.url).searchParams;
    return getNote(ctx, {
      interviewId: param(args, "interviewId"),
      ownerId: ownerOf(query),
      at: momentOf(query.get("at")),
      since: momentOf(query.get("since")),
    });
  });
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const interviewId = param(args, "interviewId");
    const ownerId = ownerOf(new URL(args.request.url).searchParams);
    const form = await args.request.formData();
    switch (readIntent(form, INTENTS)) {
      case "amend": {
        await amendNote(ctx, { interviewId, ownerId, text: textOf(form, "text") });
        const of = ownerId === null ? "" : `?of=${encodeURIComponent(ownerId)}`;
        return redirectWithToast(`/interviews/${interviewId}/note${of}`, {
          message: "Added, under your name and the time.",
        });
      }
    }
  });
}

function ownerOf(query: URLSearchParams): string | null {
  return query.get("of") || null;
}

function momentOf(text: string | null): Date | null {
  const moment = new Date(text ?? "");
  return text === null || Number.isNaN(moment.getTime()) ? null : moment;
}

/** A note to be read: as it is or as it stood, who wrote what, and what was added after the scorecard. */
export default function NotePage() {
  const note = useLoaderData<typeof loader>();
  useChanges({ applicationId: note.applicationId });
  const owner = note.people.find(({ id }) => id === note.ownerId);
  const times = { ...note, of: note.ownerId };
  return (
    <Page>
      <PageHeader
        eyebrow={
          <UpLink to={`/interviews/${note.interview.id}`}>
            {note.candidateName}, {note.interview.name}
          </UpLink>
        }
        title={note.kind === "shared" ? "Shared note" : `Private note of ${owner?.name ?? "somebody"}`}
        description={
          <Group gap="xs">
            <span>Written in {note.interview.interviewerName}’s interview.</span>
            {note.locked ? (
              <Badge leftSection={<IconLock size={12} aria-hidden />}>Locked by the scorecard</Badge>
            ) : null}
          </Group>
        }
      />
      <Grid gutter="xl">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <MomentBar {...times} />
          <Card component="section" aria-label="Lines">
            {note.changes ? <ComparedLines changes={note.changes} /> : <WrittenLines {...note} />}
            <div id="later">
              <Amendments lines={note.amendments} />
            </div>
          </Card>
          {note.mayAmend ? <AmendForm /> : null}
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack gap="lg">
            <section aria-label="Who wrote when">
              <Title order={2} size="h4" mb="xs">
                Who wrote when
              </Title>
              <StintList {...times} />
            </section>
            {note.stints.length > 0 ? (
              <section aria-label="Compare two moments">
                <Title order={2} size="h4" mb="xs">
                  Compare two moments
                </Title>
                <CompareForm {...times} />
              </section>
            ) : null}
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  );
}

/** A line for a locked note. It stands below the note and changes nothing of it. */
function AmendForm() {
  const answer = useActionData<typeof action>();
  const { state } = useNavigation();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state === "idle" && answer === undefined) form.current?.reset();
  }, [answer, state]);
  return (
    <Card component="section" aria-label="Add a line" mt="md">
      <ProblemAlert answer={answer} />
      <Form method="post" ref={form}>
        <input type="hidden" name="intent" value="amend" />
        <Textarea
          name="text"
          label="Add a line"
          description="Your scorecard has locked this note. What you add stands below it, with your name and the time."
          autosize
          minRows={2}
          maxLength={LONGEST_AMENDMENT}
          error={fieldProblem(answer, "text")}
        />
        <Group justify="space-between" mt="sm">
          <Text size="xs" c="dimmed">
            It cannot be changed afterwards.
          </Text>
          <Button type="submit" loading={state !== "idle"}>
            Add the line
          </Button>
        </Group>
      </Form>
    </Card>
  );
}
