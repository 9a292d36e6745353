import { Badge, Text } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { Link } from "@remix-run/react";
import { useRef } from "react";
import { STAGE_NAMES, type Stage } from "#app/hiring/applications/stages.ts";
import type { Piece } from "#app/hiring/search/highlight.ts";
import { Time } from "#app/ui/time.tsx";
import classes from "./search.module.css";

export type ShownHit = {
  readonly id: string;
  readonly name: readonly Piece[];
  readonly location: string;
  /** When they applied, or since when they are known. */
  readonly createdAt: Date;
  readonly tags: readonly string[];
  readonly pooled: boolean;
  readonly places: readonly { readonly kind: "resume" | "note"; readonly pieces: readonly Piece[] }[];
} & (
  | {
      readonly kind: "application";
      readonly stage: Stage;
      readonly disposition: string | null;
      readonly openingTitle: string;
    }
  | { readonly kind: "person" }
);

/** What a search found; J and K go through it, Enter opens. */
export function SearchHits({ hits }: { readonly hits: readonly ShownHit[] }) {
  const list = useRef<HTMLOListElement>(null);
  function go(step: 1 | -1) {
    const links = [...(list.current?.querySelectorAll<HTMLElement>("[data-hit]") ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    const to = at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step;
    links[to]?.focus();
    links[to]?.scrollIntoView({ block: "nearest" });
  }
  useHotkeys([
    ["J", () => go(1)],
    ["K", () => go(-1)],
  ]);
  return (
    <ol ref={list} className={classes["hits"]} aria-label="What was found">
      {hits.map((hit) => (
        <li key={hit.id}>
          <div className={classes["head"]}>
            <Link
              to={hit.kind === "person" ? `/candidates/${hit.id}` : `/applications/${hit.id}`}
              data-hit
              className={classes["name"]}
              prefetch="intent"
            >
              <Pieces pieces={hit.name} />
            </Link>
            <Badge variant="default">
              {hit.kind === "person" ? "No application" : (hit.disposition ?? STAGE_NAMES[hit.stage])}
            </Badge>
            {hit.pooled ? <Badge>Talent pool</Badge> : null}
          </div>
          <Text size="sm" c="dimmed">
            {[hit.kind === "person" ? "" : hit.openingTitle, hit.location]
              .filter(Boolean)
              .map((words) => `${words} · `)}
            {hit.kind === "person" ? "known since" : "applied"} <Time at={hit.createdAt} style="date" />
            {hit.tags.length > 0 ? ` · ${hit.tags.join(", ")}` : ""}
          </Text>
          {hit.places.map(({ kind, pieces }, index) => (
            <p key={index} className={classes["place"]}>
              <span className={classes["kind"]}>{kind === "resume" ? "Resume" : "Shared note"}</span> …{" "}
              <Pieces pieces={pieces} /> …
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map(({ text, found }, index) =>
    found ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  );
}
