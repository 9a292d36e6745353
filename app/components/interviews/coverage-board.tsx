import type { BoardCell, BoardRow } from "#app/hiring/questions/coverage-board.ts";
import { STATE_WORDS } from "#app/hiring/questions/handoff-brief.ts";
import { Time } from "#app/ui/time.tsx";
import { WideTable } from "#app/ui/wide-table.tsx";
import { BLOCK_STATES, placeOf } from "./loop-types.ts";
import type { LoopBlock } from "./loop-types.ts";
import classes from "./coverage-board.module.css";

/**
 * Competency by interview while the loop runs: planned, asked, not reached, and how far the looks have come. It shows
 * facts and states, never which way anything points.
 */
export function CoverageBoard({
  rows,
  blocks,
}: {
  readonly rows: readonly BoardRow[];
  readonly blocks: readonly LoopBlock[];
}) {
  return (
    <div className={classes["board"]}>
      <WideTable label="Coverage by competency and interview" minWidth={240 + blocks.length * 116}>
        <thead>
          <tr>
            <th scope="col">Competency</th>
            <th scope="col">Looks onsite</th>
            {blocks.map((block) => (
              <th key={block.id} scope="col" data-state={block.state}>
                {placeOf(block)}
                <small>{block.interviewerName ?? BLOCK_STATES[block.state]}</small>
                <small>
                  {block.state === "scheduled" && block.startsAt ? (
                    <Time at={block.startsAt} />
                  ) : block.interviewerName ? (
                    BLOCK_STATES[block.state]
                  ) : null}
                </small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.competencyKey} data-hole={row.hole !== "" || undefined}>
              <th scope="row">
                {row.name}
                <small>
                  {row.mustHave ? "must-have, " : ""}
                  {row.weight === 0 ? "noted only" : `${Math.round(row.weight * 100)} %`}
                </small>
              </th>
              <td className={classes["looks"]}>
                <span className={classes["line"]}>
                  <span className={classes["pips"]} data-state={row.state} aria-hidden>
                    {Array.from({ length: row.needed }, (_, pip) => (
                      <i key={pip} data-on={row.looked > pip || undefined} />
                    ))}
                  </span>
                  <span>
                    {row.looked} of {row.needed}
                  </span>
                </span>
                <small>{wordsOf(row)}</small>
              </td>
              {row.cells.map((cell) => (
                <td key={cell.interviewId}>
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </WideTable>
    </div>
  );
}

/** Of what ratings tell, only that a competency has settled or that looks disagree; else how far the looks are. */
function wordsOf({ hole, state, looked, needed }: BoardRow): string {
  if (hole !== "") return "stays open";
  if (state === "settled" || state === "looks_disagree") return STATE_WORDS[state];
  return looked >= needed ? "looked at" : "still to come";
}

function Cell({ cell: { planned, asked, minutes, missed } }: { readonly cell: BoardCell }) {
  if (planned + asked + missed === 0) return <span className={classes["none"]}>–</span>;
  return (
    <>
      {asked > 0 ? (
        <span className={classes["asked"]}>
          {asked} asked<small>{minutes} min</small>
        </span>
      ) : null}
      {planned > 0 ? <span className={classes["planned"]}>{planned} planned</span> : null}
      {missed > 0 ? <span className={classes["missed"]}>{missed} not reached</span> : null}
    </>
  );
}
