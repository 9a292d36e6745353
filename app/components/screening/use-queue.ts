import { useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { actName } from "#app/components/device/act-name.ts";
import type { ActFields } from "#app/components/device/room-outbox.ts";
import type { ScreeningOutcome, Track } from "#app/hiring/applications/stages.ts";
import { showToast } from "#app/ui/toast-on-arrival.tsx";
import { decidedEarlier, lastDecisions, stillWaiting } from "./decided.ts";
import type { Decided } from "./decided.ts";
import type { ScreeningCard, ScreeningQueue } from "./screening-types.ts";
import type { SentAnswer } from "./send-decision.ts";
import { useCards } from "./use-cards.ts";
import { useReadingTime } from "./use-reading-time.ts";
import { useSending } from "./use-sending.ts";

const HISTORY = 20;

export const SAID: Readonly<Record<ScreeningOutcome, string>> = {
  advance: "advanced to the phone screen",
  reject: "declined",
  hold: "marked as a maybe",
  later: "put off",
};

export type Verdict = {
  readonly outcome: ScreeningOutcome;
  readonly track: Track;
  readonly levels: Readonly<Record<string, number>>;
  readonly reasonCode: string;
  readonly note: string;
  readonly sendMail: boolean;
};

/**
 * A queue as one person works through it. Deciding shows the next resume at once; the decision itself goes to the server
 * by way of this device, which keeps it until it has arrived.
 */
export function useQueue(queue: ScreeningQueue, first: ScreeningCard | null) {
  const { revalidate } = useRevalidator();
  const [decided, setDecided] = useState<readonly Decided[]>([]);
  const [currentId, setCurrentId] = useState(first?.application.id ?? null);
  const toast = useRef<(() => void) | null>(null);

  const answered = useCallback(
    (fields: ActFields, answer: SentAnswer) => {
      if (answer.ok) return;
      // A decision that was refused was never taken; one that cannot be undone stands.
      setDecided((before) =>
        fields["intent"] === "decide"
          ? before.filter(({ id }) => id !== fields["actId"])
          : before.map((one) => (one.id === fields["decisionId"] ? { ...one, undone: false } : one)),
      );
      const about = fields["label"] ? `${fields["label"]}: ` : "";
      showToast(
        { message: `${about}${answer.problem ?? "This could not be kept."}`, tone: "warning" },
        () => undefined,
      );
      revalidate();
    },
    [revalidate],
  );
  const sending = useSending(queue.opening.id, answered);
  const { send } = sending;

  const here = new Set(decided.map(({ id }) => id));
  const all = [...decidedEarlier(sending.waiting).filter(({ id }) => !here.has(id)), ...decided];
  const list = stillWaiting(queue.waiting, all);
  const ids = list.map(({ id }) => id);
  const card = useCards({
    openingId: queue.opening.id,
    blind: queue.blind,
    first,
    ids,
    currentId,
  });
  const readSeconds = useReadingTime(currentId);
  const place = currentId === null ? -1 : ids.indexOf(currentId);
  const history = lastDecisions(queue.history, all, HISTORY);

  const isDecidedByMe = place < 0 && history.some(({ applicationId }) => applicationId === currentId);
  useEffect(() => {
    // A queue that was empty has got its first resume, or a page that came back stands on a resume that is decided.
    const next = ids[0] ?? null;
    if ((currentId === null || isDecidedByMe) && next !== currentId) setCurrentId(next);
  }, [currentId, isDecidedByMe, ids]);

  function go(step: 1 | -1): void {
    // Somebody else has decided the one that is read: the next ones have moved up.
    const next = place < 0 ? ids[0] : ids[place + step];
    if (next !== undefined) setCurrentId(next);
  }

  function undo(decisionId: string): void {
    const known = history.find(({ id }) => id === decisionId);
    if (!known || known.whyNot !== null) return;
    toast.current?.();
    toast.current = null;
    setDecided((before) => [...before.filter(({ id }) => id !== decisionId), { ...known, undone: true }]);
    setCurrentId(known.applicationId);
    send({ intent: "undo", actId: actName(), decisionId, label: known.label });
  }

  function decide(verdict: Verdict): void {
    const now = list[place];
    if (!now) return;
    const id = actName();
    const { outcome, reasonCode } = verdict;
    const decision = { id, applicationId: now.id, label: now.label, outcome, reasonCode: reasonCode || null };
    setDecided((before) => [...before, { ...decision, decidedAt: new Date(), undone: false }]);
    setCurrentId(ids[place + 1] ?? ids[place - 1] ?? null);
    send({
      intent: "decide",
      actId: id,
      applicationId: now.id,
      label: now.label,
      outcome,
      track: verdict.track,
      levels: JSON.stringify(verdict.levels),
      reasonCode: outcome === "reject" ? reasonCode : "",
      note: verdict.note,
      sendMail: verdict.sendMail ? "yes" : "no",
      seconds: String(readSeconds()),
    });
    toast.current?.();
    const own = outcome === "later" ? "Left to another second screener." : "Your look is kept.";
    const said = now.look === "second" ? own : `${now.label} ${SAID[outcome]}.`;
    toast.current = showToast({ message: said, undo: { action: "", fields: {} } }, () =>
      undoLatest.current(id),
    );
  }

  const undoLatest = useRef(undo);
  useEffect(() => {
    undoLatest.current = undo;
  });

  const since = queue.view === "waiting" ? queue.waiting.length - list.length : 0;
  return {
    list,
    card,
    currentId,
    place,
    history,
    waitingToSend: sending.count,
    away: sending.away,
    signedOut: sending.signedOut,
    done: queue.progress.done + since,
    goTo: setCurrentId,
    go,
    decide,
    undo,
  };
}
