import { Alert, Badge, Button, Group, Kbd, SegmentedControl, Text } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useState } from "react";
import { IconBulb, IconMessageCircle } from "#app/ui/icons.ts";
import type { Rung } from "#app/hiring/questions/vocabulary.ts";
import { OwnQuestionForm, SkipForm } from "./question-forms.tsx";
import type { Moment } from "#app/hiring/questions/moments.ts";
import { MomentList } from "./moment-list.tsx";
import { plainReason } from "./plain-reason.ts";
import { QuestionCard } from "./question-card.tsx";
import { useAct } from "./room-actions.ts";
import { OWN_QUESTION, SIDE, useDraft } from "./room-drafts.tsx";
import { competencyName } from "./room-types.ts";
import type { RoomData, RoomQuestion } from "./room-types.ts";
import { isInForm, isSendingKey } from "./sending-key.ts";
import { shownQuestion } from "./shown-question.ts";
import type { ShownQuestion } from "./shown-question.ts";
import { SuggestionList } from "./suggestion-list.tsx";
import classes from "./room-stage.module.css";

export type ChooseQuestionProps = {
  readonly room: RoomData;
  /** The question somebody picked from plan or suggestions, or null for the first suggestion. */
  readonly picked: string | null;
  readonly onPick: (versionId: string | null) => void;
};

const OWN = "own";
const SKIP = "skip ";

/** Nothing is being answered: what to ask next, why, on which rung; or an own question, or skip with a reason. */
export function ChooseQuestion({ room, picked, onPick }: ChooseQuestionProps) {
  const [side, setSide] = useDraft(SIDE);
  const [ownQuestion] = useDraft(OWN_QUESTION);
  const skips = side.startsWith(SKIP) ? side.slice(SKIP.length) : null;
  const [before, setBefore] = useState<ShownQuestion | null>(null);
  // A reason that is being given stays with its question.
  const shown = shownQuestion(room, { chosen: picked ?? skips, before });
  if (shown?.question.versionId !== before?.question.versionId) setBefore(shown);
  const next = shown?.question ?? null;
  const suggestion = shown?.suggestion ?? null;
  const toggle = (chosen: string) => setSide(side === chosen ? null : chosen);
  return (
    <div className={classes["flow"]}>
      {next ? (
        <NextQuestion
          key={next.versionId}
          room={room}
          question={next}
          suggestedRung={suggestion?.rung ?? "as_written"}
          why={
            suggestion?.sentence ?? room.plan.find(({ versionId }) => versionId === next.versionId)?.reason
          }
          suggested={suggestion !== null}
          moments={suggestion?.moments ?? NO_MOMENTS}
          onAsked={() => {
            if (side !== OWN || ownQuestion.trim() === "") setSide(null);
            onPick(null);
          }}
          onSkip={() => toggle(SKIP + next.versionId)}
          onOwn={() => toggle(OWN)}
        />
      ) : (
        <NothingLeft room={room} onOwn={() => setSide(OWN)} />
      )}
      {skips !== null && next?.versionId === skips ? (
        <SkipForm
          question={next}
          onDone={() => {
            setSide(null);
            onPick(null);
          }}
          onCancel={() => setSide(null)}
        />
      ) : null}
      {side === OWN ? <OwnQuestionForm room={room} onCancel={() => setSide(null)} /> : null}
      {room.strict ? (
        <p className={classes["strict"]}>
          Strict opening: the plan in its order, as it is written. An own question is kept as a deviation.
        </p>
      ) : null}
      <SuggestionList room={room} shown={next?.versionId ?? null} onPick={onPick} />
    </div>
  );
}

type NextProps = {
  readonly room: RoomData;
  readonly question: RoomQuestion;
  readonly suggestedRung: Rung;
  readonly why: string | undefined;
  readonly suggested: boolean;
  readonly moments: readonly Moment[];
  readonly onAsked: () => void;
  readonly onSkip: () => void;
  readonly onOwn: () => void;
};

