import { Button, Text } from "@mantine/core";
import { Form } from "@remix-run/react";
import { Time } from "#app/ui/time.tsx";
import classes from "./mail.module.css";

export type WordingVersion = {
  readonly version: number;
  readonly subject: string | null;
  readonly body: string | null;
  readonly createdAt: Date;
  readonly by: string;
};

/** What was said before, newest first, each to be read and said again. */
export function WordingVersions({ versions }: { readonly versions: readonly WordingVersion[] }) {
  const [newest] = versions;
  if (!newest) return <Text c="dimmed">Nobody has changed these words yet.</Text>;
  return versions.map(({ version, subject, body, createdAt, by }) => (
    <details key={version} className={classes["version"]}>
      <summary>
        Version {version}, {by}, <Time at={createdAt} />
        {body === null ? ": back to the words behind these" : null}
      </summary>
      {subject !== null && body !== null ? (
        <>
          <Text fw={600} mt="xs">
            {subject}
          </Text>
          <Text style={{ whiteSpace: "pre-wrap" }}>{body}</Text>
          {version === newest.version ? null : (
            <Form method="post">
              <input type="hidden" name="version" value={newest.version} />
              <input type="hidden" name="subject" value={subject} />
              <input type="hidden" name="body" value={body} />
              <Button type="submit" name="intent" value="restore" variant="default" size="compact-sm" mt="xs">
                Say this again
              </Button>
            </Form>
          )}
        </>
      ) : null}
    </details>
  ));
}
