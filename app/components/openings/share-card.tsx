import { Button, Card, CopyButton, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { readSourceLink, sourceQuery } from "#app/hiring/applications/source-link.ts";
import { IconCopy } from "#app/ui/icons.ts";

export type ShareCardProps = {
  /** The opening's public address, whole. */
  readonly address: string;
  /** The reader's own code. */
  readonly referral: string;
};

/** Links that say where an application came from: one for each place it is posted, and the reader's own for referrals. */
export function ShareCard({ address, referral }: ShareCardProps) {
  const [place, setPlace] = useState("");
  const { source } = readSourceLink(new URLSearchParams({ source: place }));
  const unreadable = place.trim() !== "" && source === "";
  return (
    <Card>
      <Title order={2} size="h4" mb={4}>
        Share
      </Title>
      <Text c="dimmed" size="sm" mb="md">
        Each application says which link it came by.
      </Text>
      <Stack gap="md">
        <SharedLink
          label="Your referral link"
          description="Whoever applies by it is kept as referred by you."
          value={address + sourceQuery({ source: "", referral })}
        />
        <TextInput
          label="Where will you post it?"
          placeholder="LinkedIn"
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value)}
          error={unreadable ? "Use letters, digits, spaces and - . _ only, at most 40." : undefined}
        />
        <SharedLink label="Link for that place" value={address + sourceQuery({ source, referral: "" })} />
      </Stack>
    </Card>
  );
}

type SharedLinkProps = { readonly label: string; readonly description?: string; readonly value: string };

function SharedLink({ label, description, value }: SharedLinkProps) {
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <TextInput
        style={{ flex: 1 }}
        label={label}
        description={description}
        value={value}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            leftSection={<IconCopy size={16} aria-hidden />}
            onClick={copy}
            aria-label={`Copy: ${label}`}
          >
            {copied ? "Copied" : "Copy"}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}
