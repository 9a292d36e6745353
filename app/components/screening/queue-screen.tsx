import { Button, Text } from "@mantine/core";
import { Link, useFetcher } from "@remix-run/react";
import { useRef, useState } from "react";
import { needsFreeText } from "#app/hiring/applications/reasons.ts";
import { SCHOOL_LINE_KEY } from "#app/hiring/applications/resume-criteria.ts";
import type { ScreeningOutcome } from "#app/hiring/applications/stages.ts";
import { declineReasons } from "#app/hiring/screening/decline-reasons.ts";
import type { ScreeningAct, ScreeningKeys } from "#app/hiring/screening/shortcuts.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IconChecks } from "#app/ui/icons.ts";
import { AtAGlance } from "./at-a-glance.tsx";
import { DecisionBar } from "./decision-bar.tsx";
import { NO_DRAFTS, draftFor, withDraft } from "./drafts.ts";
import { History } from "./history-list.tsx";
import { KeysSheet } from "./keys-sheet.tsx";
import { LooksPanel } from "./looks-panel.tsx";
import { NamedPlaces } from "./named-places.tsx";
import { QueueBar } from "./queue-bar.tsx";
import { ResumePane } from "./resume-pane.tsx";
import { RubricForm, type ScreeningDraft } from "./rubric-form.tsx";
import type { ScreeningCard, ScreeningQueue, ScreeningView } from "./screening-types.ts";
import { useMarks } from "./use-marks.ts";
import { usePlace } from "./use-place.ts";
import { useQueue } from "./use-queue.ts";
import { useScreeningKeys } from "./use-screening-keys.ts";
import classes from "./screening.module.css";

/** Rests on a line that is not shown. */
const SCHOOL_REASON = "programme_unrelated";

const EMPTY: Readonly<Record<ScreeningView, { readonly title: string; readonly words: string }>> = {
  waiting: { title: "All resumes are read", words: "Well done. New applications appear here by themselves." },
  maybe: {
    title: "Nothing is a maybe",
    words: "What somebody was not sure about waits here until it is settled.",
  },
  later: { title: "Nothing is put off", words: "What was put off comes back to the queue by itself." },
};

export type QueueScreenProps = { readonly queue: ScreeningQueue; readonly first: ScreeningCard | null };

