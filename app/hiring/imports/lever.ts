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
  userName,
} from "./reading.ts";
import { plainApplication, type ImportRecord, type RecordApplication } from "./records.ts";
import { statusOf } from "./source-words.ts";

const isOpportunity = (one: unknown) =>
  hasKeys(one, "emails", "stage") && (hasKeys(one, "contact") || hasKeys(one, "stageChanges"));

/** Whether a JSON file is a list of Lever's opportunities, as its API pages them or alone. */
export function isLever(value: unknown): boolean {
  return opportunities(value).length > 0;
}

function opportunities(value: unknown): readonly JsonObject[] {
  const list = Array.isArray(value) ? asObjects(value) : asObjects(asObject(value)["data"]);
  const own = isOpportunity(value) ? [asObject(value)] : [];
  return [...list.filter(isOpportunity), ...own];
}

/**
 * The people of Lever's opportunities: one opportunity is one candidacy, and opportunities with the same `contact`
 * are one person. Times are milliseconds; stages and reasons may be ids, and are named where a file of stages or
 * reasons lies beside. Notes that were deleted or never finished are left out.
 */
export function readLever(values: readonly unknown[]): ImportRecord[] {
  const names = namesIn(values);
  const people = groupBy(values.flatMap(opportunities), (one) =>
    firstOf(textAt(one, "contact"), textAt(one, "id")),
  );
  return [...people].map(([contact, runs], index) => {
    const person = readPerson({
      place: `person ${index + 1}`,
      sourceId: contact,
      name: firstOf(...runs.map((run) => textAt(run, "name"))),
      emails: runs.flatMap((run) => textsOf(run["emails"])),
      phones: runs.flatMap((run) => textsOf(run["phones"])),
      links: runs.flatMap((run) => textsOf(run["links"])),
      location: firstOf(...runs.map((run) => textAt(run, "location"))),
    });
    const different = new Set(runs.map((run) => oneLine(textAt(run, "name"))).filter(Boolean));
    const hidden = runs.some((run) => textAt(run, "confidentiality") === "confidential");
    return {
      ...person,
      facts: [
        ...person.facts,
        ...readTags(runs.flatMap((run) => textsOf(run["tags"]))),
        ...runs.flatMap((run) => readDetail("Headline", run["headline"])),
        ...runs.flatMap((run) => notesOf(run, hidden)),
      ],
      applications: runs.flatMap((run) => applicationsOf(run, names)),
      documents: runs.flatMap(documentsOf),
      warnings: [
        ...person.warnings,
        ...(different.size > 1
          ? [
              `Lever keeps ${different.size} names for this contact; the first one is taken. Check that it is one person.`,
            ]
          : []),
        ...(hidden ? ["Confidential in Lever. Here recruiters and admins see every candidate."] : []),
      ],
      faults: runs.some((run) => run["isAnonymized"] === true)
        ? ["Anonymised in Lever: nobody is left to take in."]
        : person.faults,
    };
  });
}

/** Stages, archive reasons and postings by id, from files that list them. */
function namesIn(values: readonly unknown[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const value of values) {
    for (const one of asObjects(Array.isArray(value) ? value : asObject(value)["data"]))
      if (!isOpportunity(one))
        names.set(textAt(one, "id"), firstOf(textAt(one, "text"), textAt(one, "name")));
  }
  return names;
}

function notesOf(run: JsonObject, hidden: boolean): ImportRecord["facts"] {
  return present(
    asObjects(run["notes"])
      .filter((note) => textAt(note, "deletedAt") === "" && textAt(note, "completedAt") !== "")
      .map((note) =>
        readNote({
          sourceId: textAt(note, "id"),
          author: userName(note["user"]),
          at: note["createdAt"],
          text: firstOf(textAt(note, "text"), textsOf(note["fields"]).join("\n")),
          restricted: hidden || note["secret"] === true,
        }),
      ),
  );
}

function applicationsOf(run: JsonObject, names: ReadonlyMap<string, string>): RecordApplication[] {
  const expanded = asObjects(run["applications"]).filter((one) => hasKeys(one, "posting"));
  const postings = expanded.map((one) =>
    firstOf(textAt(one, "posting.text"), names.get(textAt(one, "posting")) ?? ""),
  );
  const stage = firstOf(
    textAt(run, "stage.text"),
    names.get(textAt(run, "stage")) ?? "",
    textAt(run, "stage"),
  );
  const archived = firstOf(textAt(run, "archivedAt"), textAt(run, "archived.archivedAt"));
  const reasonId = firstOf(textAt(run, "archiveReason"), textAt(run, "archived.reason"));
  const reason = firstOf(textAt(run, "archiveReason.text"), names.get(reasonId) ?? "", reasonId);
  const status = archived === "" ? "open" : (statusOf(reason) ?? "rejected");
  return [
    {
      ...plainApplication(firstOf(...postings)),
      sourceId: textAt(run, "id"),
      stage,
      status: status === "open" && archived !== "" ? "rejected" : status,
      reason: archived === "" ? "" : reason,
      appliedAt: apiInstant(run["createdAt"]),
      leftAt: apiInstant(archived),
      source: firstOf(textsOf(run["sources"]).join(", "), textAt(run, "origin")),
    },
  ];
}

function documentsOf(run: JsonObject): ImportRecord["documents"] {
  const files = [...asObjects(run["resumes"]), ...asObjects(run["files"]), asObject(run["resume"])];
  return files.flatMap((file) => {
    const fileName = oneLine(firstOf(textAt(file, "file.name"), textAt(file, "name")));
    return fileName === ""
      ? []
      : [{ sourceId: textAt(file, "id"), fileName, applicationId: textAt(run, "id") }];
  });
}
