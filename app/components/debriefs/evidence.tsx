import { Badge, Stack, Text, Title } from "@mantine/core";
import { Link } from "@remix-run/react";
import type { Agenda } from "#app/hiring/debriefs/agenda.ts";
import { LEVEL_NAMES, NO_EVIDENCE } from "#app/hiring/scorecards/vocabulary.ts";
import type { Mark } from "#app/hiring/scorecards/vocabulary.ts";
import classes from "./evidence.module.css";

export type EvidenceLineView = {
  readonly id: string;
  readonly text: string;
  readonly lineId: string;
  readonly interviewId: string;
  readonly direction: "plus" | "minus" | null;
};

type Card = {
  readonly id: string;
  readonly interviewerName: string;
  readonly levels: readonly {
    readonly competencyKey: string;
    readonly evidence: readonly EvidenceLineView[];
  }[];
};

export function markWords(mark: Mark): string {
  return mark === NO_EVIDENCE ? "No evidence" : `${mark} · ${LEVEL_NAMES[mark]}`;
}

/** A line of a note that a level rests on, and the way to its place there. */
export function EvidenceLine({ line }: { readonly line: EvidenceLineView }) {
  const [word, color] = {
    plus: ["For", "baton"] as const,
    minus: ["Against", "red"] as const,
    none: ["Noted", "gray"] as const,
  }[line.direction ?? "none"];
  return (
    <div className={classes["line"]}>
      <Badge color={color}>{word}</Badge>
      <Text size="sm">{line.text}</Text>
      <Link to={`/interviews/${line.interviewId}/note#line-${line.lineId}`} className={classes["place"]}>
        In the note
      </Link>
    </div>
  );
}

/** Everything the levels rest on, competency by competency in the order of the matrix, everybody's together. */
export function Evidence({
  agenda,
  scorecards,
}: {
  readonly agenda: Agenda;
  readonly scorecards: readonly Card[];
}) {
  const rows = agenda.rows.filter(({ cells }) => cells.some(({ mark }) => mark !== null));
  return (
    <Stack gap="lg">
      {rows.map((row) => (
        <section key={row.key} className={classes["competency"]}>
          <Title order={3} size="h5">
            {row.name}
          </Title>
          {row.cells.map(({ scorecardId, mark, comment }) => {
            const card = scorecards.find(({ id }) => id === scorecardId);
            if (!card || mark === null) return null;
            const level = card.levels.find(({ competencyKey }) => competencyKey === row.key);
            return (
              <Stack key={scorecardId} gap={6} mt="xs">
                <Text size="sm">
                  <b>{card.interviewerName}</b>, {markWords(mark)}
                  {comment ? `: ${comment}` : ""}
                </Text>
                {level?.evidence.map((line) => (
                  <EvidenceLine key={line.id} line={line} />
                ))}
              </Stack>
            );
          })}
        </section>
      ))}
    </Stack>
  );
}
