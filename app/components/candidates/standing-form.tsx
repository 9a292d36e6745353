import { Button, Checkbox, Stack, Text, TextInput } from "@mantine/core";
import { Form } from "@remix-run/react";
import { useState } from "react";

export type StandingFormProps = {
  readonly standing: {
    readonly tags: readonly string[];
    readonly pooled: boolean;
    readonly poolNote: string;
    readonly doNotContact: boolean;
    readonly doNotContactReason: string;
  };
  readonly busy: boolean;
};

/** Tags, the talent pool and do-not-contact: what recruiters keep of a person over all applications. */
export function StandingForm({ standing, busy }: StandingFormProps) {
  const [pooled, setPooled] = useState(standing.pooled);
  const [silent, setSilent] = useState(standing.doNotContact);
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="standing" />
      <Stack gap="sm">
        <TextInput
          name="tags"
          label="Tags"
          description="With commas between; found again in the search"
          defaultValue={standing.tags.join(", ")}
          maxLength={1000}
        />
        <Checkbox
          name="pooled"
          value="yes"
          label="In the talent pool: ask them about later openings"
          checked={pooled}
          onChange={(event) => setPooled(event.currentTarget.checked)}
        />
        {pooled ? (
          <TextInput
            name="poolNote"
            label="For what, and when"
            defaultValue={standing.poolNote}
            maxLength={500}
          />
        ) : null}
        <Checkbox
          name="doNotContact"
          value="yes"
          label="Do not contact"
          checked={silent}
          onChange={(event) => setSilent(event.currentTarget.checked)}
        />
        {silent ? (
          <>
            <TextInput
              name="doNotContactReason"
              label="Why"
              defaultValue={standing.doNotContactReason}
              maxLength={500}
            />
            <Text size="sm" c="dimmed">
              No mail leaves to them any more, and mails that wait are taken back. Only the answer to an
              application they send themselves, and word that a booked meeting is off, still go.
            </Text>
          </>
        ) : null}
        <Button type="submit" variant="default" size="xs" loading={busy} style={{ alignSelf: "flex-start" }}>
          Save
        </Button>
      </Stack>
    </Form>
  );
}
