import { Button, Group, Modal, Text, Title } from "@mantine/core";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSubmit } from "@remix-run/react";
import { useState } from "react";
import { z } from "zod";
import { CoverageBoard } from "#app/components/interviews/coverage-board.tsx";
import { GapList } from "#app/components/interviews/gap-list.tsx";
import { LoopPlan } from "#app/components/interviews/loop-plan.tsx";
import { useChanges } from "#app/components/live/use-changes.ts";
import { plainEntries, readFields, readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { changePlan } from "#app/use-cases/interviews/change-plan.server.ts";
import { getLoopPlan } from "#app/use-cases/interviews/get-loop-plan.server.ts";
import { planAnew } from "#app/use-cases/interviews/plan-anew.server.ts";
import { reassignCompetency } from "#app/use-cases/interviews/reassign-competency.server.ts";
import { undoPlanChange } from "#app/use-cases/interviews/undo-plan-change.server.ts";

const INTENTS = ["edit", "anew", "reassign", "undo"] as const;

const interviewId = z.string();
const questionId = z.string();
const EditSchema = z.discriminatedUnion(
  "kind",
  [
    z.object({ kind: z.literal("add"), interviewId, questionId }),
    z.object({ kind: z.literal("remove"), interviewId, questionId }),
    z.object({ kind: z.literal("swap"), interviewId, questionId, withId: z.string() }),
    z.object({
      kind: z.literal("reorder"),
      interviewId,
      questionId,
      to: z.enum(["earlier", "later"]),
    }),
    z.object({
      kind: z.literal("move_competency"),
      interviewId,
      competencyKey: z.string(),
      toId: z.string(),
    }),
  ],
  "This page is out of date. Reload it and try again.",
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `The loop, ${page?.candidateName ?? ""} · Baton` },
];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, (ctx) => getLoopPlan(ctx, param(args, "applicationId")));
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const applicationId = param(args, "applicationId");
    await getLoopPlan(ctx, applicationId);
    const form = await args.request.formData();
    const here = `/applications/${applicationId}/loop`;
    const undo = (eventId: string) => ({ action: here, fields: { intent: "undo", eventId } });
    const intent = readIntent(form, INTENTS);
    switch (intent) {
      case "anew":
        await planAnew(ctx, {
          applicationId,
          interviewId: textOf(form, "interviewId"),
          seen: textOf(form, "seen"),
        });
        return redirectWithToast(here, { message: "Planned anew. What was changed by hand is given up." });
      case "reassign": {
        const { what, eventId } = await reassignCompetency(ctx, {
          applicationId,
          competencyKey: textOf(form, "competencyKey"),
          interviewId: textOf(form, "interviewId"),
        });
        return redirectWithToast(here, { message: `${what}.`, undo: undo(eventId) });
      }
      case "undo":
        await undoPlanChange(ctx, { applicationId, eventId: textOf(form, "eventId") });
        return redirectWithToast(here, { message: "Taken back. The plan is as it was before." });
      case "edit": {
        const read = readFields(form, EditSchema);
        if (!read.ok) return data(read, { status: 400 });
        const seen = textOf(form, "seen");
        const despite = textOf(form, "despite") === "yes";
        const answer = await changePlan(ctx, { applicationId, edit: read.value, seen, despite });
        if (answer.saved) {
          return redirectWithToast(here, { message: `${answer.what}.`, undo: undo(answer.eventId) });
        }
        return data({ ok: false, asks: { ...answer, fields: plainEntries(form) } } as const);
      }
    }
  });
}

export default function LoopPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { application, candidateName, openingTitle, board, blocks, problems, gaps, may } = page;
  useChanges({ applicationId: application.id });
  const told = new Set(gaps.map(({ message }) => message));
  const rest = problems.filter(({ message }) => !told.has(message));
  return (
    <Page width="full">
      <PageHeader
        eyebrow={
          <UpLink to={`/applications/${application.id}`}>
            {candidateName}, {openingTitle}
          </UpLink>
        }
        title="The loop"
        description="Who asks what, for how long and why. Everybody at this opening is asked the same core questions."
        actions={
          may.book ? (
            <Button component={Link} to={`/applications/${application.id}/schedule`} variant="default">
              Book interviews
            </Button>
          ) : null
        }
      />
      <ProblemAlert answer={answer} />
      <WhatBreaks answer={answer} />
      <GapList gaps={gaps} to={`/applications/${application.id}/loop`} />
      {board ? (
        <section>
          <Title order={2} size="h4" mb="xs">
            Coverage
          </Title>
          <CoverageBoard rows={board} blocks={blocks} />
        </section>
      ) : null}
      <section>
        <Title order={2} size="h4" mt="xl" mb="xs">
          Plan
        </Title>
        {rest.length > 0 ? (
          <ul aria-label="What the plan leaves undone">
            {rest.map(({ kind, about, message }) => (
              <li key={`${kind} ${about}`}>
                <Text size="sm">{message}</Text>
              </li>
            ))}
          </ul>
        ) : null}
        <LoopPlan plan={page} />
      </section>
    </Page>
  );
}

type Answer = ReturnType<typeof useActionData<typeof action>>;

/** Before something is broken, the person hears what, and decides. */
function WhatBreaks({ answer }: { readonly answer: Answer }) {
  const submit = useSubmit();
  const [left, setLeft] = useState<Answer>(undefined);
  const asks = answer && "asks" in answer && answer !== left ? answer.asks : null;
  const leave = () => setLeft(answer);
  return (
    <Modal opened={asks !== null} onClose={leave} title="This change breaks something">
      {asks ? (
        <>
          <Text size="sm">Not saved yet: “{asks.what}”. It would leave this behind:</Text>
          <ul>
            {asks.breaks.map((message) => (
              <li key={message}>
                <Text size="sm">{message}</Text>
              </li>
            ))}
          </ul>
          <Group gap="xs">
            <Button variant="default" onClick={leave} data-autofocus>
              Leave it as it was
            </Button>
            <Button
              color="orange"
              onClick={() => {
                leave();
                submit({ ...asks.fields, despite: "yes" }, { method: "post", preventScrollReset: true });
              }}
            >
              Save it all the same
            </Button>
          </Group>
        </>
      ) : null}
    </Modal>
  );
}
