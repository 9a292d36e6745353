import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { NotePane } from "#app/components/live-notes/note-pane.tsx";
import type { NoteCommands } from "#app/components/live-notes/note-pane-props.ts";
import { CLOSE_FROM_MINUTES, closeHasCome } from "#app/hiring/interviews/clock.ts";
import { verdictWords } from "#app/hiring/questions/verdict-words.ts";
import { IconClipboardList, IconLock, IconMessageCircle, IconNotebook } from "#app/ui/icons.ts";
import { Brief } from "./brief.tsx";
import { OffLimitsList } from "./off-limits-list.tsx";
import { PlanList } from "./plan-list.tsx";
import { RoomBar } from "./room-bar.tsx";
import { RoomStage } from "./room-stage.tsx";
import { useAct, useOptimisticRoom } from "./room-actions.ts";
import { AskedIsNoDraft } from "./room-drafts.tsx";
import { useMarginEvents } from "./use-margin-events.ts";
import { openQuestionOf } from "./room-types.ts";
import type { RoomData } from "./room-types.ts";
import { SignalPanel, VerdictHint } from "./signal-panel.tsx";
import { PullButton, ThreadPanel } from "./thread-panel.tsx";
import { useOffLimits } from "./use-off-limits.tsx";
import { useServerClock } from "./use-server-clock.ts";
import { useVisibleRoom } from "./use-visible-room.ts";
import classes from "./room.module.css";

const TABS = [
  { key: "now", label: "Question", icon: IconMessageCircle },
  { key: "note", label: "Note", icon: IconNotebook },
  { key: "brief", label: "Brief", icon: IconClipboardList },
  { key: "mine", label: "Mine", icon: IconLock },
] as const;
type Tab = (typeof TABS)[number]["key"];

/**
 * The room in which an interview is held: brief and plan, the question and the shared note, and what is one's
 * own. Three zones side by side on a desk; on a phone one at a time, switched by the thumb.
 */
export function RoomScreen({ room: loaded }: { readonly room: RoomData }) {
  const room = useOptimisticRoom(loaded);
  const [tab, setTab] = useState<Tab>("now");
  const visibleRoom = useVisibleRoom();
  const [picked, setPicked] = useState<string | null>(null);
  const [reviewed, setReviewed] = useState<string | null>(null);
  const [wantsClose, setWantsClose] = useState<boolean | null>(null);
  const writtenAt = useRef(Number.NEGATIVE_INFINITY);
  const { due, come } = useTimeToClose(room, writtenAt);
  const closing = room.conducts && room.interview.state === "in_progress" && (wantsClose ?? come);
  const pick = (versionId: string | null) => {
    setPicked(versionId);
    setReviewed(null);
    setWantsClose(due ? false : null);
    setTab("now");
  };
  const review = (askedId: string) => {
    setReviewed(askedId);
    setWantsClose(due ? false : null);
    setTab("now");
  };
  const openId = openQuestionOf(room)?.id;
  const commands: Commands = useRef<NoteCommands | null>(null);
  const ownCommands: Commands = useRef<NoteCommands | null>(null);
  const keepPrivate = useCallback((text: string) => ownCommands.current?.append(text) ?? false, []);
  const mayPull = room.interview.state === "in_progress";
  const ownThreads = useMemo(() => new Set(room.threads.map(({ id }) => id)), [room.threads]);
  return (
    <div className={classes["room"]} data-tab={tab} ref={visibleRoom}>
      <AskedIsNoDraft asked={room.asked} />
      <RoomBar
        room={room}
        closing={closing}
        onToggleClose={() => {
          setWantsClose(!closing);
          setTab("now");
        }}
      />
      <div className={classes["zones"]}>
        <aside className={classes["left"]} aria-label="Plan and brief">
          <PlanList room={room} current={reviewed ?? picked} onPick={pick} onReview={review} />
          {room.offLimits ? <OffLimitsList topics={room.offLimits} /> : null}
          <h2 className={classes["briefHead"]}>Hand-off brief</h2>
          <Brief
            brief={room.brief}
            competencies={room.rubric}
            hideThreadIds={ownThreads}
            threadAction={mayPull ? pullButton : undefined}
          />
        </aside>
        <main className={classes["centre"]}>
          <div
            className={classes["stage"]}
            key={`${closing} ${picked} ${reviewed} ${openId}`}
            onInput={() => (writtenAt.current = performance.now())}
          >
            <RoomStage
              room={room}
              closing={closing}
              picked={picked}
              reviewed={reviewed}
              onPick={pick}
              onLeaveReview={() => setReviewed(null)}
            />
          </div>
          <SharedNote room={room} commands={commands} />
        </main>
        <aside className={classes["right"]} aria-label="Yours">
          <div className={classes["private"]}>
            <PrivateNote room={room} commands={ownCommands} />
          </div>
          <SignalPanel room={room} onUntag={(lineId) => commands.current?.untag(lineId)} />
          <ThreadPanel room={room} onKeepPrivate={keepPrivate} />
        </aside>
      </div>
      <nav className={classes["tabs"]} aria-label="Parts of the room">
        {TABS.map(({ key, label, icon: Icon }) => (
          <button
            key={key}
            type="button"
            className={classes["tab"]}
            data-key={key}
            aria-pressed={tab === key}
            onClick={() => setTab(key)}
          >
            <Icon size={20} stroke={1.7} aria-hidden />
            {label}
          </button>
        ))}
      </nav>
    </div>
  );
}

