import { Badge } from "@mantine/core";
import { memo } from "react";
import type { ReactNode } from "react";
import { Amendments } from "#app/components/live-notes/note-history.tsx";
import { ReadOnlyNote } from "#app/components/live-notes/read-only-note.tsx";
import { IconClock } from "#app/ui/icons.ts";
import type { BriefView } from "./brief-types.ts";
import { CoverageMark } from "./coverage-mark.tsx";
import { minuteWords } from "./minute-words.ts";
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
  /** What to ask first, where the page does not say it anyway. */
  readonly first?: readonly {
    readonly versionId: string;
    readonly title: string;
    readonly minutes: number;
  }[];
};

/** So many of a list stand open; more is a tap away, because a brief is read in a minute. */
const SHOWN = { open: 6, asked: 6, threads: 3, facts: 3, first: 3 } as const;

/**
 * The handoff brief, made to be read in a minute: how to treat them, what is open, what is known, then notes. Drawn anew
 * only when it says something else, because a room stands beside it in which somebody taps.
 */
export const Brief = memo(function Brief(props: BriefProps) {
  const { brief, competencies, threadAction, hideThreadIds, wide, first = [] } = props;
  const threads = brief.threads.filter(({ id }) => !hideThreadIds?.has(id));
  const waiting = threads.filter(({ pulledBy }) => pulledBy === null).length;
  const nothing = brief.asked.length === 0 && brief.notes.length === 0 && threads.length === 0;
  return (
    <div className={classes["brief"]} data-wide={wide || undefined}>
      {brief.late === null ? null : (
        <p className={classes["late"]} role="status">
          <IconClock size={16} aria-hidden />
          <span>{brief.late}</span>
        </p>
      )}
      <Logistics lines={brief.logistics} />
      {nothing && brief.late === null ? (
        <p className={classes["first"]}>
          You are the first in this loop. Nothing has been asked yet; what you write here is what the next
          interviewer reads.
        </p>
      ) : null}
      <div className={classes["columns"]}>
        <Section title="Still open" count={brief.stillOpen.length}>
          <Folding items={brief.stillOpen} shown={SHOWN.open} what={["open", "open"]}>
            {(lines) => <CoverageList lines={lines} none="Everything has had its looks." />}
          </Folding>
        </Section>
        {brief.disagree.length > 0 ? (
          <Section title="Looks that disagree" count={brief.disagree.length}>
            <CoverageList lines={brief.disagree} none="" />
            <p className={classes["hint"]}>Another look tells more than a guess.</p>
          </Section>
        ) : null}
        {brief.covered.length > 0 ? (
          <Section title="Covered" count={brief.covered.length} folded>
            <CoverageList lines={brief.covered} none="" />
          </Section>
        ) : null}
        {brief.delivery.length > 0 ? (
          <Section title="How they communicate">
            <div className={classes["badges"]}>
              {brief.delivery.map(({ tag, words }) => (
                <Badge key={tag} variant="default" size="sm" px={7}>
                  {words}
                </Badge>
              ))}
            </div>
          </Section>
        ) : null}
        {first.length > 0 ? (
          <Section title="Ask first">
            <ol className={classes["ask"]}>
              {first.slice(0, SHOWN.first).map(({ versionId, title, minutes }) => (
                <li key={versionId}>
                  {title} <small>{minutes} min</small>
                </li>
              ))}
            </ol>
          </Section>
        ) : null}
        {threads.length > 0 ? (
          <Section title="Threads to pull" count={waiting}>
            <Folding items={threads} shown={SHOWN.threads} what={["thread", "threads"]}>
              {(some) => <ThreadList threads={some} action={threadAction} />}
            </Folding>
          </Section>
        ) : null}
        {brief.checkedFacts.length > 0 ? (
          <Section title="Checked facts" count={brief.checkedFacts.length}>
            <Folding items={brief.checkedFacts} shown={SHOWN.facts} what={["fact", "facts"]}>
              {(facts) => (
                <ul className={classes["asked"]}>
                  {facts.map(({ text, by }) => (
                    <li key={text}>
                      {text} <small>{by}</small>
                    </li>
                  ))}
                </ul>
              )}
            </Folding>
          </Section>
        ) : null}
        {brief.asked.length > 0 ? (
          <Section title="Do not ask again" count={brief.asked.length}>
            <Folding items={brief.asked} shown={SHOWN.asked} what={["question", "questions"]}>
              {(some) => <AskedList asked={some} />}
            </Folding>
          </Section>
        ) : null}
      </div>
      <div className={classes["notes"]}>
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
            folded={wide === true || (brief.notes.length > 1 && !note.running)}
          >
            <p className={classes["noteName"]}>{note.interviewName}</p>
            <ReadOnlyNote lines={note.lines} competencies={competencies} />
            <Amendments lines={note.amendments} />
          </Section>
        ))}
        {brief.withoutNote.length > 0 ? (
          <p className={classes["hint"]}>No shared note: {brief.withoutNote.join(", ")}.</p>
        ) : null}
      </div>
    </div>
  );
});

/** How to say the name, what they need, the break before: one strip, read first. */
function Logistics({ lines }: { readonly lines: BriefView["logistics"] }) {
  if (lines.length === 0) return null;
  return (
    <dl className={classes["logistics"]} aria-label="Today">
      {lines.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The first of a list, and the rest behind a tap. */
function Folding<T>(props: {
  readonly items: readonly T[];
  readonly shown: number;
  /** What the rest is called: one of it, and several. */
  readonly what: readonly [one: string, several: string];
  readonly children: (items: readonly T[]) => ReactNode;
}) {
  const { items, shown, what, children } = props;
  const rest = items.slice(shown);
  return (
    <>
      {children(items.slice(0, shown))}
      {rest.length > 0 ? (
        <details className={classes["rest"]}>
          <summary>
            {rest.length} more {what[rest.length === 1 ? 0 : 1]}
          </summary>
          {children(rest)}
        </details>
      ) : null}
    </>
  );
}

function ThreadList(props: {
  readonly threads: BriefView["threads"];
  readonly action: ((threadId: string) => ReactNode) | undefined;
}) {
  const { threads, action } = props;
  return (
    <ul className={classes["threads"]}>
      {threads.map((thread) => (
        <li key={thread.id} data-pulled={thread.pulledBy !== null || undefined}>
          <span>{thread.text}</span>
          <small>
            {thread.by}
            {thread.competency ? ` · ${thread.competency}` : ""}
            {thread.pulledBy ? ` · pulled by ${thread.pulledBy}` : ""}
          </small>
          {thread.pulledBy === null ? action?.(thread.id) : null}
        </li>
      ))}
    </ul>
  );
}

function AskedList({ asked }: { readonly asked: BriefView["asked"] }) {
  return (
    <ul className={classes["asked"]}>
      {asked.map((one) => (
        <li key={one.id}>
          <span>{one.title}</span>{" "}
          <small>
            {one.by}
            {spent(one.minutes)}
          </small>
        </li>
      ))}
    </ul>
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
          <CoverageMark {...line} />
          <span>
            <span className={classes["name"]}>
              {line.name} {line.mustHave ? <em>must-have</em> : null}{" "}
              {line.inYourFocus ? <em>your focus</em> : null}
            </span>{" "}
            <small>
              {line.stateWords}
              {line.lookedBy.length > 0 ? ` · ${line.lookedBy.join(", ")}${spent(line.minutes)}` : ""}
            </small>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Less than a minute tells nothing that is worth a reader's time. */
function spent(minutes: number): string {
  return minutes < 1 ? "" : ` · ${minuteWords(minutes)}`;
}
