import type { ImportOutcome } from "./import-systems.ts";
import { landingOf, type ImportChoices } from "./choices.ts";
import type { Landing } from "./source-words.ts";
import type { ImportRecord, RecordApplication, RecordFact } from "./records.ts";

/** What is known here about the person of a record; null when nobody is. */
export type KnownCandidate = {
  readonly candidateId: string;
  readonly erased: boolean;
  /** Openings at which they stand or stood. */
  readonly openingIds: readonly string[];
  /** Those of them where an application stands that came from the same system. */
  readonly broughtOpeningIds: readonly string[];
  /** Ids by which the source's applications came here before. */
  readonly applicationSourceIds: readonly string[];
  readonly digests: readonly string[];
  readonly phone: string;
  readonly links: readonly string[];
  readonly doNotContact: boolean;
};

export type PlannedApplication = {
  readonly openingId: string;
  readonly landing: Exclude<Landing, "history">;
  /** Which run at this opening it is: a second one follows a first that has ended. */
  readonly attempt: number;
  readonly application: RecordApplication;
};

export type RecordPlan =
  | { readonly outcome: "refused"; readonly message: string }
  | {
      readonly outcome: Exclude<ImportOutcome, "refused">;
      readonly message: string;
      readonly applications: readonly PlannedApplication[];
      /** Facts of the person, and of applications that become none here. */
      readonly facts: readonly RecordFact[];
    };

/** What only the caller can tell: how facts are told apart, and who is asking. */
export type PlanningFacts = {
  readonly known: KnownCandidate | null;
  /** What tells a fact from every other fact of the same person. */
  readonly digestOf: (fact: RecordFact) => string;
  /** Openings that can be mapped to; a closed one takes applications that have left. */
  readonly openings: ReadonlyMap<string, { readonly closed: boolean }>;
  /** The address of the person who imports. */
  readonly ownAddress: string;
  readonly systemName: string;
  /** Files of this person that are not here yet. */
  readonly newFiles: number;
};

/**
 * What a record comes to, for the dry run and for the import itself. Refused: it has faults, says no address, is about
 * somebody who was erased, or is the importing person's own. Added: a person nobody knew. Known: brings something new
 * about one we know. Duplicate: everything is here already.
 */
export function planRecord(record: ImportRecord, choices: ImportChoices, facts: PlanningFacts): RecordPlan {
  const { known } = facts;
  const refusal = refusalOf(record, facts);
  if (refusal !== null) return { outcome: "refused", message: refusal };
  const applications: PlannedApplication[] = [];
  const asHistory: RecordFact[] = [];
  const taken = new Set(known?.openingIds ?? []);
  const runs = new Map<string, number>();
  for (const application of endedFirst(record.applications)) {
    const openingId = choices.openings[application.opening] ?? "";
    const landing = landingOf(choices, application);
    if (known !== null && cameBefore(application, openingId, known)) continue;
    if (landing === "history" || taken.has(openingId) || !takes(facts.openings.get(openingId), landing)) {
      asHistory.push(historyOf(application, facts.systemName), ...application.facts);
      continue;
    }
    const attempt = (runs.get(openingId) ?? 0) + 1;
    runs.set(openingId, attempt);
    if (!isEnd(landing)) taken.add(openingId);
    applications.push({ openingId, landing, attempt, application });
  }
  const here = new Set(known?.digests ?? []);
  const fresh = uniqueBy([...record.facts, ...asHistory], facts.digestOf).filter(
    (fact) => !here.has(facts.digestOf(fact)),
  );
  const contact = known !== null && bringsContact(record, known);
  const nothingNew = applications.length === 0 && fresh.length === 0 && facts.newFiles === 0 && !contact;
  const outcome = known === null ? "added" : nothingNew ? "duplicate" : "known";
  return {
    outcome,
    message: messageOf({ outcome, applications, record, facts, fresh, contact }),
    applications,
    facts: fresh,
  };
}

/** By its id; where the source has none, by standing at the same opening out of the same system. */
function cameBefore(application: RecordApplication, openingId: string, known: KnownCandidate): boolean {
  if (application.sourceId !== "") return known.applicationSourceIds.includes(application.sourceId);
  return known.broughtOpeningIds.includes(openingId);
}

