import { Badge } from "@mantine/core";
import type { ImportState } from "#app/hiring/imports/import-systems.ts";

const STATES: Readonly<Record<ImportState, { readonly label: string; readonly color: string }>> = {
  mapping: { label: "To be mapped", color: "yellow" },
  checking: { label: "Being checked", color: "baton" },
  checked: { label: "To be decided", color: "yellow" },
  running: { label: "Running", color: "baton" },
  finished: { label: "Taken in", color: "green" },
  stopped: { label: "Stopped", color: "red" },
  reverting: { label: "Being taken out", color: "baton" },
  reverted: { label: "Taken out again", color: "gray" },
  discarded: { label: "Put aside", color: "gray" },
};

/** How an import stands. */
export function ImportStateBadge({ state }: { readonly state: ImportState }) {
  const { label, color } = STATES[state];
  return <Badge color={color}>{label}</Badge>;
}
