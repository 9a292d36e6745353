import { ok, refused, type Outcome } from "../result.ts";

/** What a file says of a person and merging may add to. */
export type MergedFields = {
  readonly phone: string;
  readonly links: readonly string[];
  readonly location: string;
  readonly timeZone: string;
  readonly spokenName: string;
  readonly comfort: string;
  readonly tags: readonly string[];
  readonly poolNote: string;
  readonly pooledAt: string | null;
  readonly doNotContactAt: string | null;
  readonly doNotContactReason: string;
  readonly personId: string | null;
};

export type MergedFile = MergedFields & {
  readonly id: string;
  readonly name: string;
  readonly erased: boolean;
  readonly mergedIntoId: string | null;
};

/**
 * Decides whether one file may go into another. Refuses a file with itself, erased and merged ones, and files that are
 * known to be two different colleagues.
 */
export function decideMerge(
  kept: MergedFile,
  gone: MergedFile,
): Outcome<object, "same_file" | "erased" | "merged_already" | "two_colleagues"> {
  if (kept.id === gone.id) return refused("same_file", "A file cannot be merged with itself.");
  if (kept.erased || gone.erased)
    return refused("erased", "One of these candidates was erased, so nothing is merged with them.");
  if (kept.mergedIntoId !== null || gone.mergedIntoId !== null)
    return refused("merged_already", "One of these files was merged meanwhile. Reload to see into which.");
  if (kept.personId && gone.personId && kept.personId !== gone.personId)
    return refused(
      "two_colleagues",
      "These are files of two different colleagues, so they are not one person's.",
    );
  return ok({});
}

/**
 * The kept file after merging: what it says stays, what it lacks comes from the other. Whoever wants no mail under one
 * address wants none under the other, and whose file is one of our people's is that of the whole.
 */
export function mergeFields(kept: MergedFields, gone: MergedFields): MergedFields {
  const pooled = kept.pooledAt !== null ? kept : gone;
  const silent = kept.doNotContactAt !== null ? kept : gone;
  return {
    phone: kept.phone || gone.phone,
    links: [...new Set([...kept.links, ...gone.links])],
    location: kept.location || gone.location,
    timeZone: kept.timeZone || gone.timeZone,
    spokenName: kept.spokenName || gone.spokenName,
    comfort: kept.comfort || gone.comfort,
    tags: [...new Set([...kept.tags, ...gone.tags])].sort(),
    poolNote: pooled.poolNote,
    pooledAt: pooled.pooledAt,
    doNotContactAt: silent.doNotContactAt,
    doNotContactReason: silent.doNotContactReason,
    personId: kept.personId ?? gone.personId,
  };
}

/**
 * The kept file after a merge is taken back: every field as it was before, unless somebody has changed it since; of lists
 * goes what the merge brought. Do-not-contact that was set meanwhile stays.
 */
export function unmergeFields(input: {
  readonly before: MergedFields;
  readonly after: MergedFields;
  readonly now: MergedFields;
}): MergedFields {
  const { before, after, now } = input;
  const one = <Key extends keyof MergedFields>(key: Key): MergedFields[Key] =>
    now[key] === after[key] ? before[key] : now[key];
  const list = (key: "links" | "tags") => {
    const brought = after[key].filter((value) => !before[key].includes(value));
    return now[key].filter((value) => !brought.includes(value));
  };
  return {
    phone: one("phone"),
    links: list("links"),
    location: one("location"),
    timeZone: one("timeZone"),
    spokenName: one("spokenName"),
    comfort: one("comfort"),
    tags: list("tags"),
    poolNote: one("poolNote"),
    pooledAt: one("pooledAt"),
    doNotContactAt: one("doNotContactAt"),
    doNotContactReason: one("doNotContactReason"),
    personId: one("personId"),
  };
}

/** Decides whether a merge may be taken back. Refuses one that was, and one under a later merge, which comes first. */
export function decideUnmerge(merge: {
  readonly undone: boolean;
  readonly keptMergedIntoId: string | null;
  readonly erased: boolean;
}): Outcome<object, "undone_already" | "later_merge_first" | "erased"> {
  if (merge.erased) return refused("erased", "This candidate was erased, so the merge cannot be taken back.");
  if (merge.undone) return refused("undone_already", "This merge has been taken back already.");
  if (merge.keptMergedIntoId !== null)
    return refused(
      "later_merge_first",
      "The kept file was merged into another one later. Take that merge back first.",
    );
  return ok({});
}
