import { Alert, Anchor, Badge, Button, Group, List, Radio, Stack, Textarea, Title } from "@mantine/core";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useFetcher, useLoaderData } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { LaterLines } from "#app/components/live-notes/later-lines.tsx";
import { CompetencyEntry } from "#app/components/scorecards/competency-entry.tsx";
import type { EntryDraft } from "#app/components/scorecards/competency-entry.tsx";
import { RevisionList } from "#app/components/scorecards/revision-list.tsx";
import { ScorecardInputSchema } from "#app/hiring/scorecards/scorecard-form.ts";
import { RECOMMENDATIONS, RECOMMENDATION_NAMES } from "#app/hiring/scorecards/vocabulary.ts";
import type { Recommendation } from "#app/hiring/scorecards/vocabulary.ts";
import { readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { Time } from "#app/ui/time.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { getScorecard } from "#app/use-cases/scorecards/get-scorecard.server.ts";
import { reviseScorecard } from "#app/use-cases/scorecards/revise-scorecard.server.ts";
import { saveScorecardDraft } from "#app/use-cases/scorecards/save-scorecard-draft.server.ts";
import { submitScorecard } from "#app/use-cases/scorecards/submit-scorecard.server.ts";

const INTENTS = ["save", "submit", "revise"] as const;
const SETTLE_MS = 700;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Scorecard: ${page?.application.candidateName ?? ""} · Baton` },
];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, (ctx) => getScorecard(ctx, param(args, "interviewId")));
}

function readCard(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const interviewId = param(args, "interviewId");
    await getScorecard(ctx, interviewId);
    const form = await args.request.formData();
    const intent = readIntent(form, INTENTS);
    const parsed = ScorecardInputSchema.safeParse(readCard(textOf(form, "card")));
    if (!parsed.success) {
      const problem = parsed.error.issues[0]?.message ?? "The scorecard could not be read. Reload the page.";
      return data({ ok: false as const, problem, fields: {}, version: null }, { status: 400 });
    }
    const version = Number(textOf(form, "version"));
    switch (intent) {
      case "save": {
        const saved = await saveScorecardDraft(ctx, interviewId, { ...parsed.data, version });
        return { ok: true as const, version: saved.version };
      }
      case "submit": {
        await submitScorecard(ctx, interviewId, { ...parsed.data, version });
        return redirectWithToast(`/interviews/${interviewId}/scorecard`, {
          message: "Submitted. It stays sealed until the debrief.",
        });
      }
      case "revise": {
        await reviseScorecard(ctx, interviewId, { ...parsed.data, version, reason: textOf(form, "reason") });
        return redirectWithToast(`/interviews/${interviewId}/scorecard`, {
          message: "Revised. The former words are kept beside the new ones.",
        });
      }
    }
  });
}

const EMPTY = { level: null, noEvidence: false, comment: "", signalIds: [] as string[] };

export default function ScorecardPage() {
  const page = useLoaderData<typeof loader>();
  const { interview, application, competencies, scorecard } = page;
  const saver = useFetcher<typeof action>();
  // Submitting and revising answer apart from saving, so that what is missing stays on screen while typing is saved.
  const sender = useFetcher<typeof action>();
  const [entries, setEntries] = useState<EntryDraft[]>(() =>
    competencies.map(({ competencyKey }) => {
      const saved = scorecard?.levels.find((one) => one.competencyKey === competencyKey);
      return {
        competencyKey,
        ...EMPTY,
        ...(saved ? { ...saved, level: saved.level as EntryDraft["level"] } : {}),
      };
    }),
  );
  const [recommendation, setRecommendation] = useState<Recommendation | null>(
    scorecard?.recommendation ?? null,
  );
  const [summary, setSummary] = useState(scorecard?.summary ?? "");
  const [revising, setRevising] = useState(false);
  const [reason, setReason] = useState("");
  const [dirty, setDirty] = useState(false);
  const version = useRef(scorecard?.version ?? 0);
  const submitted = scorecard?.state === "submitted";
  const readOnly = submitted && !revising;
  const card = JSON.stringify({ recommendation, summary, levels: entries });
  const { submit: save } = saver;
  const busy = saver.state !== "idle" || sender.state !== "idle";
  const saved = saver.data && "version" in saver.data ? saver.data.version : null;
  if (saved !== null && saved > version.current) version.current = saved;

  useEffect(() => {
    if (!dirty || submitted || busy) return;
    const timer = setTimeout(() => {
      setDirty(false);
      save({ intent: "save", card, version: String(version.current) }, { method: "post" });
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [card, dirty, submitted, busy, save]);

  const failed = saver.data !== undefined && !("ok" in saver.data && saver.data.ok);
  const word = submitted
    ? "Submitted"
    : busy || dirty
      ? "Saving"
      : failed
        ? "Not saved on the server"
        : "Saved";
  const touch = () => setDirty(true);

  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<UpLink to={`/interviews/${interview.id}`}>{interview.name}</UpLink>}
        title={`Scorecard: ${application.candidateName}`}
        description={
          <>
            {application.openingTitle}, held <Time at={interview.startsAt} />. What you write is yours alone
            until the debrief.
          </>
        }
        actions={<Badge aria-live="polite">{word}</Badge>}
      />
      <ProblemAlert answer={sender.data} />
      <ProblemAlert answer={saver.data} />
      {scorecard?.submittedAt ? (
        <Alert color="baton" mb="md" title="Submitted and sealed">
          <Time at={scorecard.submittedAt} />. Later changes are revisions: what you wrote first stays
          readable beside them.
          <RevisionList revisions={scorecard.revisions} competencies={competencies} />
        </Alert>
      ) : null}
      <LaterLines interviewId={interview.id} personId={page.personId} count={page.laterLines} />
      <Stack gap="lg">
        {competencies.map((competency) => {
          const entry = entries.find((one) => one.competencyKey === competency.competencyKey);
          if (!entry) return null;
          return (
            <CompetencyEntry
              key={competency.competencyKey}
              interviewId={interview.id}
              competency={competency}
              entry={entry}
              evidence={page.signals.filter((signal) => signal.competencyKey === competency.competencyKey)}
              ratings={page.ratings.filter((rating) => rating.competencyKey === competency.competencyKey)}
              readOnly={readOnly}
              lack={readOnly ? null : entry.level === null && !entry.noEvidence ? "Open" : null}
              onChange={(next) => {
                setEntries((all) =>
                  all.map((one) => (one.competencyKey === next.competencyKey ? next : one)),
                );
                touch();
              }}
            />
          );
        })}
        <section>
          <Title order={2} size="h4" mb="xs">
            Your recommendation
          </Title>
          <Radio.Group
            value={recommendation ?? ""}
            onChange={(value) => {
              setRecommendation(value as Recommendation);
              touch();
            }}
            aria-label="Your recommendation"
          >
            <Group>
              {RECOMMENDATIONS.map((one) => (
                <Radio key={one} value={one} label={RECOMMENDATION_NAMES[one]} disabled={readOnly} />
              ))}
            </Group>
          </Radio.Group>
          <Textarea
            mt="md"
            label="Summary (optional)"
            autosize
            minRows={2}
            readOnly={readOnly}
            value={summary}
            onChange={(event) => {
              setSummary(event.currentTarget.value);
              touch();
            }}
          />
        </section>
        {submitted ? (
          revising ? (
            <Stack>
              <Textarea
                label="Why you revise it"
                required
                autosize
                minRows={2}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
              <Group>
                <Button
                  onClick={() =>
                    sender.submit(
                      { intent: "revise", card, reason, version: String(version.current) },
                      { method: "post" },
                    )
                  }
                >
                  Save the revision
                </Button>
                <Button variant="default" onClick={() => setRevising(false)}>
                  Leave it as it was
                </Button>
              </Group>
            </Stack>
          ) : (
            <Button variant="default" onClick={() => setRevising(true)} style={{ alignSelf: "flex-start" }}>
              Revise
            </Button>
          )
        ) : (
          <div>
            {interview.state !== "completed" ? (
              <Alert color="gray" mb="sm">
                Finish the interview in its room first; then this can be submitted.
              </Alert>
            ) : null}
            {page.lacks.length > 0 ? (
              <List size="sm" mb="sm">
                {page.lacks.map((lack) => (
                  <List.Item key={lack.message}>
                    {lack.competencyKey ? (
                      <Anchor href={`#competency-${lack.competencyKey}`}>{lack.message}</Anchor>
                    ) : (
                      lack.message
                    )}
                  </List.Item>
                ))}
              </List>
            ) : null}
            <Button
              size="md"
              disabled={busy}
              onClick={() =>
                sender.submit(
                  { intent: "submit", card, version: String(version.current) },
                  { method: "post" },
                )
              }
            >
              Submit the scorecard
            </Button>
          </div>
        )}
      </Stack>
    </Page>
  );
}