function takes(opening: { readonly closed: boolean } | undefined, landing: Landing): boolean {
  if (!opening) return false;
  return !opening.closed || isEnd(landing);
}

function isEnd(landing: Landing): boolean {
  return landing === "rejected" || landing === "withdrawn";
}

/** In the order in which they were made, those that have ended first: only after them another one goes on. */
function endedFirst(applications: readonly RecordApplication[]): readonly RecordApplication[] {
  const place = ({ status, appliedAt }: RecordApplication) =>
    `${status === "open" || status === "hired" ? 1 : 0} ${appliedAt ?? ""}`;
  return applications.toSorted((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}

function refusalOf(record: ImportRecord, { known, ownAddress }: PlanningFacts): string | null {
  // Everything that is to be corrected is told at once, so that nobody uploads a file once a fault.
  if (record.faults.length > 0) return [...record.faults, ...record.warnings].join(" ");
  if (record.emails.includes(ownAddress.toLowerCase()))
    return "This is the file of the person who imports. A colleague has to import it.";
  if (known?.erased) return "This person was erased here and is not brought back. Leave the line out.";
  if (known !== null) return null;
  if (record.emails.length === 0 && record.name === "" && record.sourceId !== "")
    return "The file does not say who this is. Import the candidates first, or add their file to this import.";
  const missing = [
    record.emails.length === 0 ? "There is no e-mail address. Baton recognises people by it: add one." : "",
    record.name.length < 2 ? "There is no name. Add the full name." : "",
  ].filter((words) => words !== "");
  return missing.length === 0 ? null : [...missing, ...record.warnings].join(" ");
}

/** An application that becomes none here, in one line of the person's history. */
function historyOf(application: RecordApplication, systemName: string): RecordFact {
  const { opening, stage, status, reason, appliedAt, leftAt, source } = application;
  const day = (at: string | null) => (at === null ? "" : at.slice(0, 10));
  const parts = [
    `${systemName}: ${opening === "" ? "no job" : opening}`,
    stage === "" ? "" : `stood at ${stage}`,
    status === "open" ? "" : `${status}${reason === "" ? "" : ` (${reason})`}`,
    day(appliedAt) === "" ? "" : `applied ${day(appliedAt)}`,
    day(leftAt) === "" ? "" : `left ${day(leftAt)}`,
    source === "" ? "" : `through ${source}`,
  ];
  return {
    sourceId: "",
    kind: "course",
    author: "",
    at: appliedAt,
    text: parts.filter((part) => part !== "").join(", "),
    restricted: false,
  };
}

/** Whether a record says of somebody known what is not known yet; what is known is never overwritten. */
export function bringsContact(
  record: Pick<ImportRecord, "phones" | "links" | "doNotContact">,
  known: Pick<KnownCandidate, "phone" | "links" | "doNotContact">,
): boolean {
  const newPhone = known.phone === "" && record.phones.length > 0;
  const leaveAlone = record.doNotContact !== null && !known.doNotContact;
  return newPhone || leaveAlone || record.links.some((link) => !known.links.includes(link));
}

function messageOf({
  outcome,
  applications,
  record,
  facts,
  fresh,
  contact,
}: {
  outcome: ImportOutcome;
  applications: readonly PlannedApplication[];
  record: ImportRecord;
  facts: PlanningFacts;
  fresh: readonly RecordFact[];
  contact: boolean;
}): string {
  const brought = [
    count(applications.length, "application", "applications"),
    count(facts.newFiles, "file", "files"),
    count(fresh.length, "line of history", "lines of history"),
    contact ? "contact details" : "",
  ].filter((part) => part !== "");
  const what = brought.length === 0 ? "" : `${capital(brought.join(", "))}.`;
  const why = outcome === "duplicate" ? "Everything is here already." : what;
  return [why, ...record.warnings].filter((part) => part !== "").join(" ");
}

function count(number: number, one: string, many: string): string {
  return number === 0 ? "" : `${number} ${number === 1 ? one : many}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function uniqueBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
