import { Table, Text } from "@mantine/core";
import { RUNG_NAMES } from "#app/hiring/questions/rungs.ts";
import type { Rung } from "#app/hiring/questions/vocabulary.ts";
import { LEVEL_NAMES, isLevel } from "#app/hiring/scorecards/vocabulary.ts";
import { WideTable } from "#app/ui/wide-table.tsx";
import classes from "./answers.module.css";

export type RatedAnswer = {
  readonly id: string;
  /** By which other parts of the page point here. */
  readonly anchor: string;
  readonly title: string;
  /** 1 to 5; null for a question of the interviewer's own. */
  readonly difficulty: number | null;
  readonly rung: Rung;
  /** 1 to 4. */
  readonly level: number;
  readonly sentence: string;
  readonly raterName: string;
};

/** What was answered how well, question by question: whoever asked the same stands together. */
export function Answers({ ratings }: { readonly ratings: readonly RatedAnswer[] }) {
  if (ratings.length === 0) return <Text c="dimmed">No answer was rated.</Text>;
  const titles = [...new Set(ratings.map((rating) => rating.title))];
  const questions = titles.map((title) => ({
    title,
    answers: ratings.filter((rating) => rating.title === title),
  }));
  return (
    <WideTable label="Rated answers" minWidth={420}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Question</Table.Th>
          <Table.Th>Answer</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {questions.map(({ title, answers }) => (
          <Table.Tr key={title} style={{ verticalAlign: "top" }}>
            <Table.Td>
              {title}
              {answers[0]?.difficulty ? (
                <Text size="xs" c="dimmed">
                  Difficulty {answers[0].difficulty} of 5
                </Text>
              ) : null}
            </Table.Td>
            <Table.Td>
              {answers.map((answer) => (
                <div key={answer.id} id={answer.anchor} className={classes["answer"]}>
                  {answer.level}
                  {isLevel(answer.level) ? ` · ${LEVEL_NAMES[answer.level]}` : ""}
                  <Text component="span" size="sm" c="dimmed">
                    , {answer.raterName}
                    {answer.rung === "as_written" ? "" : `, ${RUNG_NAMES[answer.rung]}`}
                    {answer.sentence ? `: ${answer.sentence}` : ""}
                  </Text>
                </div>
              ))}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  );
}
