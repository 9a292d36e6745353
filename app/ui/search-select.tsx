import { Select } from "@mantine/core";
import type { SelectProps } from "@mantine/core";
import { useMemo } from "react";

/**
 * A list of choices that is searched by typing. Mantine empties the search as soon as it is handed another array, also
 * one with the same choices, and every reading of a page anew makes one: what somebody types here outlives that.
 */
export function SearchSelect({ data, ...props }: SelectProps) {
  const choices = JSON.stringify(data ?? []);
  const same = useMemo(() => JSON.parse(choices) as NonNullable<SelectProps["data"]>, [choices]);
  return <Select {...props} searchable data={same} />;
}