/** Resume left, rubric right, decisions below: two hundred in an afternoon, by keyboard. */
export function QueueScreen({ queue, first }: QueueScreenProps) {
  const work = useQueue(queue, first);
  const { card, currentId, history } = work;
  const [drafts, setDrafts] = useState(NO_DRAFTS);
  const [shownId, setShownId] = useState<string | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [noteFault, setNoteFault] = useState<string | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const [fileIndex, setFileIndex] = useState(0);
  const [open, setOpen] = useState<"history" | "keys" | null>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const marks = useMarks(scroll, currentId);
  const keeper = useFetcher();
  // A changed key does what it is to do at once, whatever the server reads meanwhile.
  const [changedKeys, setChangedKeys] = useState<ScreeningKeys | null>(null);
  const keys = changedKeys ?? queue.keys;
  usePlace(queue.opening.id, currentId, work.away);
  const draft = draftFor(drafts, currentId, card?.application.track ?? null);
  const setDraft = (changed: ScreeningDraft) => setDrafts((before) => withDraft(before, currentId, changed));
  if (shownId !== currentId) {
    setShownId(currentId);
    setChoosing(false);
    setNoteFault(null);
    setFileIndex(0);
  }
  const schoolLine = queue.opening.schoolLine && !queue.blind;
  const hiddenReasons = schoolLine ? [] : [SCHOOL_REASON];
  const reasons = declineReasons(draft.track);
  const given = reason ?? history.find(({ reasonCode }) => reasonCode !== null)?.reasonCode;
  const lastReason = reasons.find(({ code }) => code === given)?.code ?? null;
  const label = work.list[work.place]?.label ?? card?.label ?? "";
  const look = work.place < 0 ? null : (card?.look ?? work.list[work.place]?.look ?? null);

  function decide(outcome: ScreeningOutcome, reasonCode = ""): void {
    if (look === null) return;
    if (outcome === "reject" && needsFreeText(reasonCode) && draft.note.trim() === "") {
      setChoosing(false);
      setNoteFault("Say why in a few words, then decline again.");
      note.current?.focus();
      return;
    }
    if (outcome === "later" && look === "final") return;
    if (reasonCode !== "") setReason(reasonCode);
    setChoosing(false);
    scroll.current?.scrollTo({ top: 0 });
    work.decide({ ...draft, outcome, reasonCode });
  }

  function chooseReason(code: string): void {
    if (!hiddenReasons.includes(code)) decide("reject", code);
  }

  function scrollBy(up: boolean): void {
    const pane = scroll.current;
    pane?.scrollBy({ top: (up ? -0.85 : 0.85) * pane.clientHeight });
  }

  function showFile(step: 1 | -1): void {
    const count = card?.files.length ?? 0;
    if (count > 0) setFileIndex((before) => Math.min(count - 1, Math.max(0, before + step)));
  }

  const acts: Readonly<Record<ScreeningAct, (more: { readonly shift: boolean }) => void>> = {
    advance: () => decide("advance"),
    maybe: () => decide("hold"),
    later: () => decide("later"),
    decline: () => setChoosing(look !== null),
    undo: () => history[0] && work.undo(history[0].id),
    next: () => work.go(1),
    previous: () => work.go(-1),
    nextMark: () => marks.step(1),
    previousMark: () => marks.step(-1),
    nextFile: () => showFile(1),
    previousFile: () => showFile(-1),
    scroll: ({ shift }) => scrollBy(shift),
    select: () => undefined,
  };
  useScreeningKeys(keys, {
    act: (act, more) => acts[act](more),
    sheet: () => setOpen("keys"),
    second(key, act) {
      if (!choosing || key === "") return false;
      const code = act === "decline" ? lastReason : reasons.find(({ digit }) => digit === key)?.code;
      if (code) chooseReason(code);
      else setChoosing(false);
      return true;
    },
  });

  const others = queue.others
    .filter(({ applicationId }) => applicationId === currentId)
    .map(({ name }) => name);
  const notice =
    work.place < 0 && currentId !== null
      ? "Somebody has decided this one meanwhile. Go on with the next."
      : (card?.lookProblem ??
        (others.length > 0
          ? `${others.join(" and ")} ${others.length === 1 ? "is" : "are"} reading this one, too. Go on with the next, or decide: the first decision counts.`
          : null));
  return (
    <>
      <QueueBar
        queue={queue}
        done={work.done}
        left={work.list.length}
        waitingToSend={work.waitingToSend}
        away={work.away}
        signedOut={work.signedOut}
        onHistory={() => setOpen("history")}
        onKeys={() => setOpen("keys")}
      />
      {currentId === null ? (
        <EmptyState
          icon={IconChecks}
          title={EMPTY[queue.view].title}
          action={
            <Button component={Link} to={`/pipeline/${queue.opening.id}`} variant="light" mt="sm">
              Open the pipeline
            </Button>
          }
        >
          {EMPTY[queue.view].words}
        </EmptyState>
      ) : (
        <div className={classes["screen"]}>
          <ResumePane
            label={label}
            card={card}
            fileIndex={fileIndex}
            onFile={setFileIndex}
            onGo={work.go}
            markSaid={marks.saidOf === currentId ? marks.said : ""}
            scroll={scroll}
          />
          <section className={classes["pane"]} aria-label="Rubric and decision">
            <div className={classes["notice"]} role="status" data-shown={notice ? "" : undefined}>
              {notice}
            </div>
            {/* A scrolling region is reached by keyboard. */}
            <div className={classes["scroll"]} tabIndex={0} role="region" aria-label="Rubric" key={currentId}>
              {card ? <AtAGlance card={card} fileIndex={fileIndex} /> : null}
              {card && card.looks.length > 0 && card.look === "final" ? (
                <LooksPanel looks={card.looks} />
              ) : null}
              <RubricForm
                draft={draft}
                onChange={setDraft}
                schoolLine={schoolLine}
                note={note}
                noteFault={noteFault}
                under={(line) => {
                  if (!card) return null;
                  if (line === "teams") return <NamedPlaces kind="employer" places={card.places} />;
                  return line === SCHOOL_LINE_KEY ? <NamedPlaces kind="school" places={card.places} /> : null;
                }}
              />
            </div>
            <DecisionBar
              keys={keys}
              look={look}
              choosing={choosing}
              reasons={reasons}
              lastReason={lastReason}
              hiddenReasons={hiddenReasons}
              onAdvance={() => decide("advance")}
              onMaybe={() => decide("hold")}
              onLater={() => decide("later")}
              onDecline={() => setChoosing((before) => !before)}
              onReason={chooseReason}
              onCancel={() => setChoosing(false)}
            />
          </section>
        </div>
      )}
      <Text role="status" className="visually-hidden">
        {label === "" ? "" : `Now ${label}. ${marks.saidOf === currentId ? marks.said : ""}`}
      </Text>
      <History
        opened={open === "history"}
        decisions={history}
        onUndo={work.undo}
        onClose={() => setOpen(null)}
      />
      <KeysSheet
        opened={open === "keys"}
        keys={keys}
        onClose={() => setOpen(null)}
        onChange={(changed: ScreeningKeys) => {
          setChangedKeys(changed);
          keeper.submit(
            { intent: "keys", keys: JSON.stringify(changed) },
            { method: "post", action: `/screening/${queue.opening.id}/act` },
          );
        }}
      />
    </>
  );
}
