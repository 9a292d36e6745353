import { Alert, Anchor, Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Form, Link, useNavigation } from "@remix-run/react";
import { useState } from "react";
import type { ReactNode } from "react";
import { IconAlertTriangle } from "#app/ui/icons.ts";
import { fieldProblem } from "#app/ui/problem-alert.tsx";

export type EndUntoldProps = {
  /** The mail that is written and stands still; null when none is. */
  readonly end: { readonly mailId: string | null } | null;
  readonly answer: unknown;
  /** The rejection mail as it would be sent, with a sentence of one's own. */
  readonly renderPreview: (personalNote: string) => ReactNode;
};

/** A rejected candidate whom nobody has told, and the ways to end that. */
export function EndUntold({ end, answer, renderPreview }: EndUntoldProps) {
  if (!end) return null;
  return (
    <Alert
      color="red"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title="The candidate does not know of this rejection"
      mb="md"
    >
      <Text size="sm" mb="sm">
        {end.mailId ? (
          <>
            Their mail is written, but{" "}
            <Anchor component={Link} to={`/mail/${end.mailId}`} inherit>
              it is held or put far ahead
            </Anchor>
            .{" "}
          </>
        ) : (
          "No mail is on its way. "
        )}
        Until they know, their page says that we are still reading or deciding.
      </Text>
      <Group gap="xs">
        {end.mailId ? null : <WriteToThem answer={answer} renderPreview={renderPreview} />}
        <TheyKnow answer={answer} />
      </Group>
    </Alert>
  );
}

/** Stays open until the page knows better, like its neighbour: what was typed is there when it is refused. */
function WriteToThem({ answer, renderPreview }: Pick<EndUntoldProps, "answer" | "renderPreview">) {
  const [opened, { open, close }] = useDisclosure();
  const [note, setNote] = useState("");
  const busy = useNavigation().state !== "idle";
  return (
    <>
      <Button size="sm" onClick={open} disabled={busy}>
        Write to them
      </Button>
      <Modal opened={opened} onClose={close} title="Tell the candidate by mail" size="xl">
        <Form method="post">
          <input type="hidden" name="intent" value="tell-rejection" />
          <input type="hidden" name="by" value="mail" />
          <Stack>
            <Textarea
              name="personalNote"
              label="In the mail"
              description="A sentence of your own, if you like."
              autosize
              minRows={2}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
              error={fieldProblem(answer, "personalNote")}
              data-autofocus
            />
            <Alert
              color="gray"
              title="This is the mail. It waits for the grace period and can be taken back until then."
            >
              {renderPreview(note)}
            </Alert>
            <Button type="submit" loading={busy}>
              Send after the grace period
            </Button>
          </Stack>
        </Form>
      </Modal>
    </>
  );
}

function TheyKnow({ answer }: Pick<EndUntoldProps, "answer">) {
  const [opened, { open, close }] = useDisclosure();
  const busy = useNavigation().state !== "idle";
  return (
    <>
      <Button size="sm" variant="default" onClick={open} disabled={busy}>
        They know already
      </Button>
      <Modal opened={opened} onClose={close} title="The candidate knows already">
        <Form method="post">
          <input type="hidden" name="intent" value="tell-rejection" />
          <input type="hidden" name="by" value="other_way" />
          <Stack>
            <Text size="sm">
              Their page then says that we are not going on. A mail that has not left is taken back.
            </Text>
            <Textarea
              name="how"
              label="How they know, for us"
              placeholder="By phone on Friday"
              required
              autosize
              minRows={2}
              maxLength={500}
              error={fieldProblem(answer, "how")}
              data-autofocus
            />
            <Button type="submit" loading={busy}>
              They know
            </Button>
          </Stack>
        </Form>
      </Modal>
    </>
  );
}
