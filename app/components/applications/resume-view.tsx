import { Alert, Anchor, Badge, Group, Stack, Text, Title } from "@mantine/core";
import { Link } from "@remix-run/react";
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
  readonly createdAt: Date;
};

type ResumeViewProps = {
  readonly document: ResumeDocument;
  /** Where a better copy can be added, for those who may. */
  readonly addAt: string | null;
};

/** A resume as text people can read quickly, with its original one click away. */
export function ResumeView({ document, addAt }: ResumeViewProps) {
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
        <Anchor
          href={`/files/${document.id}`}
          target="_blank"
          rel="noreferrer"
          size="sm"
          style={{ whiteSpace: "nowrap" }}
        >
          Original <IconExternalLink size={13} aria-hidden />
        </Anchor>
      </Group>
      <ResumeText document={document} addAt={addAt} />
      <Text size="xs" c="dimmed" mt="sm">
        Received <Time at={document.createdAt} style="date" />,{" "}
        {Math.max(1, Math.round(document.bytes / 1024))} kB
      </Text>
    </section>
  );
}

function ResumeText({ document, addAt }: ResumeViewProps) {
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
          {document.textProblem} The original is kept and opens above, so it can be judged all the same.
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
          {paragraphsOf(document.text ?? "").map((block, index) => renderBlock(block, index))}
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

function paragraphsOf(text: string): string[][] {
  return text
    .split(/\n\s*\n/)
    .map((block) => block.split("\n").filter((line) => line.trim() !== ""))
    .filter((lines) => lines.length > 0);
}

function renderBlock(lines: readonly string[], index: number) {
  return (
    <div key={index} className={classes["block"]}>
      {lines.map((line, at) =>
        isHeading(line) ? (
          <Title key={at} order={3} size="h6" className={classes["heading"]}>
            {line.trim()}
          </Title>
        ) : (
          <div key={at}>{line}</div>
        ),
      )}
    </div>
  );
}
