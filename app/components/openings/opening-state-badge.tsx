import { Badge } from "@mantine/core";
import type { OpeningState } from "#app/hiring/openings/opening-state.ts";

const LOOK: Readonly<Record<OpeningState, { color: string; label: string }>> = {
  draft: { color: "gray", label: "Draft" },
  published: { color: "baton", label: "Published" },
  paused: { color: "yellow", label: "Paused" },
  closed: { color: "gray", label: "Closed" },
};

/** Where an opening stands, in a word. */
export function OpeningStateBadge({ state }: { readonly state: OpeningState }) {
  return <Badge color={LOOK[state].color}>{LOOK[state].label}</Badge>;
}
