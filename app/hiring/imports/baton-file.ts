import { asObject, asObjects, asText, textAt, textsOf, type JsonObject } from "./json-value.ts";
import { apiInstant, readPerson } from "./reading.ts";
import {
  FACT_KINDS,
  plainApplication,
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
  return {
    ...person,
    facts: [...person.facts, ...asObjects(candidate["history"]).flatMap(readFact)],
    applications: applications.map(readApplication),
    documents: asObjects(candidate["documents"]).map((file) => ({
      sourceId: textAt(file, "id"),
      // Files lie in the export under their own path, which says more than a name.
      fileName: textAt(file, "path") || textAt(file, "fileName"),
      applicationId: textAt(file, "applicationId"),
    })),
  };
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
