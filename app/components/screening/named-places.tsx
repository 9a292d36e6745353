import { Anchor, Badge, Group, Stack, Text } from "@mantine/core";
import { Link } from "@remix-run/react";
import { MARK_NAMES } from "#app/hiring/screening/known-places.ts";
import type { KnownPlaceMark } from "#app/hiring/screening/known-places.ts";
import { Time } from "#app/ui/time.tsx";
import type { NamedPlace } from "./screening-types.ts";
import classes from "./screening.module.css";

export type NamedPlacesProps = {
  readonly kind: NamedPlace["kind"];
  readonly places: readonly NamedPlace[];
};

/** What the company knows of the employers or schools that this resume names. */
export function NamedPlaces({ kind, places }: NamedPlacesProps) {
  const named = places.filter((place) => place.kind === kind);
  const list = kind === "employer" ? "/company/employers" : "/company/schools";
  return (
    <Stack gap={6} component="section" aria-label={kind === "employer" ? "Known employers" : "Known schools"}>
      {named.map((place) => (
        <div key={place.id} className={classes["place"]}>
          <Group gap={6}>
            <Text size="sm" fw={600}>
              {place.name}
              {place.part ? `, ${place.part}` : ""}
            </Text>
            {place.marks.map((mark) => (
              <Badge key={mark} size="sm">
                {MARK_NAMES[mark as KnownPlaceMark] ?? mark}
              </Badge>
            ))}
          </Group>
          <Text size="sm">{place.about}</Text>
          <Text size="xs" c="dimmed">
            From {place.knownFrom}, since <Time at={place.knownSince} style="date" timeZone="Etc/UTC" />
          </Text>
        </div>
      ))}
      {named.length === 0 ? (
        <Text size="sm" c="dimmed">
          {kind === "employer" ? "No employer" : "No school"} of{" "}
          <Anchor component={Link} to={list} inherit>
            our list
          </Anchor>{" "}
          is named here, which says nothing about the ones that are.
        </Text>
      ) : null}
    </Stack>
  );
}
