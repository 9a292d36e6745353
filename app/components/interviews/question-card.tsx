import { Badge } from "@mantine/core";
import type { ReactNode } from "react";
import { STYLE_NAMES, difficultyAsked } from "#app/hiring/questions/rungs.ts";
import type { Rung } from "#app/hiring/questions/vocabulary.ts";
import type { RoomQuestion } from "./room-types.ts";
import classes from "./question.module.css";

/** The words of a question on one rung: what is read aloud. */
export function promptOn(question: RoomQuestion, rung: Rung): string {
  if (rung === "easier" && question.easier !== "") return question.easier;
  if (rung === "harder" && question.harder !== "") return question.harder;
  return question.prompt;
}

export type QuestionCardProps = {
  readonly question: RoomQuestion;
  readonly rung: Rung;
  readonly competency: string;
  readonly eyebrow: ReactNode;
  readonly children?: ReactNode;
};

/** A question to read aloud, with what good and poor answers sound like. */
export function QuestionCard({ question, rung, competency, eyebrow, children }: QuestionCardProps) {
  const stepped = rung === "easier" || rung === "harder";
  return (
    <article className={classes["card"]} aria-label={question.title}>
      <div className={classes["eyebrow"]}>{eyebrow}</div>
      <h2 className={classes["title"]}>{question.title}</h2>
      <ul className={classes["meta"]}>
        <li>{competency}</li>
        <li>{question.minutes} min</li>
        <li>difficulty {difficultyAsked(question.difficulty, rung)} of 5</li>
        <li>{STYLE_NAMES[question.style]}</li>
        {question.core ? (
          <li>
            <Badge size="sm">core question</Badge>
          </li>
        ) : null}
      </ul>
      <blockquote className={classes["prompt"]}>{promptOn(question, rung)}</blockquote>
      {stepped ? (
        <details className={classes["story"]}>
          <summary>The story as written</summary>
          <p>{question.prompt}</p>
        </details>
      ) : null}
      {children}
      <ListenFor question={question} />
    </article>
  );
}

/** What good and poor answers sound like, side by side. */
export function ListenFor({ question }: { readonly question: RoomQuestion }) {
  if (question.good.length === 0 && question.poor.length === 0) return null;
  return (
    <div className={classes["listen"]}>
      <section className={classes["good"]}>
        <h3>Good answers</h3>
        <ul>
          {question.good.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section className={classes["poor"]}>
        <h3>Poor answers</h3>
        <ul>
          {question.poor.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
