import { Select } from "@mantine/core";
import { useState } from "react";
import { useBrowserZone } from "./browser-zone.ts";

const FALLBACK = "Etc/UTC";

export type TimeZoneFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly error?: string | undefined;
  /** The zone that is set; without one the browser's own is offered. */
  readonly defaultValue?: string;
  readonly size?: "sm" | "md";
};

/** Chooses an IANA zone by typing part of its name. */
export function TimeZoneField({ name, label, description, error, defaultValue, size }: TimeZoneFieldProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const guess = useBrowserZone(FALLBACK);
  const value = chosen ?? defaultValue ?? guess;
  return (
    <Select
      name={name}
      label={label}
      description={description}
      error={error}
      data={zonesWith(value)}
      value={value}
      onChange={(zone) => setChosen(zone ?? value)}
      allowDeselect={false}
      searchable
      size={size}
      required
      withAsterisk={false}
      limit={80}
      maxDropdownHeight={280}
      nothingFoundMessage="No such zone. Try a large city nearby."
    />
  );
}

function zonesWith(value: string): { value: string; label: string }[] {
  const zones = new Set([value, FALLBACK, ...Intl.supportedValuesOf("timeZone")]);
  return [...zones].sort().map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }));
}
