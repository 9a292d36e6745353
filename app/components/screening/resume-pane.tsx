import { Anchor, Badge, Button, Group, Text, Title } from "@mantine/core";
import { Link } from "@remix-run/react";
import { useMemo } from "react";
import type { RefObject } from "react";
import { GivenAnswers } from "#app/components/applications/given-answers.tsx";
import { ResumeView } from "#app/components/applications/resume-view.tsx";
import { STAGE_NAMES } from "#app/hiring/applications/stages.ts";
import { Time } from "#app/ui/time.tsx";
import type { ScreeningCard } from "./screening-types.ts";
import classes from "./screening.module.css";

export type ResumePaneProps = {
  /** Known before the card has arrived. */
  readonly label: string;
  readonly card: ScreeningCard | null;
  readonly fileIndex: number;
  readonly onFile: (index: number) => void;
  readonly onGo: (step: 1 | -1) => void;
  /** What the steps through the highlights stand at. */
  readonly markSaid: string;
  readonly scroll: RefObject<HTMLDivElement>;
};

/** Who it is, their files, and the text of one of them with what may be evidence lit in it. */
export function ResumePane({ label, card, fileIndex, onFile, onGo, markSaid, scroll }: ResumePaneProps) {
  const file = card?.files[fileIndex] ?? card?.files[0];
  const names = useMemo(() => markNames(card), [card]);
  return (
    <section className={classes["pane"]} aria-label="Resume of this candidate">
      <div className={classes["head"]}>
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Title order={2} size="h3" className={classes["name"]}>
            {card?.page ? (
              <Anchor component={Link} to={card.page} inherit underline="hover">
                {label}
              </Anchor>
            ) : (
              label
            )}
          </Title>
          <Group gap={4} wrap="nowrap">
            <Button variant="default" size="xs" onClick={() => onGo(-1)}>
              Previous
            </Button>
            <Button variant="default" size="xs" onClick={() => onGo(1)}>
              Next
            </Button>
          </Group>
        </Group>
        {card ? <Facts card={card} /> : null}
        <div className={classes["lit"]}>{markSaid || litInWords(card, file?.marks ?? [], names)}</div>
      </div>
      <div className={classes["files"]} role="group" aria-label="Files">
        {card?.files.map((one, index) => (
          <Button
            key={one.id}
            size="compact-sm"
            variant={one === file ? "light" : "subtle"}
            color={one === file ? undefined : "gray"}
            aria-pressed={one === file}
            onClick={() => onFile(index)}
          >
            {one.fileName}
          </Button>
        ))}
      </div>
      {/* A scrolling region is reached by keyboard. */}
      <div ref={scroll} className={classes["scroll"]} tabIndex={0} role="region" aria-label="Resume">
        {card ? (
          <div key={`${card.application.id} ${file?.id ?? ""}`}>
            {file ? (
              <ResumeView
                document={file}
                original={file.original}
                addAt={card.addFileAt}
                marks={file.marks}
                markNames={names}
              />
            ) : (
              <Text c="dimmed">No resume was sent.</Text>
            )}
            <GivenAnswers answers={card.answers} />
          </div>
        ) : (
          <Text c="dimmed" role="status">
            This resume is not on this device yet. It opens as soon as the server can be reached.
          </Text>
        )}
      </div>
    </section>
  );
}

/** How often each must-have is named, for a first glance; how well, only reading tells. */
function litInWords(
  card: ScreeningCard | null,
  marks: ScreeningCard["files"][number]["marks"],
  names: ReadonlyMap<string, string>,
): string {
  if (!card) return "";
  const counts = card.mustHaves.flatMap(({ key }) => {
    const count = marks.filter((mark) => mark.key === key).length;
    return count > 0 ? [`${names.get(key) ?? key} ${count}`] : [];
  });
  return counts.length > 0 ? `Lit: ${counts.join(", ")}` : "No word of the must-haves is lit";
}

function markNames(card: ScreeningCard | null): ReadonlyMap<string, string> {
  return new Map([
    ...(card?.mustHaves.map(({ key, name }) => [key, name] as const) ?? []),
    ...(card?.places.map(({ id, name, part }) => [id, part ? `${name}, ${part}` : name] as const) ?? []),
  ]);
}

function Facts({ card }: { readonly card: ScreeningCard }) {
  const { contact } = card;
  return (
    <>
      <Text size="sm" c="dimmed" truncate>
        Applied <Time at={card.application.createdAt} style="date" />
        {contact ? ` · ${[contact.location, contact.email].filter((one) => one !== "").join(" · ")}` : ""}
      </Text>
      <Group gap={6} mt={4}>
        {card.look === "second" ? <Badge color="yellow">Second look</Badge> : null}
        {card.look === "final" ? <Badge color="yellow">Both looks are in: decide</Badge> : null}
        {card.elsewhere.map((other, index) => (
          <Badge key={other.id ?? index} color="yellow">
            Seen before: {other.opening.title}, {other.disposition ?? STAGE_NAMES[other.stage]}
          </Badge>
        ))}
      </Group>
    </>
  );
}
