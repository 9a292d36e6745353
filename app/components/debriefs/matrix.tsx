import { Drawer, Stack, Text, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { counted } from "#app/hiring/counted.ts";
import {
  LEVEL_NAMES,
  NO_EVIDENCE,
  RECOMMENDATION_NAMES,
  isLevel,
} from "#app/hiring/scorecards/vocabulary.ts";
import type { Recommendation } from "#app/hiring/scorecards/vocabulary.ts";
import type { Agenda, Standing } from "#app/hiring/debriefs/agenda.ts";
import { EvidenceLine, markWords } from "./evidence.tsx";
import type { EvidenceLineView } from "./evidence.tsx";
import classes from "./matrix.module.css";

export type MatrixScorecard = {
  readonly id: string;
  readonly interviewId: string;
  readonly interviewName: string;
  readonly interviewerName: string;
  readonly recommendation: Recommendation | null;
  readonly summary: string;
  /** Written when the others' could be read already. */
  readonly afterReveal: boolean;
  readonly levels: readonly {
    readonly id: string;
    readonly competencyKey: string;
    readonly noEvidence: boolean;
    readonly evidence: readonly EvidenceLineView[];
  }[];
};

const STANDINGS: Readonly<Record<Standing, string>> = {
  disagree: "Looks disagree",
  agree: "Looks agree",
  one_opinion: "One opinion",
  no_evidence: "No evidence",
};

function saysEvidence(count: number): string {
  return count === 0 ? "a comment" : counted(count, "line");
}

type Open = { readonly scorecardId: string; readonly competencyKey: string };

/** Competencies by interviewers, disagreement first. Every cell opens what it rests on. No averages. */
export function Matrix({
  agenda,
  scorecards,
}: {
  readonly agenda: Agenda;
  readonly scorecards: readonly MatrixScorecard[];
}) {
  const [open, setOpen] = useState<Open | null>(null);
  const card = scorecards.find((one) => one.id === open?.scorecardId);
  const row = agenda.rows.find((one) => one.key === open?.competencyKey);
  const cell = row?.cells.find((one) => one.scorecardId === open?.scorecardId);
  const evidence = card?.levels.find((one) => one.competencyKey === open?.competencyKey)?.evidence ?? [];
  return (
    <div className={classes["scroll"]} tabIndex={0} role="region" aria-label="Scorecards side by side">
      <table className={classes["matrix"]}>
        <thead>
          <tr>
            <th scope="col">Competency</th>
            {scorecards.map((one) => (
              <th key={one.id} scope="col">
                {one.interviewerName}
                <span className={classes["sub"]}>{one.interviewName}</span>
                {one.afterReveal ? <span className={classes["sub"]}>written after the reveal</span> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {agenda.rows.map((one) => (
            <tr key={one.key}>
              <th scope="row">
                {one.name}
                <span className={classes["sub"]}>
                  {one.mustHave ? "Must-have · " : ""}
                  <span data-standing={one.standing}>{STANDINGS[one.standing]}</span>
                </span>
              </th>
              {one.cells.map((each) => (
                <td key={each.scorecardId} data-level={isLevel(each.mark) ? each.mark : undefined}>
                  {each.mark === null ? (
                    <span className={classes["none"]} aria-label="Not looked at">
                      –
                    </span>
                  ) : (
                    <UnstyledButton
                      className={classes["cell"]}
                      onClick={() => setOpen({ scorecardId: each.scorecardId, competencyKey: one.key })}
                    >
                      {markWords(each.mark)}
                      <span className={classes["sub"]}>{saysEvidence(each.evidenceCount)}</span>
                    </UnstyledButton>
                  )}
                </td>
              ))}
            </tr>
          ))}
          <tr className={classes["last"]}>
            <th scope="row">Recommendation</th>
            {scorecards.map((one) => (
              <td key={one.id}>{one.recommendation ? RECOMMENDATION_NAMES[one.recommendation] : "None"}</td>
            ))}
          </tr>
        </tbody>
      </table>
      <Drawer
        opened={open !== null}
        onClose={() => setOpen(null)}
        position="right"
        title={row && card ? `${row.name}, ${card.interviewerName}` : ""}
      >
        <Stack>
          <Text fw={600}>
            {cell?.mark === NO_EVIDENCE
              ? "No evidence"
              : cell?.mark
                ? `Level ${cell.mark}, ${LEVEL_NAMES[cell.mark].toLowerCase()}`
                : ""}
          </Text>
          <Text>{cell?.comment || "No comment."}</Text>
          {evidence.map((line) => (
            <EvidenceLine key={line.id} line={line} />
          ))}
          {card?.summary ? (
            <Text size="sm" c="dimmed">
              {card.summary}
            </Text>
          ) : null}
        </Stack>
      </Drawer>
    </div>
  );
}
