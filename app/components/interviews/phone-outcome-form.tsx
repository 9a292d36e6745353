import { Button, Card, Radio, Stack, Text, Textarea, Title } from "@mantine/core";
import { Form } from "@remix-run/react";

export type PhoneOutcomeProps = {
  readonly phone: { readonly outcome: "advance" | "reject" | null; readonly note: string };
  readonly mayChange: boolean;
};

/** How a phone screen ended, and the way to say so. */
export function PhoneOutcomeForm({ phone, mayChange }: PhoneOutcomeProps) {
  return (
    <Card mt="lg" component="section" aria-label="Outcome of the phone screen">
      <Title order={2} size="h4" mb="xs">
        Outcome
      </Title>
      {phone.outcome ? (
        <Text mb="xs">{phone.outcome === "advance" ? "Advance to onsite" : "Do not advance"}</Text>
      ) : null}
      {mayChange ? (
        <Form method="post">
          <input type="hidden" name="intent" value="outcome" />
          <Stack gap="sm">
            <Radio.Group
              name="outcome"
              label="Go on to the onsite?"
              defaultValue={phone.outcome ?? undefined}
            >
              <Stack gap={4} mt={4}>
                <Radio value="advance" label="Advance" />
                <Radio value="reject" label="Do not advance" />
              </Stack>
            </Radio.Group>
            <Textarea name="note" label="In a sentence" defaultValue={phone.note} autosize />
            <Button type="submit" variant="light" style={{ alignSelf: "flex-start" }}>
              Record the outcome
            </Button>
          </Stack>
        </Form>
      ) : null}
    </Card>
  );
}
