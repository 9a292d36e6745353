import { asObject, asObjects, asText, textAt, textsOf, type JsonObject } from "./json-value.ts";
import { apiInstant, readPerson } from "./reading.ts";
import {
  FACT_KINDS,
  plainApplication,
  plainFact,
  type FactKind,
  type ImportRecord,
  type RecordApplication,
  type RecordFact,
} from "./records.ts";

/** How a file says that it is an export of Baton's, and which edition of the format. */
export const BATON_FORMAT = "baton-export";
export const BATON_EDITION = 1;

/** Whether a JSON file is an export of Baton's own. */
export function isBatonFile(value: unknown): boolean {
  return asObject(value)["format"] === BATON_FORMAT;
}

/** The people of an export. Their verdicts, interviews and mails are a record of the other installation, not taken in. */
export function readBatonFiles(values: readonly unknown[]): ImportRecord[] {
  return values
    .filter(isBatonFile)
    .flatMap((file) =>
      asObjects(asObject(file)["candidates"]).map((one, index) => readCandidate(one, index)),
    );
}

function readCandidate(candidate: JsonObject, index: number): ImportRecord {
  const person = readPerson({
    place: `candidate ${index + 1}`,
    sourceId: textAt(candidate, "id"),
    name: textAt(candidate, "name"),
    emails: [textAt(candidate, "email")],
    phones: [textAt(candidate, "phone")],
    links: textsOf(candidate["links"]),
    location: textAt(candidate, "location"),
  });
  const applications = asObjects(candidate["applications"]);
  const history = asObjects(candidate["history"]).flatMap(readFact);
  return {
    ...person,
    doNotContact: standingAt(candidate["doNotContact"], "reason"),
    pool: standingAt(candidate["pool"], "note"),
    facts: [...person.facts, ...history, ...ownTags(textsOf(candidate["tags"]), history)],
    applications: applications.map(readApplication),
    documents: asObjects(candidate["documents"]).map((file) => ({
      sourceId: textAt(file, "id"),
      // Files lie in the export under their own path, which says more than a name.
      fileName: textAt(file, "path") || textAt(file, "fileName"),
      applicationId: textAt(file, "applicationId"),
    })),
  };
}

/** The words of something that holds for a candidate since some day; null when it does not. */
function standingAt(value: unknown, words: string): string | null {
  return typeof value === "object" && value !== null ? textAt(asObject(value), words) : null;
}

/** Tags that were given in the other installation; those of a system before it stand in the history. */
function ownTags(tags: readonly string[], history: readonly RecordFact[]): RecordFact[] {
  const told = new Set(history.filter((fact) => fact.kind === "tag").map((fact) => fact.text.toLowerCase()));
  return tags.filter((tag) => !told.has(tag)).map((tag) => plainFact("tag", tag));
}

function readFact(fact: JsonObject): RecordFact[] {
  const kind = FACT_KINDS.find((one) => one === fact["kind"]) ?? ("detail" satisfies FactKind);
  const text = asText(fact["text"]);
  if (text === "") return [];
  return [
    {
      sourceId: "",
      kind,
      author: textAt(fact, "author"),
      at: apiInstant(fact["writtenAt"]),
      text,
      restricted: fact["restricted"] === true,
    },
  ];
}

function readApplication(one: JsonObject): RecordApplication {
  const disposition = textAt(one, "disposition");
  const code = textAt(one, "reasonCode");
  const text = textAt(one, "reasonText");
  const left = disposition === "rejected" || disposition === "withdrawn";
  return {
    ...plainApplication(textAt(one, "opening")),
    sourceId: textAt(one, "id"),
    stage: textAt(one, "stage"),
    status: left ? disposition : textAt(one, "stage") === "hired" ? "hired" : "open",
    reason: text === "" ? code : `${code}: ${text}`,
    appliedAt: apiInstant(one["createdAt"]),
    leftAt: apiInstant(one["disposedAt"]),
    source: textAt(one, "sourceDetail"),
    facts: asObjects(one["history"]).flatMap(readFact),
  };
}
