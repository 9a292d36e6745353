import { Badge } from "@mantine/core";
import type { ReactNode } from "react";
import { Amendments } from "#app/components/live-notes/note-history.tsx";
import { ReadOnlyNote } from "#app/components/live-notes/read-only-note.tsx";
import { minuteWords } from "./minute-words.ts";
import type { BriefView } from "./brief-types.ts";
import { CoverageMark } from "./coverage-mark.tsx";
import classes from "./brief.module.css";

export type BriefProps = {
  readonly brief: BriefView;
  readonly competencies: readonly { readonly key: string; readonly name: string }[];
  /** A pull button beside a thread, where the reader may pull it. */
  readonly threadAction?: ((threadId: string) => ReactNode) | undefined;
  /** Whose own threads these are not: the room shows its own elsewhere. */
  readonly hideThreadIds?: ReadonlySet<string>;
  /** On a page of its own, in two columns where there is room. */
  readonly wide?: boolean;
};

/** The handoff brief, made to be read in a minute: what is open first, then what is known. */
export function Brief({ brief, competencies, threadAction, hideThreadIds, wide }: BriefProps) {
  const threads = brief.threads.filter(({ id }) => !hideThreadIds?.has(id));
  const nothing = brief.asked.length === 0 && brief.notes.length === 0 && threads.length === 0;
  return (
    <div className={classes["brief"]} data-wide={wide || undefined}>
      {nothing ? (
        <p className={classes["first"]}>
          You are the first in this loop. Nothing has been asked yet; what you write here is what the next
          interviewer reads.
        </p>
      ) : null}
      <Section title="Still open" count={brief.stillOpen.length}>
        <CoverageList lines={brief.stillOpen} none="Everything has had its looks." />
      </Section>
      {brief.disagree.length > 0 ? (
        <Section title="Looks that disagree" count={brief.disagree.length}>
          <CoverageList lines={brief.disagree} none="" />
          <p className={classes["hint"]}>Another look tells more than a guess at who was right.</p>
        </Section>
      ) : null}
      {brief.delivery.length > 0 ? (
        <Section title="How they communicate">
          <div className={classes["badges"]}>
            {brief.delivery.map(({ tag, words }) => (
              <Badge key={tag} variant="default">
                {words}
              </Badge>
            ))}
          </div>
        </Section>
      ) : null}
      {threads.length > 0 ? (
        <Section title="Threads to pull" count={threads.filter(({ pulledBy }) => pulledBy === null).length}>
          <ul className={classes["threads"]}>
            {threads.map((thread) => (
              <li key={thread.id} data-pulled={thread.pulledBy !== null || undefined}>
                <span>{thread.text}</span>
                <small>
                  {thread.by}, {thread.interviewName}
                  {thread.competency ? ` · ${thread.competency}` : ""}
                  {thread.pulledBy ? ` · pulled by ${thread.pulledBy}` : ""}
                </small>
                {thread.pulledBy === null ? threadAction?.(thread.id) : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {brief.asked.length > 0 ? (
        <Section title="Do not ask again" count={brief.asked.length}>
          <ul className={classes["asked"]}>
            {brief.asked.map((asked) => (
              <li key={asked.id}>
                <span>{asked.title}</span>
                <small>
                  {asked.competency} · {asked.by} · {minuteWords(asked.minutes)}
                  {asked.rung ? ` · ${asked.rung}` : ""}
                </small>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {brief.covered.length > 0 ? (
        <Section title="Covered" count={brief.covered.length}>
          <CoverageList lines={brief.covered} none="" />
        </Section>
      ) : null}
      {brief.notes.map((note) => (
        <Section
          key={note.interviewId}
          title={
            <>
              {note.interviewerName}’s note
              {note.running ? (
                <Badge size="sm" color="orange" ml={6}>
                  writing now
                </Badge>
              ) : null}
            </>
          }
          folded={brief.notes.length > 1 && !note.running}
        >
          <p className={classes["noteName"]}>{note.interviewName}</p>
          <ReadOnlyNote lines={note.lines} competencies={competencies} />
          <Amendments lines={note.amendments} />
        </Section>
      ))}
      {brief.logistics.length > 0 ? (
        <Section title="Today">
          <dl className={classes["logistics"]}>
            {brief.logistics.map(({ label, text }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </Section>
      ) : null}
    </div>
  );
}

function Section({
  title,
  count,
  folded,
  children,
}: {
  readonly title: ReactNode;
  readonly count?: number;
  readonly folded?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details className={classes["section"]} open={!folded}>
      <summary>
        <span>{title}</span>
        {count === undefined ? null : <span className={classes["count"]}>{count}</span>}
      </summary>
      {children}
    </details>
  );
}

function CoverageList({ lines, none }: { readonly lines: BriefView["covered"]; readonly none: string }) {
  if (lines.length === 0) return <p className={classes["hint"]}>{none}</p>;
  return (
    <ul className={classes["coverage"]}>
      {lines.map((line) => (
        <li key={line.key} data-focus={line.inYourFocus || undefined}>
          <CoverageMark state={line.state} />
          <span>
            <span className={classes["name"]}>
              {line.name}
              {line.mustHave ? <em>must-have</em> : null}
              {line.inYourFocus ? <em>your focus</em> : null}
            </span>
            <small>
              {line.stateWords}
              {line.lookedBy.length > 0
                ? ` · ${line.lookedBy.join(", ")} · ${minuteWords(line.minutes)}`
                : ""}
            </small>
          </span>
        </li>
      ))}
    </ul>
  );
}
