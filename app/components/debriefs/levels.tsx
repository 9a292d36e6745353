import { Anchor, Badge, Card, Stack, Table, Text, Title } from "@mantine/core";
import { Link } from "@remix-run/react";
import type { CSSProperties, ReactNode } from "react";
import { STANDING_WORDS } from "#app/hiring/debriefs/picture.ts";
import type { Drawn, FlagView, Picture, PictureRow } from "#app/hiring/debriefs/picture.ts";
import { TOTALS_OFF_WORDS, type TotalsOff } from "#app/hiring/debriefs/totals.ts";
import { WideTable } from "#app/ui/wide-table.tsx";
import classes from "./levels.module.css";

export type LevelsProps = {
  readonly picture: Picture & {
    readonly totalsOff: TotalsOff;
    readonly severities: readonly {
      readonly id: string;
      readonly name: string;
      readonly own: boolean;
      readonly words: string;
    }[];
  };
};

/**
 * What all ratings of a loop say together: a level with its interval per competency, against the bar, each opening what
 * it rests on; the total; and what does not fit. It shows one candidate, beside nobody, and decides nothing.
 */
export function Levels({ picture }: LevelsProps) {
  const { rows, total, totalsOff, flags, severities } = picture;
  return (
    <Card component="section" aria-labelledby="levels-title" className={classes["card"]}>
      <Title order={2} size="h4" id="levels-title">
        What the evidence says together
      </Title>
      <Text c="dimmed" size="sm" maw={720} mt={4}>
        Worked out from every rated answer at once: how hard each question was, how each person rated this
        candidate, and what competencies have in common. Each band holds the true level nine times in ten. It
        is no average, and it decides nothing: you do, with what people wrote above.
      </Text>
      <Legend hasFloor={rows.some(({ floor }) => floor !== null)} />
      <ul className={classes["rows"]}>
        {rows.map((row) => (
          <li key={row.key}>
            <details className={classes["details"]}>
              <summary className={classes["row"]}>
                <Line
                  drawn={row}
                  floor={row.floor}
                  name={row.name}
                  badge={row.mustHave ? "Must-have" : null}
                  emphasis={false}
                />
              </summary>
              <Because row={row} />
            </details>
          </li>
        ))}
        <li className={classes["total"]}>
          {total ? (
            <details className={classes["details"]}>
              <summary className={classes["row"]}>
                <Line drawn={total} floor={null} name="Weighted total" badge={null} emphasis />
              </summary>
              <Stack gap={6} className={classes["because"]}>
                <Text size="sm">{total.sentence}</Text>
                <WithoutPeople people={total.people} />
                <Text size="sm" c="dimmed">
                  A total hides what a must-have lacks. Read the must-haves first.
                </Text>
              </Stack>
            </details>
          ) : (
            <Text size="sm" c="dimmed" className={classes["off"]}>
              {totalsOff ? TOTALS_OFF_WORDS[totalsOff] : null}
            </Text>
          )}
        </li>
      </ul>
      <Flags flags={flags} />
      {severities.length > 0 ? (
        <details className={classes["severities"]}>
          <summary>
            <Text size="sm" component="span">
              {severities.every(({ own }) => own)
                ? "How you rate elsewhere"
                : "How the people of this loop rate elsewhere"}
            </Text>
          </summary>
          <Stack gap={4} mt={4}>
            {severities.map(({ id, name, own, words }) => (
              <Text key={id} size="sm">
                <b>{own ? "You" : name}:</b> {words}
              </Text>
            ))}
            <Text size="sm" c="dimmed">
              Seen by each person for themselves, and by admins.
            </Text>
          </Stack>
        </details>
      ) : null}
    </Card>
  );
}

const level = (value: number) => value.toFixed(1);

/** The place of a level on a track from 1 to 4. */
function placeOf(value: number): string {
  return `${(((value - 1) / 3) * 100).toFixed(2)}%`;
}

