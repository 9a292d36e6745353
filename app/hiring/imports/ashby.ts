import { asObject, asObjects, hasKeys, textAt, textsOf, type JsonObject } from "./json-value.ts";
import { oneLine } from "./plain-text.ts";
import {
  apiInstant,
  firstOf,
  groupBy,
  present,
  readDetail,
  readNote,
  readPerson,
  readTags,
} from "./reading.ts";
import { plainApplication, type ImportRecord, type RecordApplication } from "./records.ts";

const isCandidate = (one: unknown) =>
  hasKeys(one, "name") &&
  (hasKeys(one, "primaryEmailAddress", "emailAddresses") || hasKeys(one, "applicationIds"));
const isApplication = (one: unknown) => hasKeys(one, "candidate", "status") && hasKeys(one, "job");

/** Whether a JSON file is an answer of Ashby's candidate.list or application.list. */
export function isAshby(value: unknown): boolean {
  return resultsOf(value).some((one) => isCandidate(one) || isApplication(one));
}

function resultsOf(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return asObjects(value);
  const results = asObject(value)["results"];
  return Array.isArray(results) ? asObjects(results) : [asObject(results)];
}

/**
 * The people of Ashby's answers. Applications are joined to their candidates by id; one whose candidate is in no file
 * brings the little that it says of them itself.
 */
export function readAshby(values: readonly unknown[]): ImportRecord[] {
  const items = values.flatMap(resultsOf);
  const candidates = items.filter(isCandidate);
  const applications = groupBy(items.filter(isApplication), (one) => textAt(one, "candidate.id"));
  const here = new Set(candidates.map((one) => textAt(one, "id")));
  const apart = [...applications].filter(([id]) => !here.has(id));
  return [
    ...candidates.map((one, index) =>
      readCandidate(one, `candidate ${index + 1}`, applications.get(textAt(one, "id")) ?? []),
    ),
    ...apart.map(([, runs], index) =>
      readCandidate(asObject(runs[0]?.["candidate"]), `application ${index + 1}`, runs),
    ),
  ];
}

function readCandidate(candidate: JsonObject, place: string, runs: readonly JsonObject[]): ImportRecord {
  const person = readPerson({
    place,
    sourceId: textAt(candidate, "id"),
    name: textAt(candidate, "name"),
    emails: [textAt(candidate, "primaryEmailAddress.value"), ...textsOf(candidate["emailAddresses"])],
    phones: [textAt(candidate, "primaryPhoneNumber.value"), ...textsOf(candidate["phoneNumbers"])],
    links: textsOf(candidate["socialLinks"], "url"),
    location: firstOf(textAt(candidate, "location.locationSummary"), textAt(candidate, "location")),
  });
  const headline = [textAt(candidate, "position"), textAt(candidate, "company")].filter(Boolean).join(", ");
  const files = [asObject(candidate["resumeFileHandle"]), ...asObjects(candidate["fileHandles"])];
  return {
    ...person,
    facts: [
      ...person.facts,
      ...readTags(textsOf(candidate["tags"], "title")),
      ...readDetail("Headline", headline),
      ...readDetail("School", candidate["school"]),
      ...asObjects(candidate["customFields"]).flatMap((field) =>
        readDetail(textAt(field, "title"), field["value"]),
      ),
      ...present(
        asObjects(candidate["notes"]).map((note) =>
          readNote({
            sourceId: textAt(note, "id"),
            author: [textAt(note, "author.firstName"), textAt(note, "author.lastName")].join(" ").trim(),
            at: note["createdAt"],
            text: textAt(note, "content"),
            restricted: note["isPrivate"] === true,
          }),
        ),
      ),
    ],
    applications: runs.map((run) => readApplication(run, textAt(candidate, "source.title"))),
    documents: files.flatMap((file) => {
      const fileName = oneLine(textAt(file, "name"));
      return fileName === "" ? [] : [{ sourceId: textAt(file, "id"), fileName, applicationId: "" }];
    }),
  };
}

const STATUSES: Readonly<Record<string, RecordApplication["status"]>> = {
  hired: "hired",
  archived: "rejected",
};

function readApplication(run: JsonObject, source: string): RecordApplication {
  const reason = textAt(run, "archiveReason.text");
  const byCandidate = /RejectedByCandidate|Withdr/i.test(
    `${textAt(run, "archiveReason.reasonType")} ${reason}`,
  );
  const status = STATUSES[textAt(run, "status").toLowerCase()] ?? "open";
  return {
    ...plainApplication(textAt(run, "job.title")),
    sourceId: textAt(run, "id"),
    stage: firstOf(textAt(run, "currentInterviewStage.title"), textAt(run, "currentStage.title")),
    status: status === "rejected" && byCandidate ? "withdrawn" : status,
    reason,
    appliedAt: apiInstant(run["createdAt"]),
    leftAt: apiInstant(run["archivedAt"]),
    source: firstOf(textAt(run, "source.title"), source),
  };
}
