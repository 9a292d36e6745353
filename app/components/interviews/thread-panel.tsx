import { ActionIcon, Button, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { IconPlus, IconX } from "#app/ui/icons.ts";
import { showToast } from "#app/ui/toast-on-arrival.tsx";
import { verdictWords } from "#app/hiring/questions/verdict-words.ts";
import { wasLeft } from "./left-thread.ts";
import { VerdictHint } from "./signal-panel.tsx";
import { useAct } from "./room-actions.ts";
import { useBegun, useDraft } from "./room-drafts.tsx";
import type { RoomData, RoomThread } from "./room-types.ts";
import { sendItsForm } from "./sending-key.ts";
import classes from "./side.module.css";

const NOT_MOVED = "Your private note is not open at the moment; nothing was moved.";

export type ThreadPanelProps = {
  readonly room: RoomData;
  /** Writes words into one's own private note; answers whether it could. */
  readonly onKeepPrivate: (text: string) => boolean;
};

/** Threads this interview leaves for later ones: short, factual, at once in everybody's brief. */
export function ThreadPanel({ room, onKeepPrivate }: ThreadPanelProps) {
  const [waved, setWaved] = useState<string | null>(null);
  const act = useAct("open-thread");
  const [text, setText] = useDraft("thread");
  const [sent, setSent] = useBegun("thread sent");
  // Until this one is seen to be on its way, the last answer is that of the thread before it.
  const wentOut = useRef(false);
  useEffect(() => {
    if (act.busy) wentOut.current = true;
    if (act.busy || !wasLeft({ text, sent }, wentOut.current && act.done, room.threads)) return;
    setText(null);
    setSent(null);
  }, [act.busy, act.done, text, sent, room.threads, setText, setSent]);
  const isThread = text.trim().length >= 3;
  const verdict = verdictWords(text);
  const mayAdd = room.interview.state === "in_progress" || room.interview.state === "completed";
  return (
    <section className={classes["panel"]} aria-label="Threads for later interviewers">
      <h2>Threads for the next interviewer</h2>
      {room.threads.length === 0 ? (
        <p className={classes["hint"]}>
          Something you had no time for? Leave it here; the loop sees it at once.
        </p>
      ) : (
        <ul className={classes["rows"]}>
          {room.threads.map((thread) => (
            <ThreadRow key={thread.id} thread={thread} />
          ))}
        </ul>
      )}
      {mayAdd ? (
        <form
          className={classes["add"]}
          onSubmit={(event) => {
            event.preventDefault();
            if (!isThread || act.busy) return;
            wentOut.current = false;
            setSent(text);
            act.send("thread", { text });
          }}
        >
          <TextInput
            aria-label="A thread worth pulling"
            placeholder="Worth pulling: …"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={sendItsForm}
            maxLength={500}
          />
          <ActionIcon
            type="submit"
            size={36}
            variant="light"
            aria-label="Leave this thread"
            loading={act.busy}
            disabled={!isThread}
          >
            <IconPlus size={18} />
          </ActionIcon>
        </form>
      ) : null}
      {verdict !== null && verdict !== waved ? (
        <VerdictHint
          words={verdict}
          where="thread"
          onMove={() => {
            if (onKeepPrivate(text.trim())) setText(null);
            else showToast({ message: NOT_MOVED, tone: "warning" }, () => undefined);
          }}
          onClose={() => setWaved(verdict)}
        />
      ) : null}
    </section>
  );
}

function ThreadRow({ thread }: { readonly thread: RoomThread }) {
  const act = useAct(`thread-${thread.id}`);
  return (
    <li>
      <span>
        {thread.text}
        <small>
          {thread.mine ? "you" : thread.by}
          {thread.pulled ? " · pulled" : ""}
        </small>
      </span>
      {thread.mine && !thread.pulled ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={`Take back: ${thread.text}`}
          onClick={() => act.send("unthread", { threadId: thread.id })}
        >
          <IconX size={16} />
        </ActionIcon>
      ) : null}
    </li>
  );
}

/** Marks a thread of the brief as pulled in this interview. */
export function PullButton({ threadId }: { readonly threadId: string }) {
  const act = useAct(`pull-${threadId}`);
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      loading={act.busy}
      onClick={() => act.send("pull", { threadId })}
    >
      I pulled it
    </Button>
  );
}
