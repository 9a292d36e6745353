import { Anchor, Badge, Button, Grid, Group, Progress, ScrollArea, Stack, Text, Title } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useFetcher, useLoaderData, useNavigate } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { z } from "zod";
import { ResumeView } from "#app/components/applications/resume-view.tsx";
import { EMPTY_DRAFT, ScreeningForm } from "#app/components/applications/screening-form.tsx";
import { isResumeLevel } from "#app/hiring/applications/resume-criteria.ts";
import { reasonsFor } from "#app/hiring/applications/reasons.ts";
import { SCREENING_OUTCOMES, STAGE_NAMES, TRACKS } from "#app/hiring/applications/stages.ts";
import type { ScreeningOutcome } from "#app/hiring/applications/stages.ts";
import { readFields, readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IconChecks } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert, fieldProblem, problemOf } from "#app/ui/problem-alert.tsx";
import { Time } from "#app/ui/time.tsx";
import { revalidateConflict } from "#app/ui/revalidate-conflict.ts";
import { showToast } from "#app/ui/toast-on-arrival.tsx";
import { getResumeToScreen } from "#app/use-cases/applications/get-resume-to-screen.server.ts";
import { getScreeningQueue } from "#app/use-cases/applications/list-screening.server.ts";
import { screenApplication } from "#app/use-cases/applications/screen-application.server.ts";
import { undoScreening } from "#app/use-cases/applications/undo-screening.server.ts";

const INTENTS = ["decide", "undo"] as const;

const REASONS = reasonsFor("resume_screen", "rejected");

