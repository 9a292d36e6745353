import { Button, Checkbox, Group, Modal, Select, Stack, Text, Textarea, TextInput } from "@mantine/core";
import type { FetcherWithComponents } from "@remix-run/react";
import { useState } from "react";
import { RejectionMailPreview } from "#app/components/mail/rejection-mail-preview.tsx";
import { reasonsFor } from "#app/hiring/applications/reasons.ts";
import { ProblemAlert, fieldProblem } from "#app/ui/problem-alert.tsx";

/** Resumes of both tracks are declined together. */
const REASONS = reasonsFor("resume_screen", "rejected");

export type ChosenResume = { readonly id: string; readonly label: string };

export type DeclineManyProps = {
  readonly chosen: readonly ChosenResume[];
  readonly fetcher: FetcherWithComponents<unknown>;
  readonly opened: boolean;
  readonly onClose: () => void;
};

/** Who they are, what each will read, and their number typed: nobody declines many by a slip of the hand. */
export function DeclineMany({ chosen, fetcher, opened, onClose }: DeclineManyProps) {
  const [at, setAt] = useState(0);
  const [sendMail, setSendMail] = useState(true);
  const shown = chosen[at] ?? chosen[0];
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={`Decline ${chosen.length} ${chosen.length === 1 ? "resume" : "resumes"}`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <fetcher.Form method="post">
        <input type="hidden" name="ids" value={chosen.map(({ id }) => id).join(",")} />
        <Stack>
          <ProblemAlert answer={fetcher.data} />
          <Text size="sm">{chosen.map(({ label }) => label).join(", ")}</Text>
          <Select
            name="reasonCode"
            label="Reason, the same for all"
            placeholder="Choose a reason"
            data={REASONS.map(({ code, label }) => ({ value: code, label }))}
            error={fieldProblem(fetcher.data, "reasonCode")}
          />
          <Textarea name="note" label="Note for the team (optional)" autosize minRows={2} />
          <Checkbox
            name="sendMail"
            value="yes"
            label="Tell each candidate after the grace period"
            description="One mail each; it can be taken back until it leaves."
            checked={sendMail}
            onChange={(event) => setSendMail(event.currentTarget.checked)}
          />
          {sendMail && shown ? (
            <div>
              <Group justify="space-between" mb="xs">
                <Text size="sm" fw={600}>
                  What {shown.label} will read ({chosen.indexOf(shown) + 1} of {chosen.length})
                </Text>
                <Group gap={4}>
                  <Button
                    size="compact-sm"
                    variant="default"
                    disabled={at === 0}
                    onClick={() => setAt(at - 1)}
                  >
                    Previous mail
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="default"
                    disabled={at >= chosen.length - 1}
                    onClick={() => setAt(at + 1)}
                  >
                    Next mail
                  </Button>
                </Group>
              </Group>
              <RejectionMailPreview applicationId={shown.id} personalNote="" />
            </div>
          ) : null}
          <TextInput
            name="typedCount"
            inputMode="numeric"
            autoComplete="off"
            label={`Type ${chosen.length} to decline ${chosen.length === 1 ? "it" : "them"}`}
            error={fieldProblem(fetcher.data, "typedCount")}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button
              type="submit"
              name="intent"
              value="decline"
              color="red"
              loading={fetcher.state !== "idle"}
            >
              Decline {chosen.length}
            </Button>
          </Group>
        </Stack>
      </fetcher.Form>
    </Modal>
  );
}