const NO_FOCUS: readonly never[] = [];
const pullButton = (threadId: string) => <PullButton threadId={threadId} />;
type Commands = { current: NoteCommands | null };

/** Whether the last minutes are there by the server's clock, and the close with them: it waits for whoever writes. */
function useTimeToClose({ interview, now }: RoomData, writtenAt: { readonly current: number }) {
  const at = useServerClock(now);
  const { startedAt, minutes } = interview;
  const running = startedAt !== null && interview.state === "in_progress";
  const due = running && minutes - (at.getTime() - startedAt.getTime()) / 60_000 <= CLOSE_FROM_MINUTES;
  const [came, setCame] = useState(due);
  useEffect(() => {
    const quietMs = performance.now() - writtenAt.current;
    setCame((before) => closeHasCome({ due, came: before, quietMs }));
  }, [due, at, writtenAt]);
  return { due, come: due && came };
}

/** The interviewer's own note, sealed until the debrief. */
function PrivateNote({ room, commands }: { readonly room: RoomData; readonly commands: Commands }) {
  const offLimits = useOffLimits(commands);
  return (
    <>
      {offLimits.hint}
      <NotePane
        kind="private"
        interviewId={room.interview.id}
        personId={room.person.id}
        personName={room.person.name}
        focus={NO_FOCUS}
        competencies={room.rubric}
        commands={commands}
        onWrittenLine={offLimits.read}
      />
    </>
  );
}

/** The note that the loop reads while it is written; tagging a line makes it a signal. */
function SharedNote({ room, commands }: { readonly room: RoomData; readonly commands: Commands }) {
  const { send } = useAct("thread-line");
  const [hint, setHint] = useState<{ readonly lineId: string; readonly words: string } | null>(null);
  const focusKeys = room.focus.join(" ");
  const { rubric, signals } = room;
  const focus = useMemo(
    () =>
      rubric.filter(({ key }) => focusKeys.split(" ").includes(key)).map(({ key, name }) => ({ key, name })),
    [rubric, focusKeys],
  );
  const marks = useMemo(
    () =>
      signals.map(({ lineId, competencyKey, verdict }) => ({
        lineId,
        competencyKey,
        direction: verdict?.direction ?? null,
        strength: verdict ? (verdict.strength === 2 ? (2 as const) : (1 as const)) : null,
      })),
    [signals],
  );
  const events = useMarginEvents(room);
  const competencies = useMemo(() => rubric.map(({ key, name }) => ({ key, name })), [rubric]);
  const onThread = useCallback(
    (text: string, competencyKey: string | null) =>
      send("thread", { text: text.slice(0, 500), competencyKey: competencyKey ?? "" }),
    [send],
  );
  const { read, hint: offLimits } = useOffLimits(commands);
  const onWrittenLine = useCallback(
    ({ lineId, text }: { lineId: string; text: string }) => {
      read({ lineId, text });
      const words = verdictWords(text);
      // The hint stays with its line until that line says something else.
      setHint((shown) => (words !== null ? { lineId, words } : shown?.lineId === lineId ? null : shown));
    },
    [read],
  );
  const dropHint = useCallback(() => setHint(null), []);
  return (
    <div className={classes["note"]}>
      {offLimits}
      {hint ? (
        <VerdictHint
          words={hint.words}
          where="note"
          onMove={() => {
            commands.current?.move(hint.lineId);
            dropHint();
          }}
          onClose={dropHint}
        />
      ) : null}
      <NotePane
        kind="shared"
        interviewId={room.interview.id}
        personId={room.person.id}
        personName={room.person.name}
        focus={focus}
        competencies={competencies}
        asked={openQuestionOf(room)?.competencyKey ?? null}
        events={events}
        onThread={onThread}
        commands={commands}
        onWrittenLine={onWrittenLine}
        hintedLine={hint?.lineId ?? null}
        onHintedMove={dropHint}
        signals={marks}
      />
    </div>
  );
}
