import { Autocomplete } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useFetcher } from "@remix-run/react";
import type { ValueKind } from "#app/hiring/search/read-values.ts";

const PAUSE_MS = 150;

export type ValueInputProps = {
  readonly kind: ValueKind;
  readonly label: string;
  readonly defaultValue: string;
};

/** A filter over what was read in resumes; offers values while somebody types, and takes any. */
export function ValueInput({ kind, label, defaultValue }: ValueInputProps) {
  const fetcher = useFetcher<{ values: string[] } | null>();
  const ask = useDebouncedCallback(
    (typed: string) => fetcher.load(`/search/values?${new URLSearchParams({ kind, q: typed }).toString()}`),
    PAUSE_MS,
  );
  return (
    <Autocomplete
      name={kind}
      label={label}
      defaultValue={defaultValue}
      placeholder="as read in a resume"
      data={fetcher.data?.values ?? []}
      // The server has chosen; it compares without accents, too.
      filter={({ options }) => options}
      maxLength={80}
      onChange={ask}
    />
  );
}
