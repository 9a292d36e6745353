import { Anchor, Badge, Card, Group, Text, Title } from "@mantine/core";
import { Link } from "@remix-run/react";
import { ResumeLines } from "#app/components/candidates/resume-lines.tsx";
import type { ResumeLinesProps } from "#app/components/candidates/resume-lines.tsx";
import { IconFileText } from "#app/ui/icons.ts";
import { Time } from "#app/ui/time.tsx";
import { GivenAnswers } from "./given-answers.tsx";
import type { GivenAnswer } from "./given-answers.tsx";

export type DocumentsCardProps = {
  readonly documents: readonly {
    readonly id: string;
    readonly fileName: string;
    readonly original: string | null;
    readonly createdAt: Date;
    readonly textState: string;
    readonly lines: ResumeLinesProps["lines"] | null;
  }[];
  readonly answers: readonly GivenAnswer[];
  /** Why the originals are closed to this reader, if they are. */
  readonly hidden: string | null;
  readonly erased: boolean;
  readonly addAt: string | null;
};

/** The files of an application with what was read in them, and the answers to the questions of the form. */
export function DocumentsCard({ documents, answers, hidden, erased, addAt }: DocumentsCardProps) {
  return (
    <Card>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4">
          Documents
        </Title>
        {addAt ? (
          <Anchor component={Link} to={addAt} size="sm">
            Add a newer resume
          </Anchor>
        ) : null}
      </Group>
      {documents.length === 0 ? (
        <Text c="dimmed">{erased ? "None is left." : "No file was sent."}</Text>
      ) : null}
      {hidden && documents.length > 0 ? (
        <Text size="sm" c="dimmed" mb="xs">
          {hidden}
        </Text>
      ) : null}
      {documents.map((document) => (
        <div key={document.id}>
          <Group gap="xs" mb={4}>
            <IconFileText size={18} aria-hidden />
            {document.original ? (
              <Anchor href={document.original} target="_blank" rel="noreferrer">
                {document.fileName}
              </Anchor>
            ) : (
              <Text>{document.fileName}</Text>
            )}
            <Text size="sm" c="dimmed">
              <Time at={document.createdAt} style="date" />
            </Text>
            {document.textState === "failed" ? <Badge color="yellow">Text not readable</Badge> : null}
          </Group>
          {document.lines ? <ResumeLines lines={document.lines} to={`/resumes/${document.id}`} /> : null}
        </div>
      ))}
      <GivenAnswers answers={answers} />
    </Card>
  );
}
