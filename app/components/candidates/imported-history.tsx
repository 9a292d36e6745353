import { Badge, Card, Group, Stack, Text, Title } from "@mantine/core";
import { Time } from "#app/ui/time.tsx";

export type ImportedLine = {
  readonly id: string;
  readonly kind: string;
  readonly author: string;
  readonly text: string;
  readonly writtenAt: Date | null;
  readonly restricted: boolean;
  /** The job it is about, if it is about one. */
  readonly opening: string | null;
};

const KINDS: Readonly<Record<string, string>> = {
  note: "Note",
  mail: "Mail",
  contact: "Contact",
  answer: "Answer",
  course: "Course",
  detail: "Detail",
};

/** What former systems knew of a candidate, for those who run the process: facts and remarks of others, as they were. */
export function ImportedHistory({ lines }: { readonly lines: readonly ImportedLine[] }) {
  if (lines.length === 0) return null;
  const tags = lines.filter((line) => line.kind === "tag");
  const others = lines.filter((line) => line.kind !== "tag");
  return (
    <Card component="section" aria-label="Before Baton">
      <Title order={2} size="h4" mb="xs">
        Before Baton
      </Title>
      {tags.length > 0 ? (
        <Group gap={4} mb="sm">
          {tags.map((tag) => (
            <Badge key={tag.id} variant="default">
              {tag.text}
            </Badge>
          ))}
        </Group>
      ) : null}
      <Stack gap="sm">
        {others.map(({ id, kind, author, text, writtenAt, restricted, opening }) => (
          <div key={id}>
            <Text size="sm" c="dimmed">
              {[KINDS[kind] ?? kind, author, opening].filter(Boolean).join(" · ")}
              {writtenAt ? (
                <>
                  {" · "}
                  <Time at={writtenAt} style="date" />
                </>
              ) : null}
              {restricted ? " · secret there" : ""}
            </Text>
            <Text style={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>{text}</Text>
          </div>
        ))}
      </Stack>
    </Card>
  );
}
