import { Badge, Button, Group, NativeSelect, Text } from "@mantine/core";
import { Form, Link } from "@remix-run/react";
import { useContext, useId } from "react";
import { counted } from "#app/hiring/counted.ts";
import type { LineChange } from "#app/hiring/live-notes/compare-notes.ts";
import { noteColour } from "#app/hiring/live-notes/note-colour.ts";
import type { NoteLine } from "#app/hiring/live-notes/note-protocol.ts";
import { Time, TimeZoneContext, formatTime } from "#app/ui/time.tsx";
import { LineTag } from "./line-tag.tsx";
import classes from "./note-history.module.css";

export type NotePerson = { readonly id: string; readonly name: string };

export type WrittenLine = NoteLine & {
  readonly pieces: readonly {
    readonly text: string;
    readonly authorId: string | null;
    readonly at: Date | null;
  }[];
};

export type Stint = {
  readonly authorId: string | null;
  readonly from: Date;
  readonly to: Date;
  readonly added: number;
  readonly removed: number;
};

/** A line that was added after the note was locked. */
export type Amendment = {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly at: Date;
};

function nameOf(people: readonly NotePerson[], id: string | null): string {
  return people.find((person) => person.id === id)?.name ?? "Unknown";
}

/** The lines of a note with who wrote them; a line by several people says which words are whose. */
export function WrittenLines(props: {
  readonly lines: readonly WrittenLine[];
  readonly people: readonly NotePerson[];
  readonly competencies: readonly { readonly key: string; readonly name: string }[];
}) {
  const { lines, people, competencies } = props;
  const zone = useContext(TimeZoneContext);
  const written = lines.filter(({ text }) => text.trim() !== "");
  if (written.length === 0) return <Text c="dimmed">Nothing had been written.</Text>;
  return (
    <ol className={classes["lines"]}>
      {written.map((line, index) => {
        const authors = [...new Set(line.pieces.map(({ authorId }) => authorId))];
        const at = line.pieces.find((piece) => piece.at !== null)?.at ?? null;
        const tag = competencies.find(({ key }) => key === line.competencyKey)?.name ?? line.competencyKey;
        return (
          <li
            key={line.lineId ?? `at-${index}`}
            id={line.lineId ? `line-${line.lineId}` : undefined}
            tabIndex={line.lineId ? -1 : undefined}
          >
            <span className={classes["words"]}>
              {tag ? <LineTag>{tag}</LineTag> : null}
              {authors.length < 2
                ? line.text
                : line.pieces.map((piece, place) => (
                    <span
                      key={place}
                      className={classes["piece"]}
                      style={{ borderColor: noteColour(piece.authorId ?? "") }}
                      title={`${nameOf(people, piece.authorId)}${piece.at ? `, ${formatTime(piece.at, "time", zone)}` : ""}`}
                    >
                      {piece.text}
                    </span>
                  ))}
            </span>
            <span className={classes["by"]}>
              {authors.map((id) => (
                <span key={id ?? "nobody"} className={classes["author"]}>
                  <span className={classes["dot"]} style={{ background: noteColour(id ?? "") }} aria-hidden />
                  {nameOf(people, id)}
                </span>
              ))}
              {at ? <Time at={at} style="time" /> : null}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

const KINDS = { same: "", added: "Added", removed: "Removed", changed: "Changed" } as const;

/** What came and went between two moments. */
export function ComparedLines({ changes }: { readonly changes: readonly LineChange[] }) {
  const shown = changes.filter(({ words }) => words.some(({ text }) => text.trim() !== ""));
  if (shown.every(({ kind }) => kind === "same")) {
    return <Text c="dimmed">Nothing changed between these two moments.</Text>;
  }
  return (
    <ol className={classes["lines"]}>
      {shown.map((line, index) => (
        <li key={index} data-kind={line.kind}>
          <span className={classes["words"]}>
            {line.words.map((word, place) =>
              word.kind === "added" ? (
                <ins key={place}>{word.text}</ins>
              ) : word.kind === "removed" ? (
                <del key={place}>{word.text}</del>
              ) : (
                <span key={place}>{word.text}</span>
              ),
            )}
          </span>
          <span className={classes["by"]}>{KINDS[line.kind]}</span>
        </li>
      ))}
    </ol>
  );
}

/** Lines that were added after the scorecard, each under its author's name and time. */
export function Amendments({ lines }: { readonly lines: readonly Amendment[] }) {
  const title = useId();
  if (lines.length === 0) return null;
  return (
    <section className={classes["amendments"]} aria-labelledby={title}>
      <h3 id={title}>Added after the scorecard</h3>
      <ol className={classes["lines"]}>
        {lines.map((line) => (
          <li key={line.id} id={`amendment-${line.id}`}>
            <span className={classes["words"]}>{line.text}</span>
            <span className={classes["by"]}>
              <span>{line.by}</span> <Time at={line.at} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

export type NoteTimesProps = {
  readonly stints: readonly Stint[];
  readonly people: readonly NotePerson[];
  readonly at: Date | null;
  readonly since: Date | null;
  /** Whose private note it is, as the page's address says it. */
  readonly of: string | null;
};

/** Who wrote when; each stint leads to the note as it stood at its end. */
export function StintList({ stints, people, at, of }: NoteTimesProps) {
  if (stints.length === 0) {
    return <Text c="dimmed">Single changes of this note are folded together; its authors are kept.</Text>;
  }
  return (
    <ol className={classes["stints"]}>
      {stints.map((stint, index) => (
        <li key={index} aria-current={at?.getTime() === stint.to.getTime() || undefined}>
          <Link to={addressOf({ at: stint.to, of })} preventScrollReset>
            <span className={classes["author"]}>
              <span
                className={classes["dot"]}
                style={{ background: noteColour(stint.authorId ?? "") }}
                aria-hidden
              />
              {nameOf(people, stint.authorId)}
            </span>
            <span className={classes["when"]}>
              <Time at={stint.from} style="time" />
              {" to "}
              <Time at={stint.to} style="time" />
            </span>
          </Link>
          <Text size="xs" c="dimmed">
            {amountOf(stint)}
          </Text>
        </li>
      ))}
    </ol>
  );
}

function amountOf({ added, removed }: Stint): string {
  const wrote = added > 0 ? [`${counted(added, "character")} written`] : [];
  const took = removed > 0 ? [`${removed} taken out`] : [];
  return [...wrote, ...took].join(", ");
}

/** Two moments to choose; the page then shows what came and went between them. */
export function CompareForm({ stints, people, at, since, of }: NoteTimesProps) {
  const zone = useContext(TimeZoneContext);
  if (stints.length === 0) return null;
  const moments = stints
    .toSorted((a, b) => a.to.getTime() - b.to.getTime())
    .map(({ to, authorId }) => ({
      value: to.toISOString(),
      label: `${formatTime(to, "moment", zone)}, after ${nameOf(people, authorId)}`,
    }));
  const start = { value: BEGINNING, label: "The empty note" };
  return (
    <Form method="get" className={classes["compare"]} preventScrollReset>
      {of === null ? null : <input type="hidden" name="of" value={of} />}
      <NativeSelect
        name="since"
        label="From"
        key={`since-${since?.getTime() ?? 0}`}
        defaultValue={since?.toISOString() ?? BEGINNING}
        data={[start, ...moments]}
      />
      <NativeSelect
        name="at"
        label="To"
        key={`at-${at?.getTime() ?? 0}`}
        defaultValue={at?.toISOString() ?? ""}
        data={[...moments, { value: "", label: "Now" }]}
      />
      <Button type="submit" variant="default">
        Compare
      </Button>
    </Form>
  );
}

/** Before anything was written. */
export const BEGINNING = new Date(0).toISOString();

/** The address of the page at a moment. */
export function addressOf(query: { readonly at?: Date | null; readonly of: string | null }): string {
  const params = new URLSearchParams();
  if (query.of !== null) params.set("of", query.of);
  if (query.at) params.set("at", query.at.toISOString());
  return `?${params.toString()}`;
}

/** Which moment is shown, and the way back to now. */
export function MomentBar({ at, since, of }: Pick<NoteTimesProps, "at" | "since" | "of">) {
  if (at === null && since === null) return null;
  return (
    <Group gap="sm" mb="sm" role="status">
      <Badge variant="light" color="gray" size="lg">
        {since === null ? "As it stood " : "What changed "}
        {since !== null && since.getTime() > 0 ? (
          <>
            from <Time at={since} />{" "}
          </>
        ) : null}
        {since === null ? "" : "until "}
        {at ? <Time at={at} /> : "now"}
      </Badge>
      <Button component={Link} to={addressOf({ of })} size="xs" variant="subtle" preventScrollReset>
        Back to the note
      </Button>
    </Group>
  );
}
