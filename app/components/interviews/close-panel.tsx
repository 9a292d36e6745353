import { Button, Checkbox, Radio, Textarea } from "@mantine/core";
import { useState } from "react";
import { fieldsOfParts } from "#app/hiring/interviews/close-parts.ts";
import type { CloseParts } from "#app/hiring/interviews/close-parts.ts";
import { closeLacks } from "#app/hiring/interviews/interview-state.ts";
import type { PositiveClose } from "#app/hiring/interviews/interview-state.ts";
import { closing, closingWords } from "#app/hiring/interviews/closing.ts";
import { promiseWords } from "#app/hiring/applications/promise.ts";
import type { ClosingPart } from "#app/hiring/interviews/closing.ts";
import { IconCheck, IconMessageCircle } from "#app/ui/icons.ts";
import { Time } from "#app/ui/time.tsx";
import { MomentList } from "./moment-list.tsx";
import { useAct, useLeavingAct } from "./room-actions.ts";
import { OUTCOME, useDraft } from "./room-drafts.tsx";
import type { RoomData, RoomNextStep } from "./room-types.ts";
import { useTypedText } from "./use-typed-text.ts";
import classes from "./close-panel.module.css";

const PART_DONE: Readonly<Record<ClosingPart, (close: PositiveClose) => boolean>> = {
  thanks: ({ thanked }) => thanked,
  strength: (close) => closeLacks({ ...ALL_DONE, strength: close.strength }).length === 0,
  questions: ({ questionsAsked }) => questionsAsked,
  next_step: ({ nextStepTold }) => nextStepTold,
};
const ALL_DONE: PositiveClose = { thanked: true, strength: "", questionsAsked: true, nextStepTold: true };
const TICKS = { thanks: "thanked", questions: "questionsAsked", next_step: "nextStepTold" } as const;
const TICK_LABELS = {
  thanks: "Thanked",
  questions: "They had their questions",
  next_step: "Told what comes next and when",
} as const;

/** The last minutes: four parts with words to say, and the finish that waits for all of them. */
export function ClosePanel({
  room,
  onPick,
}: {
  readonly room: RoomData;
  /** Shows a question in place of the close, to be asked. */
  readonly onPick: (versionId: string) => void;
}) {
  const naming = useAct("close-strength");
  const strength = useTypedText({
    name: "strength",
    stored: room.close.strength,
    act: naming,
    onSave: (text) => naming.send("close", fieldsOfParts({ strength: text })),
  });
  const last = room.questions.find(({ versionId }) => versionId === room.closingVersionId);
  const now: PositiveClose = { ...room.close, strength: strength.value };
  return (
    <section className={classes["close"]} aria-label="Positive close">
      <header>
        <h2>End well</h2>
        <p>They are excited and vulnerable now. These minutes are what they will tell their friends.</p>
      </header>
      {room.closing ? <MomentList moments={[room.closing]} /> : null}
      {last ? (
        <Button
          variant="light"
          leftSection={<IconMessageCircle size={17} aria-hidden />}
          className={classes["last"] ?? ""}
          onClick={() => onPick(last.versionId)}
        >
          Show this question
        </Button>
      ) : null}
      <ol className={classes["parts"]}>
        {closing.map(({ part, title, instruction, say, avoid }) => (
          <li key={part} data-done={PART_DONE[part](now) || undefined}>
            <span className={classes["tick"]} aria-hidden>
              {PART_DONE[part](now) ? <IconCheck size={16} /> : null}
            </span>
            <div>
              <h3>{title}</h3>
              <p className={classes["instruction"]}>{instruction}</p>
              {part === "next_step" && room.nextStep ? <NextStep {...room.nextStep} /> : null}
              <Words say={filledIn(say, room.nextStep)} avoid={avoid} />
              {part === "strength" ? (
                <OwnStrengths room={room} onTake={strength.put} taken={strength.value} />
              ) : null}
              {part === "strength" ? (
                <Textarea
                  aria-label="The genuine strength you named to them"
                  placeholder="What you told them, in your words"
                  value={strength.value}
                  onChange={(event) => strength.type(event.currentTarget.value)}
                  onBlur={strength.leave}
                  autosize
                  minRows={1}
                  maxLength={500}
                />
              ) : (
                <Tick part={part} done={now[TICKS[part]]} />
              )}
            </div>
          </li>
        ))}
      </ol>
      <Finish room={room} lacks={closeLacks(now)} onFinish={strength.save} />
    </section>
  );
}

