import { redirect } from "@remix-run/node";
import type { ClientActionFunctionArgs, ClientLoaderFunctionArgs } from "@remix-run/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect as leadTo, useLoaderData } from "@remix-run/react";
import { isShown, keepAnswered, takeAnswered } from "#app/components/device/answered-room.ts";
import { unlessGivenUp } from "#app/components/device/given-up.ts";
import { loadRoom } from "#app/components/device/room-copies.ts";
import { isSignedOut } from "#app/components/device/room-outbox.ts";
import { roomOutbox } from "#app/components/device/this-device.ts";
import { useRoomOnDevice } from "#app/components/device/use-device.ts";
import { useRoomLink } from "#app/components/device/use-room-link.ts";
import { RoomDrafts } from "#app/components/interviews/room-drafts.tsx";
import { RoomScreen } from "#app/components/interviews/room-screen.tsx";
import { useChanges } from "#app/components/live/use-changes.ts";
import { readCloseParts } from "#app/hiring/interviews/close-parts.ts";
import { readRoomAct } from "#app/hiring/interviews/room-act.ts";
import { PHONE_OUTCOMES } from "#app/hiring/interviews/interview-state.ts";
import { SIGNAL_DIRECTIONS } from "#app/hiring/live-notes/signals.ts";
import { CONTENT_REACTIONS, DELIVERY_TAGS } from "#app/hiring/questions/vocabulary.ts";
import { invalid } from "#app/hiring/refusal.ts";
import { readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { TimeZoneContext } from "#app/ui/time.tsx";
import { askQuestion } from "#app/use-cases/interviews/ask-question.server.ts";
import { closePositively } from "#app/use-cases/interviews/close-positively.server.ts";
import { endQuestion } from "#app/use-cases/interviews/end-question.server.ts";
import { enterRoom } from "#app/use-cases/interviews/enter-room.server.ts";
import { finishInterview } from "#app/use-cases/interviews/finish-interview.server.ts";
import { getRoom } from "#app/use-cases/interviews/get-room.server.ts";
import type { RoomView } from "#app/use-cases/interviews/get-room.server.ts";
import { contextOfAct } from "#app/use-cases/interviews/internal/room-act.server.ts";
import { markNoShow } from "#app/use-cases/interviews/mark-no-show.server.ts";
import { noteContentReaction } from "#app/use-cases/interviews/note-content-reaction.server.ts";
import { noteDelivery } from "#app/use-cases/interviews/note-delivery.server.ts";
import { openThread } from "#app/use-cases/interviews/open-thread.server.ts";
import { pullThread } from "#app/use-cases/interviews/pull-thread.server.ts";
import { rateAnswer } from "#app/use-cases/interviews/rate-answer.server.ts";
import { removeDelivery } from "#app/use-cases/interviews/remove-delivery.server.ts";
import { removeSignal } from "#app/use-cases/interviews/remove-signal.server.ts";
import { removeThread } from "#app/use-cases/interviews/remove-thread.server.ts";
import { skipQuestion } from "#app/use-cases/interviews/skip-question.server.ts";
import { startInterview } from "#app/use-cases/interviews/start-interview.server.ts";
import { weighSignal } from "#app/use-cases/interviews/weigh-signal.server.ts";

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
  "close",
  "finish",
  "no-show",
] as const;

