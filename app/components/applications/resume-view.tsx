import { Alert, Anchor, Badge, Group, Stack, Text, Title } from "@mantine/core";
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { IconExternalLink, IconFileText } from "#app/ui/icons.ts";
import { Time } from "#app/ui/time.tsx";
import classes from "./resume-view.module.css";

export type ResumeDocument = {
  readonly id: string;
  readonly fileName: string;
  readonly fileType: string;
  readonly bytes: number;
  readonly text: string | null;
  readonly textState: "waiting" | "read" | "failed";
  readonly textProblem: string | null;
  readonly createdAt: Date | string;
};

/** A stretch of the text that is lit, and the words it is lit with. */
export type ResumeMark = {
  readonly from: number;
  readonly to: number;
  readonly kind: "term" | "place";
  readonly key: string;
};

type ResumeViewProps = {
  readonly document: ResumeDocument;
  /** Where the original opens, if not at the file's own address; null while it is hidden. */
  readonly original?: string | null;
  readonly marks?: readonly ResumeMark[];
  /** What a mark is about, by its key. */
  readonly markNames?: ReadonlyMap<string, string>;
  /** Where a better copy can be added, for those who may. */
  readonly addAt: string | null;
};

const NO_MARKS: readonly ResumeMark[] = [];
const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** A resume as text people can read quickly, with its original one click away. */
export function ResumeView(props: ResumeViewProps) {
  const { document, original = `/files/${document.id}` } = props;
  return (
    <section aria-label={`Resume ${document.fileName}`}>
      <Group justify="space-between" mb="xs" wrap="nowrap">
        <Group gap="xs" wrap="nowrap" style={{ minWidth: 0 }}>
          <IconFileText size={18} aria-hidden />
          <Text size="sm" fw={600} truncate>
            {document.fileName}
          </Text>
          <Badge variant="default">{document.fileType.toUpperCase()}</Badge>
        </Group>
        {original === null ? (
          <Text size="sm" c="dimmed">
            Original hidden
          </Text>
        ) : (
          <Anchor href={original} target="_blank" rel="noreferrer" size="sm" style={{ whiteSpace: "nowrap" }}>
            Original <IconExternalLink size={13} aria-hidden />
          </Anchor>
        )}
      </Group>
      <ResumeText {...props} original={original} />
      <Text size="xs" c="dimmed" mt="sm">
        Received <Time at={document.createdAt} style="date" />,{" "}
        {Math.max(1, Math.round(document.bytes / 1024))} kB
      </Text>
    </section>
  );
}

function ResumeText({ document, addAt, original, marks = NO_MARKS, markNames = NO_NAMES }: ResumeViewProps) {
  switch (document.textState) {
    case "waiting":
      return (
        <Stack gap={4} py="xl" align="center">
          <Text c="dimmed">The text is being read; it appears here in a moment.</Text>
        </Stack>
      );
    case "failed":
      return (
        <Alert color="yellow" title="The text could not be read">
          {document.textProblem} The original is kept
          {original === null
            ? ", but hidden while you read blind."
            : " and opens above, so it can be judged all the same."}
          {addAt ? (
            <>
              {" "}
              When the candidate sends another copy,{" "}
              <Anchor component={Link} to={addAt} inherit>
                add it here
              </Anchor>
              .
            </>
          ) : null}
        </Alert>
      );
    case "read":
      return (
        <div className={classes["text"]}>
          {paragraphsOf(document.text ?? "").map((block, index) => (
            <Block key={index} lines={block} marks={marks} names={markNames} />
          ))}
        </div>
      );
  }
}

/** Words that head a section of a resume in the languages we read most. */
const HEADING =
  /^(summary|profile|about|experience|work experience|professional experience|employment|education|skills|technical skills|projects|publications|languages|certifications|awards|honou?rs|interests|references|expérience|formation|compétences|langues|experiencia|educación|erfahrung|berufserfahrung|ausbildung|kenntnisse)\b.{0,24}$/i;

function isHeading(line: string): boolean {
  const text = line.trim();
  if (text.length === 0 || text.length > 48) return false;
  return (
    HEADING.test(text) ||
    (/[A-Z]/.test(text) && text === text.toUpperCase() && /^[\p{Lu}&/ ,-]{4,}$/u.test(text))
  );
}

type Line = { readonly text: string; readonly from: number };

function paragraphsOf(text: string): Line[][] {
  const blocks: Line[][] = [[]];
  let from = 0;
  for (const line of text.split("\n")) {
    if (line.trim() === "") blocks.push([]);
    else blocks.at(-1)?.push({ text: line, from });
    from += line.length + 1;
  }
  return blocks.filter((lines) => lines.length > 0);
}

type BlockProps = {
  readonly lines: readonly Line[];
  readonly marks: readonly ResumeMark[];
  readonly names: ReadonlyMap<string, string>;
};

function Block({ lines, marks, names }: BlockProps) {
  return (
    <div className={classes["block"]}>
      {lines.map((line) =>
        isHeading(line.text) ? (
          <Title key={line.from} order={3} size="h6" className={classes["heading"]}>
            {line.text.trim()}
          </Title>
        ) : (
          <div key={line.from}>{litPieces(line, marks, names)}</div>
        ),
      )}
    </div>
  );
}

/** A line with its marks; one that runs over the line's end is lit on both lines. */
function litPieces(line: Line, marks: readonly ResumeMark[], names: ReadonlyMap<string, string>): ReactNode {
  const end = line.from + line.text.length;
  const here = marks.filter((mark) => mark.from < end && mark.to > line.from);
  if (here.length === 0) return line.text;
  const pieces: ReactNode[] = [];
  let at = line.from;
  for (const mark of here) {
    const [from, to] = [Math.max(mark.from, line.from), Math.min(mark.to, end)];
    pieces.push(line.text.slice(at - line.from, from - line.from));
    const name = names.get(mark.key) ?? "";
    pieces.push(
      <mark key={mark.from} className={classes["mark"]} data-mark={mark.kind} data-name={name} title={name}>
        {line.text.slice(from - line.from, to - line.from)}
      </mark>,
    );
    at = to;
  }
  return [...pieces, line.text.slice(at - line.from)];
}