/** One box is one part, because the others may be ticked on another device meanwhile. It shows at once what was ticked. */
function Tick({ part, done }: { readonly part: keyof typeof TICKS; readonly done: boolean }) {
  const act = useAct(`close-${part}`);
  const [ticked, setTicked] = useState<boolean | null>(null);
  const answered = act.done ? ticked === done : act.problem !== null && !act.busy;
  if (ticked !== null && answered) setTicked(null);
  const tick = (parts: CloseParts) => act.send("close", fieldsOfParts(parts));
  return (
    <Checkbox
      label={TICK_LABELS[part]}
      checked={ticked ?? done}
      onChange={(event) => {
        setTicked(event.currentTarget.checked);
        tick({ [TICKS[part]]: event.currentTarget.checked });
      }}
      classNames={{ root: classes["check"] ?? "" }}
    />
  );
}

function filledIn(say: readonly string[], nextStep: RoomData["nextStep"]): readonly string[] {
  if (!nextStep) return say;
  const { follows } = nextStep;
  return closingWords(say, {
    ...nextStep,
    follows: follows ? { name: follows.name, onDate: follows.onDate ?? null } : null,
  });
}

/** Whom they meet next, or the date that finishing sets after the last conversation; and whom they write to. */
function NextStep({ promisedFor, contact, follows }: RoomNextStep) {
  return (
    <p className={classes["promise"]}>
      {follows ? (
        <>
          They meet <strong>{follows.name}</strong> next:{" "}
          <strong>
            <Time at={follows.startsAt} withZone />
          </strong>
          .{" "}
        </>
      ) : promisedFor ? (
        <>
          They hear from us by <strong>{promiseWords(promisedFor)}</strong>: their page shows it as soon as
          you finish.{" "}
        </>
      ) : null}
      {contact ? (
        <>
          Their contact is <strong>{contact}</strong>.
        </>
      ) : null}
    </p>
  );
}

const MOST_STRENGTHS = 3;

/** What the interviewer tagged in favour, to be told in their own words; one click writes the line down. */
function OwnStrengths({
  room,
  taken,
  onTake,
}: {
  readonly room: RoomData;
  readonly taken: string;
  readonly onTake: (text: string) => void;
}) {
  const strengths = room.signals
    .filter(({ mine, verdict, text }) => mine && verdict?.direction === "plus" && text.trim() !== "")
    .slice(-MOST_STRENGTHS);
  if (strengths.length === 0 || taken.trim() !== "") return null;
  return (
    <div className={classes["strengths"]}>
      <span>From your notes</span>
      {strengths.map(({ id, text }) => (
        <Button key={id} size="compact-sm" variant="light" onClick={() => onTake(text.slice(0, 500))}>
          {text}
        </Button>
      ))}
    </div>
  );
}

function Words({ say, avoid }: { readonly say: readonly string[]; readonly avoid: string }) {
  const [first, ...others] = say;
  return (
    <>
      <p className={classes["say"]}>“{first}”</p>
      <details className={classes["others"]}>
        <summary>Other words</summary>
        {others.map((words) => (
          <p key={words} className={classes["say"]}>
            “{words}”
          </p>
        ))}
        <p className={classes["avoid"]}>{avoid}</p>
      </details>
    </>
  );
}

/** Finishing is possible once the close is done; a phone screen also says what it ends with. */
function Finish({
  room,
  lacks,
  onFinish,
}: {
  readonly room: RoomData;
  readonly lacks: readonly string[];
  /** Saves what stands in a field that nobody has left, such as a draft that the page was opened with. */
  readonly onFinish: () => void;
}) {
  const act = useLeavingAct("finish");
  const [outcome, setOutcome] = useDraft(OUTCOME);
  const [note, setNote] = useDraft("phone-note");
  const phone = room.interview.kind === "phone";
  const unrated = room.asked.filter(({ rating }) => rating === null).length;
  const ready = lacks.length === 0 && (!phone || (outcome !== "" && note.trim().length > 2));
  return (
    <footer className={classes["finish"]}>
      {phone ? (
        <div className={classes["outcome"]}>
          <Radio.Group label="This phone screen ends with" value={outcome} onChange={setOutcome}>
            <div className={classes["choices"]}>
              <Radio value="advance" label="Advance to onsite" />
              <Radio value="reject" label="Do not advance" />
            </div>
          </Radio.Group>
          <Textarea
            label="What it rests on"
            description="One sentence, for those who decide. Sealed for the onsite interviewers."
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            autosize
            minRows={2}
            maxLength={1000}
          />
        </div>
      ) : null}
      <div className={classes["finishRow"]}>
        <Button
          size="md"
          disabled={!ready}
          loading={act.busy}
          onClick={() => {
            onFinish();
            act.send(phone ? { outcome, note } : {});
          }}
        >
          Finish and write the scorecard
        </Button>
        <p aria-live="polite">
          {lacks[0] ??
            (unrated > 0
              ? `${unrated} ${unrated === 1 ? "answer is" : "answers are"} not rated yet; you can rate until your scorecard is in.`
              : "All done. The scorecard comes next, while it is fresh.")}
        </p>
      </div>
    </footer>
  );
}