const RUNGS = ["as_written", "easier", "harder"] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.candidate.name}: ${data.interview.name}, room · Baton` : "Room · Baton" },
];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, (ctx) => getRoom(ctx, param(args, "interviewId")));
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (person) => {
    const interviewId = param(args, "interviewId");
    await enterRoom(person, interviewId);
    const form = await args.request.formData();
    const act = readRoomAct({ id: textOf(form, "actId"), ago: textOf(form, "ago") });
    const ctx = contextOfAct(person, interviewId, act);
    const id = act.id ?? undefined;
    const intent = readIntent(form, INTENTS);
    const text = (name: string) => textOf(form, name);
    const yes = (name: string) => text(name) === "yes";
    switch (intent) {
      case "start":
        await startInterview(ctx, { interviewId });
        break;
      case "ask": {
        const rung = RUNGS.find((one) => one === text("rung")) ?? "as_written";
        const question = { questionVersionId: text("versionId"), rung, suggested: yes("suggested") };
        await askQuestion(ctx, { interviewId, id, question });
        break;
      }
      case "own": {
        const question = { ownText: text("text"), competencyKey: text("competencyKey") };
        await askQuestion(ctx, { interviewId, id, question });
        break;
      }
      case "end":
        await endQuestion(ctx, { interviewId, askedQuestionId: text("askedId") || undefined });
        break;
      case "rate":
        await rateAnswer(ctx, {
          interviewId,
          askedQuestionId: text("askedId"),
          level: Number(text("level")),
          ...(form.has("sentence") ? { sentence: text("sentence") } : {}),
        });
        break;
      case "react": {
        const reaction = CONTENT_REACTIONS.find((one) => one === text("name")) ?? null;
        await noteContentReaction(ctx, { interviewId, askedQuestionId: text("askedId"), reaction });
        break;
      }
      case "tag": {
        const name = DELIVERY_TAGS.find((one) => one === text("name"));
        if (!name) throw invalid("Choose one of the tags.");
        await noteDelivery(ctx, { interviewId, id, name, askedQuestionId: text("askedId") || null });
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
      case "thread": {
        const competencyKey = text("competencyKey") || null;
        await openThread(ctx, { interviewId, id, text: text("text"), competencyKey });
        break;
      }
      case "pull":
        await pullThread(ctx, { interviewId, threadId: text("threadId") });
        break;
      case "unthread":
        await removeThread(ctx, { interviewId, threadId: text("threadId") });
        break;
      case "signal": {
        const direction = SIGNAL_DIRECTIONS.find((one) => one === text("direction"));
        if (!direction) throw invalid("A signal points up or down, noticeably or strongly.");
        const strength = text("strength") === "2" ? 2 : 1;
        await weighSignal(ctx, { interviewId, lineId: text("lineId"), verdict: { direction, strength } });
        break;
      }
      case "unsignal":
        await removeSignal(ctx, { interviewId, lineId: text("lineId") });
        break;
      case "close":
        await closePositively(ctx, { interviewId, ...readCloseParts(plainFields(form)) });
        break;
      case "finish": {
        const outcome = PHONE_OUTCOMES.find((one) => one === text("outcome"));
        const phone = outcome ? { phone: { outcome, note: text("note") } } : {};
        await finishInterview(ctx, { interviewId, ...phone });
        return redirect(`/interviews/${interviewId}/scorecard`);
      }
      case "no-show":
        await markNoShow(ctx, { interviewId });
        return redirectWithToast(`/interviews/${interviewId}`, {
          message: "Marked as a no-show. The recruiter can book another time.",
        });
    }
    // Whoever stands in the room gets it back as it is now, instead of having to ask for it once more.
    return { ok: true as const, room: id === undefined ? null : await getRoom(person, interviewId) };
  });
}

/** The room from the server, or as this device last knew it while the server cannot be reached. */
export async function clientLoader({ params, request, serverLoader }: ClientLoaderFunctionArgs) {
  const interviewId = params["interviewId"] ?? "";
  return loadRoom(
    interviewId,
    roomOutbox,
    async () =>
      takeAnswered<RoomView>(interviewId) ??
      (await unlessGivenUp(request.signal, () => serverLoader<typeof loader>())),
  );
}

/** What is done here is kept on the device until the server has answered; who was signed out comes back here. */
export async function clientAction({ params, request, serverAction }: ClientActionFunctionArgs) {
  const interviewId = params["interviewId"] ?? "";
  const form = await request.clone().formData();
  const fields = plainFields(form);
  const ask = async () => {
    const answer = await unlessGivenUp(request.signal, () => serverAction<typeof action>());
    if (!("room" in answer) || answer.room === null) return answer;
    keepAnswered({ interviewId, act: fields["actId"] ?? "" }, answer.room);
    return { ok: true };
  };
  try {
    return await (fields["actId"]
      ? roomOutbox.act(interviewId, fields, ask)
      : roomOutbox.now(interviewId, ask));
  } catch (error) {
    // Somebody may be on quite another page by now: they are told, and stay there.
    if (fields["actId"] && !isSignedOut(error)) return { ok: false as const, problem: NOT_TAKEN, fields: {} };
    if (!isSignedOut(error)) throw error;
    throw leadTo(`/sign-in?to=${encodeURIComponent(`/interviews/${interviewId}/room`)}`);
  }
}

const NOT_TAKEN = "This room is not open to you any more, so what you did there last was not kept.";

function plainFields(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}

/** The room stands alone, without the product's navigation: one candidate, one screen. */
export default function RoomPage() {
  const room = useLoaderData<typeof loader>();
  useChanges({ applicationId: room.interview.applicationId }, isShown);
  useRoomOnDevice(room);
  useRoomLink(room.interview.id);
  return (
    <TimeZoneContext.Provider value={room.person.timeZone}>
      <RoomDrafts key={room.interview.id} room={room}>
        <RoomScreen room={room} />
      </RoomDrafts>
    </TimeZoneContext.Provider>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