function Line({
  drawn,
  floor,
  name,
  badge,
  emphasis,
}: {
  readonly drawn: Drawn;
  readonly floor: number | null;
  readonly name: string;
  readonly badge: string | null;
  readonly emphasis: boolean;
}) {
  const known = drawn.standing !== "unknown";
  const places = {
    "--low": placeOf(drawn.low),
    "--high": placeOf(drawn.high),
    "--level": placeOf(drawn.level),
    "--bar": placeOf(drawn.bar),
    "--floor": placeOf(floor ?? 1),
  } as CSSProperties;
  return (
    <>
      <span className={classes["name"]} data-emphasis={emphasis || undefined}>
        {name}{" "}
        {badge ? (
          <Badge size="sm" variant="default" className={classes["badge"]}>
            {badge}
          </Badge>
        ) : null}
      </span>
      <span className={classes["track"]} style={places} data-standing={drawn.standing} aria-hidden>
        <span className={classes["ticks"]} />
        <span className={classes["band"]} />
        {floor === null ? null : <span className={classes["floor"]} />}
        <span className={classes["bar"]} />
        {known ? <span className={classes["dot"]} /> : null}
      </span>
      <span className={classes["value"]}>
        {known ? (
          <>
            <span className="visually-hidden">Level </span>
            <b>{level(drawn.level)}</b>{" "}
            <span className={classes["range"]}>
              <span className="visually-hidden">, nine times in ten </span>
              {level(drawn.low)} to {level(drawn.high)}
            </span>
            <span className="visually-hidden">, bar {level(drawn.bar)}. </span>
          </>
        ) : (
          <span aria-hidden>–</span>
        )}
      </span>
      <span className={classes["standing"]} data-standing={drawn.standing}>
        {STANDING_WORDS[drawn.standing]}
      </span>
    </>
  );
}

function Legend({ hasFloor }: { readonly hasFloor: boolean }) {
  return (
    <div className={classes["legend"]} aria-hidden>
      <span className={classes["axis"]}>
        {[1, 2, 3, 4].map((one) => (
          <span key={one}>{one}</span>
        ))}
      </span>
      <span className={classes["keys"]}>
        <Key sample="sampleBand">level, in its interval</Key>
        <Key sample="sampleBar">bar of this opening</Key>
        {hasFloor ? <Key sample="sampleFloor">floor of a must-have</Key> : null}
      </span>
    </div>
  );
}

function Key({ sample, children }: { readonly sample: string; readonly children: ReactNode }) {
  return (
    <span className={classes["key"]}>
      <span className={classes[sample]} />
      {children}
    </span>
  );
}

/** What a level rests on, and what it would be without each part of it. */
function Because({ row }: { readonly row: PictureRow }) {
  return (
    <Stack gap="xs" className={classes["because"]}>
      <Text size="sm">
        {row.pieces.length === 0
          ? "Nobody has rated an answer on it. What people say of it stands in their scorecards."
          : row.sentence}
      </Text>
      {row.notes.map((note) => (
        <Text key={note} size="sm">
          {note}
        </Text>
      ))}
      {row.pieces.length > 0 ? (
        <WideTable label={`What ${row.name} rests on`} minWidth={240} verticalSpacing="4px">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Evidence</Table.Th>
              <Table.Th className={classes["number"]}>Without it</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {row.pieces.map((piece) => (
              <Table.Tr key={piece.id}>
                <Table.Td>
                  {piece.to ? <Goto to={piece.to}>{piece.what}</Goto> : piece.what}
                  <Text size="xs" c="dimmed">
                    {piece.how}
                  </Text>
                </Table.Td>
                <Table.Td className={classes["number"]}>{level(piece.levelWithout)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </WideTable>
      ) : null}
      <WithoutPeople people={row.people} />
    </Stack>
  );
}

function WithoutPeople({
  people,
}: {
  readonly people: readonly { readonly name: string; readonly levelWithout: number }[];
}) {
  if (people.length === 0) return null;
  return (
    <Text size="sm">
      {people
        .map(
          ({ name, levelWithout }, index) =>
            `${index === 0 ? "Without" : "without"} ${name} ${level(levelWithout)}`,
        )
        .join(", ")}
      .
    </Text>
  );
}

function Flags({ flags }: { readonly flags: readonly FlagView[] }) {
  if (flags.length === 0) return null;
  return (
    <section className={classes["flags"]} aria-labelledby="flags-title">
      <Title order={3} size="h5" id="flags-title">
        What does not fit
      </Title>
      <ul>
        {flags.map(({ key, sentence, answers }) => (
          <li key={key}>
            <Text size="sm">{sentence}</Text>
            {answers.map((answer) => (
              <div key={answer.to} className={classes["concerned"]}>
                <Goto to={answer.to}>{answer.label}</Goto>
                {answer.notes.map((note) => (
                  <Goto key={note.to} to={note.to}>
                    {note.label}
                  </Goto>
                ))}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** To another part of this page, or to another page. */
function Goto({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  if (to.startsWith("#"))
    return (
      <Anchor href={to} size="sm">
        {children}
      </Anchor>
    );
  return (
    <Anchor component={Link} to={to} size="sm">
      {children}
    </Anchor>
  );
}