const DecideSchema = z.object({
  applicationId: z.string().min(1),
  outcome: z.enum(SCREENING_OUTCOMES),
  track: z.enum(TRACKS),
  levels: z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: "custom", message: "The levels could not be read." });
        return z.NEVER;
      }
    })
    .pipe(z.record(z.string().max(40), z.number().refine(isResumeLevel, "Levels go from 1 to 4."))),
  reasonCode: z.string().max(60),
  note: z.string().max(4000, "Keep the note under 4,000 characters."),
  sendMail: z.enum(["yes", "no"]),
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Screening ${page?.queue.opening.title ?? ""} · Baton` },
];

export const shouldRevalidate = revalidateConflict;

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const query = new URL(args.request.url).searchParams;
    const held = query.get("held") === "1";
    const queue = await getScreeningQueue(ctx, param(args, "openingId"), { held });
    const wanted = query.get("application");
    const current = queue.waiting.find((one) => one.id === wanted) ?? queue.waiting[0] ?? null;
    return { queue, held, current: current ? await getResumeToScreen(ctx, current.id) : null };
  });
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    await getScreeningQueue(ctx, param(args, "openingId"), { held: false });
    const form = await args.request.formData();
    const intent = readIntent(form, INTENTS);
    switch (intent) {
      case "decide": {
        const read = readFields(form, DecideSchema);
        if (!read.ok) return data({ ...read, decided: null }, { status: 400 });
        const { sendMail, reasonCode, ...input } = read.value;
        const { decisionId } = await screenApplication(ctx, {
          ...input,
          reasonCode: reasonCode || null,
          sendMail: sendMail === "yes",
        });
        return {
          ok: true as const,
          problem: null,
          fields: {},
          decided: { decisionId, outcome: input.outcome, applicationId: input.applicationId },
        };
      }
      case "undo": {
        await undoScreening(ctx, textOf(form, "decisionId"));
        return { ok: true as const, problem: null, fields: {}, decided: null };
      }
    }
  });
}

const SAID: Readonly<Record<ScreeningOutcome, string>> = {
  advance: "advanced to the phone screen",
  hold: "put on hold",
  reject: "declined",
};

export default function QueuePage() {
  const { queue, held, current } = useLoaderData<typeof loader>();
  const decider = useFetcher<typeof action>();
  const undoer = useFetcher<typeof action>();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [draftFor, setDraftFor] = useState<string | null>(null);
  const lastDecision = useRef<{ readonly id: string; readonly hideToast: () => void } | null>(null);
  const [reasonMissing, setReasonMissing] = useState(false);
  const applicationId = current?.application.id ?? null;
  if (draftFor !== applicationId) {
    // A new resume starts with empty lines; track and the choice to write stay as they were.
    setDraftFor(applicationId);
    setReasonMissing(false);
    setDraft({ ...EMPTY_DRAFT, track: current?.application.track ?? draft.track, sendMail: draft.sendMail });
  }
  const busy = decider.state !== "idle";
  const { submit: submitUndo } = undoer;
  const decided = decider.data?.ok ? decider.data.decided : null;
  const name = current?.candidate.name ?? "";

  useEffect(() => {
    if (!decided) return;
    const hideToast = showToast(
      {
        message: `Resume ${SAID[decided.outcome]}.`,
        undo: { action: "", fields: { intent: "undo", decisionId: decided.decisionId } },
      },
      ({ fields }) => {
        lastDecision.current = null;
        submitUndo({ ...fields }, { method: "post" });
      },
    );
    lastDecision.current = { id: decided.decisionId, hideToast };
  }, [decided, submitUndo]);

  function undo() {
    const last = lastDecision.current;
    if (!last) return;
    lastDecision.current = null;
    last.hideToast();
    submitUndo({ intent: "undo", decisionId: last.id }, { method: "post" });
  }

  function decide(outcome: ScreeningOutcome, reasonCode = draft.reasonCode) {
    if (busy || !applicationId) return;
    setReasonMissing(outcome === "reject" && reasonCode === "");
    if (outcome === "reject" && reasonCode === "") return;
    decider.submit(
      {
        intent: "decide",
        applicationId,
        outcome,
        track: draft.track,
        levels: JSON.stringify(draft.levels),
        reasonCode,
        note: draft.note,
        sendMail: draft.sendMail ? "yes" : "no",
      },
      { method: "post" },
    );
  }

  function go(step: 1 | -1) {
    const at = queue.waiting.findIndex((one) => one.id === applicationId);
    const next = queue.waiting[at + step];
    if (next)
      void navigate(
        `?${new URLSearchParams({ application: next.id, ...(held ? { held: "1" } : {}) }).toString()}`,
        { preventScrollReset: true },
      );
  }

  useHotkeys([
    ["a", () => decide("advance")],
    ["h", () => decide("hold")],
    ["r", () => decide("reject")],
    ["j", () => go(1)],
    ["k", () => go(-1)],
    ["z", undo],
    ...REASONS.slice(0, 9).map((reason, index): [string, () => void] => [
      String(index + 1),
      () => setDraft((before) => ({ ...before, reasonCode: reason.code })),
    ]),
  ]);

  const total = queue.decidedToday + queue.waiting.length;
  return (
    <Page>
      <PageHeader
        eyebrow={
          <Anchor component={Link} to="/screening">
            Screening
          </Anchor>
        }
        title={queue.opening.title}
        description={
          held ? "On hold" : `${queue.waiting.length} to read, ${queue.decidedToday} decided by you today`
        }
        actions={
          <Button component={Link} to={held ? "." : "?held=1"} variant="default">
            {held ? "Back to the queue" : "On hold"}
          </Button>
        }
      />
      {total > 0 && !held ? (
        <Progress
          value={(queue.decidedToday / total) * 100}
          aria-label="Share of resumes decided today"
          mb="lg"
        />
      ) : null}
      <ProblemAlert answer={undoer.data} />
      {!current ? (
        <EmptyState
          icon={IconChecks}
          title={held ? "Nothing is on hold" : "All resumes are read"}
          action={
            <Button component={Link} to={`/pipeline/${queue.opening.id}`} variant="light" mt="sm">
              Open the pipeline
            </Button>
          }
        >
          {held
            ? "Held resumes wait here until somebody decides."
            : "Well done. New applications appear here by themselves."}
        </EmptyState>
      ) : (
        <Grid gutter="xl">
          <Grid.Col span={{ base: 12, md: 7 }}>
            <Group justify="space-between" mb="md" align="flex-start">
              <div style={{ flex: "1 1 14rem", minWidth: 0 }}>
                <Title order={2} size="h3">
                  <Anchor
                    component={Link}
                    to={`/applications/${current.application.id}`}
                    inherit
                    underline="hover"
                  >
                    {name}
                  </Anchor>
                </Title>
                <Text size="sm" c="dimmed">
                  Applied <Time at={current.application.createdAt} style="date" /> · {current.candidate.email}
                </Text>
                {current.elsewhere.map((other) => (
                  <Badge key={other.id} mt={4} color="yellow">
                    Seen before: {other.opening.title}, {other.disposition ?? STAGE_NAMES[other.stage]}
                  </Badge>
                ))}
              </div>
              <Group gap={4} wrap="nowrap">
                <Button variant="default" size="xs" onClick={() => go(-1)}>
                  Previous
                </Button>
                <Button variant="default" size="xs" onClick={() => go(1)}>
                  Next
                </Button>
              </Group>
            </Group>
            <ScrollArea.Autosize
              mah={{ base: 900, md: "calc(100vh - 15rem)" }}
              type="auto"
              viewportProps={{ tabIndex: 0, "aria-label": "Resume" }}
            >
              <Stack gap="xl" pr="sm">
                {current.answers.map((answer) => (
                  <div key={answer.id}>
                    <Text size="sm" c="dimmed">
                      {answer.prompt}
                    </Text>
                    <Text style={{ whiteSpace: "pre-wrap" }}>{answer.answer}</Text>
                  </div>
                ))}
                {current.documents.length === 0 ? <Text c="dimmed">No resume was sent.</Text> : null}
                {current.documents.map((document) => (
                  <ResumeView
                    key={document.id}
                    document={document}
                    addAt={current.mayAttach ? `/applications/${current.application.id}/resume` : null}
                  />
                ))}
              </Stack>
            </ScrollArea.Autosize>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 5 }}>
            <ProblemAlert answer={decider.data} />
            <ScreeningForm
              draft={draft}
              onChange={setDraft}
              schoolLine={queue.opening.schoolLine}
              busy={busy}
              onDecide={decide}
              reasonFault={
                reasonMissing && draft.reasonCode === ""
                  ? `Choose a reason first: press its number, 1 to ${Math.min(REASONS.length, 9)}.`
                  : (fieldProblem(decider.data, "reasonCode") ?? null)
              }
            />
            <div role="status" aria-live="polite" className="visually-hidden">
              {problemOf(decider.data) ?? (decided ? `Resume ${SAID[decided.outcome]}. Now ${name}.` : "")}
            </div>
          </Grid.Col>
        </Grid>
      )}
    </Page>
  );
}
