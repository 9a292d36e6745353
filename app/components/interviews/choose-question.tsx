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
import { competencyName, standingOf } from "./room-types.ts";
import type { RoomData, RoomQuestion } from "./room-types.ts";
import { SuggestionList } from "./suggestion-list.tsx";
import classes from "./room.module.css";

export type ChooseQuestionProps = {
  readonly room: RoomData;
  /** The question somebody picked from plan or suggestions, or null for the first suggestion. */
  readonly picked: string | null;
  readonly onPick: (versionId: string | null) => void;
};

type Side = "none" | "skip" | "own";

/** Nothing is being answered: what to ask next, why, on which rung; or an own question, or skip with a reason. */
export function ChooseQuestion({ room, picked, onPick }: ChooseQuestionProps) {
  const next = questionToShow(room, picked);
  const suggestion = room.suggestions.find(({ versionId }) => versionId === next?.versionId) ?? null;
  const [side, setSide] = useState<Side>("none");
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
          onAsked={() => onPick(null)}
          onSide={(chosen) => setSide(side === chosen ? "none" : chosen)}
        />
      ) : (
        <NothingLeft room={room} onOwn={() => setSide("own")} />
      )}
      {side === "skip" && next ? (
        <SkipForm
          question={next}
          onDone={() => {
            setSide("none");
            onPick(null);
          }}
          onCancel={() => setSide("none")}
        />
      ) : null}
      {side === "own" ? (
        <OwnQuestionForm room={room} onDone={() => setSide("none")} onCancel={() => setSide("none")} />
      ) : null}
      {room.strict ? (
        <p className={classes["strict"]}>
          Strict opening: the plan in its order, as it is written. An own question is kept as a deviation.
        </p>
      ) : null}
      <SuggestionList room={room} shown={next?.versionId ?? null} onPick={onPick} />
    </div>
  );
}

/** The picked question, else the first suggestion, else the first of the plan that is still free. */
function questionToShow(room: RoomData, picked: string | null): RoomQuestion | null {
  const find = (versionId: string | undefined) =>
    room.questions.find((question) => question.versionId === versionId) ?? null;
  const chosen = picked === null ? null : find(picked);
  if (chosen && standingOf(room, chosen) !== "asked") return chosen;
  const [first] = room.suggestions;
  return find(first?.versionId);
}

type NextProps = {
  readonly room: RoomData;
  readonly question: RoomQuestion;
  readonly suggestedRung: Rung;
  readonly why: string | undefined;
  readonly suggested: boolean;
  readonly moments: readonly Moment[];
  readonly onAsked: () => void;
  readonly onSide: (side: Side) => void;
};

const NO_MOMENTS: readonly Moment[] = [];

function NextQuestion(props: NextProps) {
  const { room, question, suggestedRung, why, suggested, moments, onAsked, onSide } = props;
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
  useHotkeys([["mod+Enter", ask]], []);
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
      <Group gap="xs" className={classes["askRow"]}>
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
          <Button
            variant="subtle"
            color="gray"
            px="xs"
            className={classes["touch"]}
            onClick={() => onSide("skip")}
          >
            Skip because…
          </Button>
          <Button
            variant="subtle"
            color="gray"
            px="xs"
            className={classes["touch"]}
            onClick={() => onSide("own")}
          >
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
