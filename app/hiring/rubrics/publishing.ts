import { counted } from "../counted.ts";
import type { RubricChange } from "./compare-rubrics.ts";

export type ToBePublished = {
  readonly profileName: string;
  readonly version: number;
  /** The version new openings start with now; null where there is none yet. */
  readonly published: { readonly version: number } | null;
  /** Openings that are held against a version of this rubric already. */
  readonly openings: number;
};

/** What publishing a draft does, one sentence each, for whoever is about to do it: it cannot be taken back. */
export function publishingMeans({ profileName, version, published, openings }: ToBePublished): string[] {
  const instead = published ? ` instead of version ${published.version}` : "";
  const kept =
    openings === 1 ? "1 opening keeps the version it" : `${openings} openings keep the version they`;
  return [
    `New openings for the role ${profileName} start with version ${version}${instead}.`,
    ...(openings === 0 ? [] : [`${kept} started with, and so do the candidates there.`]),
    `Version ${version} never changes again. What turns out wrong is put right in a new version.`,
  ];
}

const KINDS: Readonly<Record<Exclude<RubricChange["kind"], "changed">, string>> = {
  added: "new",
  removed: "removed",
};

/** At most this many fields of one part are named; the comparison has them all. */
const NAMED = 3;

/** Values longer than this are not read at a glance. */
const SHORT = 24;

/** What changes in one part, in a line: short values as they were and are, of others only that they changed. */
export function changeInBrief({ name, kind, fields }: RubricChange): string {
  if (kind !== "changed") return `${name}: ${KINDS[kind]}`;
  const named = fields.slice(0, NAMED).map(({ field, before, after, prose }) => {
    if (prose) return `${field} reworded`;
    const isShort = before !== "" && after !== "" && before.length <= SHORT && after.length <= SHORT;
    return isShort ? `${field} ${before} → ${after}` : `${field} changed`;
  });
  const more = fields.length - named.length;
  return `${name}: ${[...named, ...(more > 0 ? [counted(more, "more change")] : [])].join(", ")}`;
}
