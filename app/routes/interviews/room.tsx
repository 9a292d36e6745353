import { Alert, Anchor, Badge, Button, Group, List, Stack, Text, TextInput, Title } from "@mantine/core";
import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useFetcher, useLoaderData } from "@remix-run/react";
import { useCallback, useMemo, useState } from "react";
import { HandoffBriefView } from "#app/components/interviews/handoff-brief.tsx";
import { PositiveClose } from "#app/components/interviews/positive-close.tsx";
import { OpenQuestion, OwnQuestion } from "#app/components/interviews/question-card.tsx";
import { RoomClock } from "#app/components/interviews/room-clock.tsx";
import classes from "#app/components/interviews/room.module.css";
import { SuggestionList } from "#app/components/interviews/suggestion-list.tsx";
import { NotePane } from "#app/components/live-notes/note-pane.tsx";
import type { TaggedLine } from "#app/components/live-notes/tag-line.ts";
import { useChanges } from "#app/components/live/use-changes.ts";
import { PHONE_OUTCOMES } from "#app/hiring/interviews/interview-state.ts";
import { SIGNAL_DIRECTIONS } from "#app/hiring/live-notes/signals.ts";
import { CONTENT_REACTIONS, DELIVERY_TAGS } from "#app/hiring/questions/vocabulary.ts";
import { verdictWords } from "#app/hiring/questions/verdict-words.ts";
import { forbidden, invalid } from "#app/hiring/refusal.ts";
import { readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { ProblemAlert } from "#app/ui/problem-alert.tsx";
import { askQuestion } from "#app/use-cases/interviews/ask-question.server.ts";
import { closePositively } from "#app/use-cases/interviews/close-positively.server.ts";
import { endQuestion } from "#app/use-cases/interviews/end-question.server.ts";
import { finishInterview } from "#app/use-cases/interviews/finish-interview.server.ts";
import { getRoom } from "#app/use-cases/interviews/get-room.server.ts";
import { markNoShow } from "#app/use-cases/interviews/mark-no-show.server.ts";
import { noteContentReaction } from "#app/use-cases/interviews/note-content-reaction.server.ts";
import { noteDelivery } from "#app/use-cases/interviews/note-delivery.server.ts";
import { noteSignal } from "#app/use-cases/interviews/note-signal.server.ts";
import { openThread } from "#app/use-cases/interviews/open-thread.server.ts";
import { pullThread } from "#app/use-cases/interviews/pull-thread.server.ts";
import { rateAnswer } from "#app/use-cases/interviews/rate-answer.server.ts";
import { removeDelivery } from "#app/use-cases/interviews/remove-delivery.server.ts";
import { removeSignal } from "#app/use-cases/interviews/remove-signal.server.ts";
import { removeThread } from "#app/use-cases/interviews/remove-thread.server.ts";
import { skipQuestion } from "#app/use-cases/interviews/skip-question.server.ts";
import { startInterview } from "#app/use-cases/interviews/start-interview.server.ts";

const INTENTS = [
  "start",
  "ask",
  "own",
  "end",
  "rate",
  "react",
  "tag",
  "untag",
  "skip",
  "thread",
  "pull",
  "unthread",
  "signal",
  "unsignal",
  "finish",
  "no-show",
] as const;

const RUNGS = ["as_written", "easier", "harder"] as const;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Room: ${page?.candidate.name ?? ""} · Baton` },
];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, (ctx) => getRoom(ctx, param(args, "interviewId")));
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const interviewId = param(args, "interviewId");
    const room = await getRoom(ctx, interviewId);
    const form = await args.request.formData();
    const intent = readIntent(form, INTENTS);
    const text = (name: string) => textOf(form, name);
    if (
      !room.conducts &&
      ["start", "ask", "own", "end", "rate", "react", "skip", "finish", "no-show"].includes(intent)
    ) {
      throw forbidden("Only this interview's interviewer conducts it.");
    }
    switch (intent) {
      case "start":
        await startInterview(ctx, { interviewId });
        break;
      case "ask": {
        const questionVersionId = text("versionId");
        const rung = RUNGS.find((one) => one === text("rung")) ?? "as_written";
        const suggested = room.suggestions.some((one) => one.versionId === questionVersionId);
        await askQuestion(ctx, { interviewId, question: { questionVersionId, rung, suggested } });
        break;
      }
      case "own":
        await askQuestion(ctx, {
          interviewId,
          question: { ownText: text("text"), competencyKey: text("competencyKey") },
        });
        break;
      case "end":
        await endQuestion(ctx, { interviewId });
        break;
      case "rate":
        await rateAnswer(ctx, {
          interviewId,
          askedQuestionId: text("askedId"),
          level: Number(text("level")),
        });
        break;
      case "react":
        await noteContentReaction(ctx, {
          interviewId,
          askedQuestionId: text("askedId"),
          reaction: CONTENT_REACTIONS.find((one) => one === text("name")) ?? null,
        });
        break;
      case "tag": {
        const name = DELIVERY_TAGS.find((one) => one === text("name"));
        if (!name) throw invalid("Choose one of the tags.");
        await noteDelivery(ctx, { interviewId, name, askedQuestionId: text("askedId") || null });
        break;
      }
      case "untag":
        await removeDelivery(ctx, { interviewId, tagId: text("tagId") });
        break;
      case "skip":
        await skipQuestion(ctx, {
          interviewId,
          questionVersionId: text("versionId"),
          reason: text("reason"),
        });
        break;
      case "thread":
        await openThread(ctx, {
          interviewId,
          text: text("text"),
          competencyKey: text("competencyKey") || null,
        });
        break;
      case "pull":
        await pullThread(ctx, { interviewId, threadId: text("threadId") });
        break;
      case "unthread":
        await removeThread(ctx, { interviewId, threadId: text("threadId") });
        break;
      case "signal": {
        const direction = SIGNAL_DIRECTIONS.find((one) => one === text("direction"));
        const strength = text("strength") === "2" ? 2 : 1;
        const verdict = direction ? ({ direction, strength } as const) : null;
        await noteSignal(ctx, {
          interviewId,
          lineId: text("lineId"),
          competencyKey: text("competencyKey"),
          text: text("text"),
          verdict,
        });
        break;
      }
      case "unsignal":
        await removeSignal(ctx, { interviewId, lineId: text("lineId") });
        break;
      case "finish": {
        const said = {
          thanked: text("thanked") === "yes",
          strength: text("strength"),
          questionsAsked: text("questionsAsked") === "yes",
          nextStepTold: text("nextStepTold") === "yes",
        };
        const { lacks } = await closePositively(ctx, { interviewId, ...said });
        if (lacks.length > 0)
          return data({ ok: false as const, problem: lacks.join(" "), fields: {} }, { status: 400 });
        const outcome = PHONE_OUTCOMES.find((one) => one === text("outcome"));
        await finishInterview(ctx, {
          interviewId,
          ...(outcome ? { phone: { outcome, note: text("note") } } : {}),
        });
        return redirect(`/interviews/${interviewId}/scorecard`);
      }
      case "no-show":
        await markNoShow(ctx, { interviewId });
        return redirect(`/interviews/${interviewId}`);
    }
    return { ok: true as const };
  });
}

type Zone = "brief" | "questions" | "notes";
const ZONES: readonly { readonly key: Zone; readonly label: string }[] = [
  { key: "questions", label: "Questions" },
  { key: "notes", label: "Notes" },
  { key: "brief", label: "Brief" },
];

export default function RoomPage() {
  const page = useLoaderData<typeof loader>();
  const { interview, candidate, conducts, person } = page;
  const actor = useFetcher<typeof action>({ key: "room" });
  const signaller = useFetcher<typeof action>({ key: "room-signals" });
  const [zone, setZone] = useState<Zone>("questions");
  const [hint, setHint] = useState<string | null>(null);
  useChanges({ applicationId: interview.applicationId });
  const running = interview.state === "in_progress";
  const busy = actor.state !== "idle";
  const { submit } = actor;
  const { submit: submitSignal } = signaller;
  const act = useCallback(
    (fields: Readonly<Record<string, string>>) => submit({ ...fields }, { method: "post" }),
    [submit],
  );
  const focusKeys = page.focus.join(" ");
  const rubric = page.rubric;
  const focus = useMemo(
    () =>
      rubric.filter(({ key }) => focusKeys.split(" ").includes(key)).map(({ key, name }) => ({ key, name })),
    [rubric, focusKeys],
  );
  const signals = useMemo(
    () =>
      page.signals.map(({ lineId, competencyKey, verdict }) => ({
        lineId,
        competencyKey,
        direction: verdict?.direction ?? null,
        strength: verdict ? (verdict.strength === 2 ? (2 as const) : (1 as const)) : null,
      })),
    [page.signals],
  );
  const onTagLine = useCallback(
    (line: TaggedLine) => {
      setHint(verdictWords(line.text));
      submitSignal(
        line.competencyKey === null
          ? { intent: "unsignal", lineId: line.lineId }
          : {
              intent: "signal",
              lineId: line.lineId,
              text: line.text,
              competencyKey: line.competencyKey,
              direction: line.direction ?? "",
              strength: String(line.strength ?? ""),
            },
        { method: "post" },
      );
    },
    [submitSignal],
  );
  const open = page.asked.find((one) => one.endedAt === null) ?? null;
  const nameOf = (key: string) => rubric.find((one) => one.key === key)?.name ?? key;
  const done = page.asked.filter((one) => one.endedAt !== null);
  const active = (key: Zone) => (zone === key ? { "data-active": true } : {});
  return (
    <div>
      <div className={classes["bar"]}>
        <div className={classes["title"]}>
          <Anchor component={Link} to={`/interviews/${interview.id}`} size="sm">
            {interview.name}
          </Anchor>
          <Title order={1} size="h4">
            {candidate.name}
          </Title>
        </div>
        {page.resume ? (
          <Anchor href={`/files/${page.resume.id}`} target="_blank" rel="noreferrer" size="sm">
            Resume
          </Anchor>
        ) : null}
        {running && interview.startedAt ? (
          <RoomClock startedAt={interview.startedAt} minutes={interview.minutes} serverNow={page.now} />
        ) : (
          <Badge variant="default">{interview.state.replace("_", " ")}</Badge>
        )}
        {conducts && interview.state === "scheduled" ? (
          <>
            <Button onClick={() => act({ intent: "start" })} disabled={busy}>
              Start the interview
            </Button>
            <Button variant="subtle" color="gray" onClick={() => act({ intent: "no-show" })} disabled={busy}>
              Did not come
            </Button>
          </>
        ) : null}
        {interview.state === "completed" && conducts ? (
          <Button component={Link} to={`/interviews/${interview.id}/scorecard`}>
            Scorecard
          </Button>
        ) : null}
      </div>
      <div className={classes["room"]}>
        <aside
          className={`${classes["zone"]} ${classes["side"]}`}
          {...active("brief")}
          aria-label="Brief and plan"
        >
          <Title order={2} size="h5" mb="xs">
            Hand-off brief
          </Title>
          <HandoffBriefView brief={page.brief} competencies={rubric} compact />
        </aside>
        <div className={classes["zone"]} {...active("questions")}>
          <ProblemAlert answer={actor.data} />
          <Stack gap="lg">
            {!running && interview.state === "scheduled" ? (
              <Alert color="gray" title="Not started">
                Read the brief beside this. Start when the candidate is there: the clock and the questions
                begin then.
              </Alert>
            ) : null}
            {open && running ? (
              <OpenQuestion
                key={open.id}
                asked={open}
                question={page.questions.find((one) => one.versionId === open.versionId) ?? null}
                competencyName={nameOf(open.competencyKey)}
                tags={page.tags.filter((tag) => tag.askedQuestionId === open.id)}
                act={act}
                busy={busy || !conducts}
              />
            ) : null}
            {running && conducts ? (
              <SuggestionList
                suggestions={page.suggestions}
                advice={page.advice}
                questions={page.questions}
                plan={page.plan}
                asked={page.asked}
                askedElsewhere={page.askedElsewhere}
                nameOf={nameOf}
                act={act}
                busy={busy}
              />
            ) : null}
            {running && conducts ? (
              <OwnQuestion
                competencies={focus}
                onAsk={(text, competencyKey) => act({ intent: "own", text, competencyKey })}
              />
            ) : null}
            {done.length > 0 ? (
              <section>
                <Title order={2} size="h5" mb={4}>
                  Asked so far
                </Title>
                <List size="sm">
                  {done.map((one) => (
                    <List.Item key={one.id}>
                      {one.title}, {one.minutes} min{one.rating ? `, you gave ${one.rating.level}` : ""}
                    </List.Item>
                  ))}
                </List>
              </section>
            ) : null}
            {running && conducts ? (
              <PositiveClose close={page.close} isPhone={interview.kind === "phone"} act={act} busy={busy} />
            ) : null}
          </Stack>
        </div>
        <div className={`${classes["zone"]} ${classes["side"]}`} {...active("notes")}>
          <Stack gap="lg">
            <section aria-label="Shared note">
              <Title order={2} size="h5" mb={4}>
                Shared note: facts, read by the loop as you write
              </Title>
              {hint ? (
                <Alert
                  color="yellow"
                  mb="xs"
                  withCloseButton
                  closeButtonLabel="Close hint"
                  onClose={() => setHint(null)}
                >
                  “{hint}” reads like a verdict. Only you see this hint: put what you saw here, and what you
                  think into your private note.
                </Alert>
              ) : null}
              <div className={classes["note"]}>
                <NotePane
                  kind="shared"
                  interviewId={interview.id}
                  personId={person.id}
                  personName={person.name}
                  focus={focus}
                  onTagLine={onTagLine}
                  signals={signals}
                />
              </div>
              <ProblemAlert answer={signaller.data} />
            </section>
            <section aria-label="Threads">
              <Title order={2} size="h5" mb={4}>
                Threads for the next interviewer
              </Title>
              {page.threads.map((thread) => (
                <Group key={thread.id} gap="xs" wrap="nowrap" justify="space-between">
                  <Text size="sm">{thread.text}</Text>
                  {thread.mine ? (
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      color="gray"
                      onClick={() => act({ intent: "unthread", threadId: thread.id })}
                      aria-label={`Remove thread: ${thread.text}`}
                    >
                      Remove
                    </Button>
                  ) : null}
                </Group>
              ))}
              <form
                onSubmit={(event) => {
                  event.preventDefault();
                  const text = new FormData(event.currentTarget).get("text");
                  if (typeof text === "string" && text.trim() !== "") act({ intent: "thread", text });
                  event.currentTarget.reset();
                }}
              >
                <Group gap="xs" wrap="nowrap" align="flex-end">
                  <TextInput name="text" label="Worth pulling" style={{ flex: 1 }} size="sm" />
                  <Button type="submit" variant="light" disabled={busy}>
                    Leave
                  </Button>
                </Group>
              </form>
            </section>
            <section aria-label="Private note">
              <Title order={2} size="h5" mb={4}>
                Private note: yours, sealed
              </Title>
              <div className={classes["note"]}>
                <NotePane
                  kind="private"
                  interviewId={interview.id}
                  personId={person.id}
                  personName={person.name}
                  focus={focus}
                />
              </div>
            </section>
          </Stack>
        </div>
      </div>
      <nav className={classes["tabs"]} aria-label="Parts of the room">
        {ZONES.map(({ key, label }) => (
          <button
            key={key}
            type="button"
            aria-pressed={zone === key}
            onClick={() => setZone(key)}
            style={{ background: "none", border: 0, font: "inherit", color: "inherit" }}
          >
            {label}
          </button>
        ))}
      </nav>
    </div>
  );
}
