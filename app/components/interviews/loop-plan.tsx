import { ActionIcon, Anchor, Badge, Button, Menu, Modal } from "@mantine/core";
import { Link, useSubmit } from "@remix-run/react";
import { useState } from "react";
import { IconDotsVertical, IconPlus } from "#app/ui/icons.ts";
import { Time } from "#app/ui/time.tsx";
import { bankChoices, bankSearch, nothingFound } from "./bank-choices.ts";
import { BLOCK_STATES, placeOf } from "./loop-types.ts";
import type { LoopBlock, LoopPlanView, PlannedChoice } from "./loop-types.ts";
import { minuteWords } from "./minute-words.ts";
import { PlanChange } from "./plan-change.tsx";
import classes from "./loop-plan.module.css";
import { SearchSelect } from "#app/ui/search-select.tsx";

type Change = (fields: Readonly<Record<string, string>>) => void;

/** Which question of the bank is being looked for: one more, or one in the place of another. */
type Wanted = { readonly block: LoopBlock; readonly instead: PlannedChoice | null };

/** The whole loop's plan: a block for each interview, who asks what, for how many minutes and why; changed in place. */
export function LoopPlan({ plan }: { readonly plan: LoopPlanView }) {
  const submit = useSubmit();
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const change: Change = (fields) =>
    submit({ ...fields, seen: plan.stamp }, { method: "post", preventScrollReset: true });
  const nameOf = (key: string) => plan.competencies.find((one) => one.key === key)?.name ?? key;
  return (
    <>
      <div className={classes["blocks"]}>
        {plan.blocks.map((block) => (
          <Block
            key={block.id}
            block={block}
            others={plan.blocks.filter((one) => one.mayEdit && one.id !== block.id)}
            nameOf={nameOf}
            change={change}
            onWanted={(instead) => setWanted({ block, instead })}
          />
        ))}
      </div>
      <ChooseFromBank plan={plan} wanted={wanted} change={change} onClose={() => setWanted(null)} />
    </>
  );
}

type BlockProps = {
  readonly block: LoopBlock;
  readonly others: readonly LoopBlock[];
  readonly nameOf: (key: string) => string;
  readonly change: Change;
  readonly onWanted: (instead: PlannedChoice | null) => void;
};

function Block({ block, others, nameOf, change, onWanted }: BlockProps) {
  const { id, questions, asked, missed, state, minutes, usable } = block;
  const used = asked.reduce((sum, one) => sum + one.minutes, 0);
  const open = state === "scheduled" || state === "in_progress" || state === "unbooked";
  return (
    <section className={classes["block"]} data-state={state} aria-label={`${placeOf(block)}: ${block.name}`}>
      <header className={classes["head"]}>
        <div>
          <h3>
            {state === "unbooked" ? (
              block.name
            ) : (
              <Anchor component={Link} to={`/interviews/${id}`} underline="hover" inherit c="inherit">
                {block.name}
              </Anchor>
            )}
          </h3>
          <p>
            {placeOf(block)}
            {block.interviewerName ? ` · ${block.interviewerName}` : ""}
            {block.startsAt && state !== "cancelled" ? (
              <>
                {" · "}
                <Time at={block.startsAt} />
              </>
            ) : null}
          </p>
        </div>
        <Badge color={state === "in_progress" ? "orange" : "gray"} variant="default">
          {BLOCK_STATES[state]}
        </Badge>
      </header>
      {open ? (
        <p className={classes["minutes"]} data-over={used + minutes > usable || undefined}>
          {used > 0 ? `${used} of ${usable} min used` : `${minutes} of ${usable} min planned`}
          {used > 0 && minutes > 0 ? ` · ${minutes} min planned` : ""}
          {block.edited ? " · changed by hand" : ""}
          {state === "unbooked" ? " · a preview until it is booked" : ""}
        </p>
      ) : null}
      {open && block.change ? <PlanChange change={block.change} /> : null}
      {asked.length > 0 ? (
        <ul className={classes["asked"]} aria-label="Asked">
          {asked.map((one) => (
            <li key={one.id}>
              {one.title}
              <small>
                {nameOf(one.competencyKey)} · asked, {minuteWords(one.minutes)}
              </small>
            </li>
          ))}
        </ul>
      ) : null}
      {missed.length > 0 ? (
        <p className={classes["missed"]}>Not reached: {missed.map(({ title }) => title).join("; ")}</p>
      ) : null}
      <ol className={classes["questions"]} aria-label="Planned">
        {questions.map((question, place) => (
          <li key={question.id}>
            <div>
              <Anchor component={Link} to={`/questions/${question.id}`} underline="hover" c="inherit" inherit>
                {question.title}
              </Anchor>
              <small>
                {nameOf(question.competencyKey)} · {question.minutes} min · level {question.difficulty}
              </small>
              <small>{question.reason}</small>
            </div>
            {block.mayEdit ? (
              <QuestionMenu
                block={block}
                question={question}
                place={place}
                others={others}
                nameOf={nameOf}
                change={change}
                onSwap={() => onWanted(question)}
              />
            ) : null}
          </li>
        ))}
      </ol>
      {open && questions.length === 0 ? (
        <p className={classes["missed"]}>
          {asked.length > 0 ? "Nothing more is planned." : "Nothing is planned."}
        </p>
      ) : null}
      {block.mayEdit ? (
        <footer className={classes["foot"]}>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => onWanted(null)}
          >
            Add a question
          </Button>
          {block.edited && state === "scheduled" ? (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              onClick={() => change({ intent: "anew", interviewId: id })}
            >
              Plan it anew
            </Button>
          ) : null}
        </footer>
      ) : null}
    </section>
  );
}

