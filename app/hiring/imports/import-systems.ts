/** Where a file of people comes from; recognised by its content. */
export const IMPORT_SYSTEMS = [
  "csv",
  "greenhouse",
  "lever",
  "ashby",
  "workable",
  "opencats",
  "json_resume",
  "baton",
] as const;
export type ImportSystem = (typeof IMPORT_SYSTEMS)[number];

export const SYSTEM_NAMES: Readonly<Record<ImportSystem, string>> = {
  csv: "a table (CSV)",
  greenhouse: "Greenhouse",
  lever: "Lever",
  ashby: "Ashby",
  workable: "Workable",
  opencats: "OpenCATS",
  json_resume: "JSON Resume",
  baton: "Baton",
};

/** How an application's past elsewhere is called in a sentence: "in Lever", but "in the table". */
export function systemInWords(system: ImportSystem): string {
  return system === "csv" ? "the table" : SYSTEM_NAMES[system];
}

/** What a row of an import comes to. */
export const IMPORT_OUTCOMES = ["added", "known", "duplicate", "refused"] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

export const IMPORT_STATES = [
  "mapping",
  "checking",
  "checked",
  "running",
  "finished",
  "stopped",
  "reverting",
  "reverted",
  "discarded",
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** How a row stands: what it came to, or that its turn is still to come. */
export const ROW_STANDINGS = [...IMPORT_OUTCOMES, "waiting"] as const;
export type RowStanding = (typeof ROW_STANDINGS)[number];

/** States in which a row whose words are still kept has not had its turn: what stands in it is what was tried. */
export const ON_THE_WAY = ["running", "stopped", "reverting"] as const satisfies readonly ImportState[];

/** How a row stands whose words are still kept, or not any more, in an import of this state. */
export function rowStanding(
  state: ImportState,
  row: { readonly outcome: ImportOutcome; readonly kept: boolean },
): RowStanding {
  const onTheWay: readonly ImportState[] = ON_THE_WAY;
  return row.kept && onTheWay.includes(state) ? "waiting" : row.outcome;
}

/** Of a row whose import ended before its turn came. */
export const NOT_TAKEN_IN = "Not taken in: the import ended before.";

/** What people can do with an import. */
export const IMPORT_STEPS = ["check", "change", "run", "resume", "discard", "revert"] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];

const FROM: Readonly<Record<ImportStep, readonly ImportState[]>> = {
  check: ["mapping"],
  change: ["checked"],
  run: ["checked"],
  resume: ["stopped"],
  discard: ["mapping", "checked"],
  revert: ["finished", "stopped"],
};

/** Whether a step can be taken in this state. */
export function mayStep(state: ImportState, step: ImportStep): boolean {
  return FROM[step].includes(state);
}

const WHY_NOT: Readonly<Record<ImportState, string>> = {
  mapping: "This import waits for its columns, openings and stages. Reload to see it.",
  checking: "This import is being checked. Wait until that is done.",
  checked: "This import has been checked already. Reload to see what it found.",
  running: "This import is running. Wait until it has ended.",
  finished: "This import has ended. Reload to see what it brought.",
  stopped: "This import has stopped. Reload to see why.",
  reverting: "This import is being taken out again. Wait until that is done.",
  reverted: "This import was taken out again. Upload the file once more to take it in.",
  discarded: "This import was put aside. Upload the file once more to take it in.",
};

/** What to say to somebody whose step does not fit the state any more. */
export function whyNoStep(state: ImportState): string {
  return WHY_NOT[state];
}