const NO_MOMENTS: readonly Moment[] = [];

function NextQuestion(props: NextProps) {
  const { room, question, suggestedRung, why, suggested, moments, onAsked, onSkip, onOwn } = props;
  const [rung, setRung] = useState<Rung>(suggestedRung);
  const act = useAct("ask");
  const elsewhere = room.askedElsewhere.find(({ questionId }) => questionId === question.id);
  const planned = room.plan.findIndex(({ versionId }) => versionId === question.versionId);
  const [warned, setWarned] = useState(false);
  const ask = () => {
    if (elsewhere && !warned) return setWarned(true);
    act.send("ask", {
      versionId: question.versionId,
      rung,
      suggested: suggested && rung === suggestedRung ? "yes" : "",
    });
    onAsked();
  };
  const askByKey = (event: KeyboardEvent) => {
    if (isSendingKey(event) && !isInForm(event.target) && !act.busy) ask();
  };
  useHotkeys([["mod+Enter", askByKey]], []);
  const rungs = [
    ...(question.easier === "" ? [] : [{ value: "easier", label: "Easier" }]),
    { value: "as_written", label: "As written" },
    ...(question.harder === "" ? [] : [{ value: "harder", label: "Harder" }]),
  ];
  return (
    <QuestionCard
      question={question}
      rung={rung}
      competency={competencyName(room, question.competencyKey)}
      eyebrow={
        <>
          <span>Next</span>
          {planned >= 0 ? <Badge variant="default">plan, no. {planned + 1}</Badge> : null}
          {elsewhere ? <Badge color="orange">asked by {elsewhere.by}</Badge> : null}
        </>
      }
    >
      {why ? (
        <p className={classes["why"]}>
          <IconBulb size={17} aria-hidden />
          <span>{plainReason(why)}</span>
        </p>
      ) : null}
      <MomentList moments={moments} />
      {warned && elsewhere ? (
        <Alert color="orange" p="xs" role="alert" title={`${elsewhere.by} asked this candidate the same`}>
          They have an answer ready, and it tells less the second time. Ask it again only on purpose.
        </Alert>
      ) : null}
      <Group gap={6} className={classes["askRow"]}>
        <Button
          size="md"
          className={classes["ask"]}
          leftSection={<IconMessageCircle size={19} aria-hidden />}
          // The second half of a double click is not a second question.
          onClick={(event) => (event.detail > 1 ? undefined : ask())}
          loading={act.busy}
        >
          {warned ? "Ask it all the same" : "Ask this"}
        </Button>
        <div className={classes["otherWays"]}>
          {rungs.length > 1 && !room.strict ? (
            <SegmentedControl
              aria-label="Rung"
              size="sm"
              data={rungs}
              value={rung}
              onChange={(value) => setRung(value as Rung)}
              className={classes["rungs"]}
            />
          ) : null}
          <Button variant="subtle" color="gray" px="xs" className={classes["touch"]} onClick={onSkip}>
            Skip because…
          </Button>
          <Button variant="subtle" color="gray" px="xs" className={classes["touch"]} onClick={onOwn}>
            Own question
          </Button>
        </div>
        <Text size="xs" c="dimmed" className={classes["keys"]}>
          <Kbd size="xs">Ctrl</Kbd> <Kbd size="xs">↵</Kbd> asks
        </Text>
      </Group>
    </QuestionCard>
  );
}

function NothingLeft({ room, onOwn }: { readonly room: RoomData; readonly onOwn: () => void }) {
  return (
    <div className={classes["nothing"]}>
      <h2>
        {room.advice?.kind === "own_question" ? "Time for a question of your own" : "Time to close well"}
      </h2>
      <p>{room.advice?.sentence ?? "Nothing in the bank fits the minutes that are left."}</p>
      <Button variant="light" className={classes["touch"]} onClick={onOwn}>
        Ask an own question
      </Button>
    </div>
  );
}
