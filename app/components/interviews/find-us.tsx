import { Anchor, Text, Title } from "@mantine/core";
import { mapLink } from "#app/hiring/interviews/building.ts";

/** Where the building is and the way in, for whoever is awaited in one of its rooms; nothing for anybody else. */
export function FindUs({
  interviews,
  wayIn,
}: {
  readonly interviews: readonly { readonly address: string }[];
  readonly wayIn: string;
}) {
  const address = interviews.find((interview) => interview.address !== "")?.address;
  if (address === undefined) return null;
  return (
    <section>
      <Title order={2} size="h4" mb={4}>
        How to find us
      </Title>
      <Text>
        {address} (
        <Anchor href={mapLink(address)} rel="noreferrer noopener" target="_blank" inherit>
          on a map
        </Anchor>
        )
      </Text>
      {wayIn === "" ? null : (
        <Text mt={4} maw={640} style={{ whiteSpace: "pre-line" }}>
          {wayIn}
        </Text>
      )}
    </section>
  );
}