type QuestionMenuProps = Pick<BlockProps, "block" | "others" | "nameOf" | "change"> & {
  readonly question: PlannedChoice;
  readonly place: number;
  readonly onSwap: () => void;
};

function QuestionMenu({ block, question, place, others, nameOf, change, onSwap }: QuestionMenuProps) {
  const about = { interviewId: block.id, questionId: question.id };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`Change “${question.title}”`}>
          <IconDotsVertical size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          disabled={place === 0}
          onClick={() => change({ intent: "edit", kind: "reorder", ...about, to: "earlier" })}
        >
          Ask earlier
        </Menu.Item>
        <Menu.Item
          disabled={place === block.questions.length - 1}
          onClick={() => change({ intent: "edit", kind: "reorder", ...about, to: "later" })}
        >
          Ask later
        </Menu.Item>
        <Menu.Item onClick={onSwap}>Swap for another…</Menu.Item>
        <Menu.Item onClick={() => change({ intent: "edit", kind: "remove", ...about })}>
          Take out of the plan
        </Menu.Item>
        {others.length > 0 ? (
          <>
            <Menu.Divider />
            <Menu.Label>Move all of {nameOf(question.competencyKey)} to</Menu.Label>
            {others.map((other) => (
              <Menu.Item
                key={other.id}
                onClick={() =>
                  change({
                    intent: "edit",
                    kind: "move_competency",
                    interviewId: block.id,
                    competencyKey: question.competencyKey,
                    toId: other.id,
                  })
                }
              >
                {placeOf(other)}, {other.interviewerName}
              </Menu.Item>
            ))}
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}

type ChooseProps = {
  readonly plan: LoopPlanView;
  readonly wanted: Wanted | null;
  readonly change: Change;
  readonly onClose: () => void;
};

/** The bank's questions that nobody asks in this loop yet; for a swap, those on the same competency first. */
function ChooseFromBank({ plan, wanted, change, onClose }: ChooseProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const choices = bankChoices(plan, wanted?.instead?.competencyKey);
  function close() {
    setChosen(null);
    onClose();
  }
  function save() {
    if (!wanted || chosen === null) return;
    const { block, instead } = wanted;
    if (instead)
      change({ intent: "edit", kind: "swap", interviewId: block.id, questionId: instead.id, withId: chosen });
    else change({ intent: "edit", kind: "add", interviewId: block.id, questionId: chosen });
    close();
  }
  return (
    <Modal
      opened={wanted !== null}
      onClose={close}
      title={
        wanted?.instead ? `Swap “${wanted.instead.title}”` : `Add a question to ${wanted?.block.name ?? ""}`
      }
    >
      <SearchSelect
        label="Question"
        placeholder="Search by title, competency or wording"
        data={choices}
        filter={bankSearch(plan)}
        value={chosen}
        onChange={setChosen}
        data-autofocus
        maxDropdownHeight={280}
        nothingFoundMessage={nothingFound(choices)}
      />
      <div className={classes["modalFoot"]}>
        <Button onClick={save} disabled={chosen === null}>
          {wanted?.instead ? "Swap" : "Add"}
        </Button>
        <Button variant="default" onClick={close}>
          Leave it
        </Button>
      </div>
    </Modal>
  );
}
