import { asObject, asObjects, asText, at, hasKeys, textAt, textsOf, type JsonObject } from "./json-value.ts";
import { oneLine } from "./plain-text.ts";
import {
  apiInstant,
  firstOf,
  groupBy,
  present,
  readCourse,
  readAnswer,
  readDetail,
  readNote,
  readPerson,
  readTags,
  userName,
} from "./reading.ts";
import { plainApplication, type ImportRecord, type RecordApplication, type RecordFact } from "./records.ts";

/** Everything a Greenhouse dump holds, whichever files and versions of the API it came in. */
export type GreenhouseParts = {
  readonly candidates: readonly JsonObject[];
  readonly applications: readonly JsonObject[];
  readonly notes: readonly JsonObject[];
  readonly attachments: readonly JsonObject[];
  /** Names of jobs, stages, sources and rejection reasons by `kind:id`; the third version gives ids only. */
  readonly names: ReadonlyMap<string, string>;
};

const isCandidate = (one: unknown) =>
  hasKeys(one, "first_name", "last_name") &&
  (hasKeys(one, "email_addresses") || hasKeys(one, "application_ids") || hasKeys(one, "phone_numbers"));
/** Offers, scorecards and interviews name an application, too, and are none. */
const isApplication = (one: unknown) =>
  hasKeys(one, "candidate_id", "status") && !hasKeys(one, "application_id");
const isNote = (one: unknown) => hasKeys(one, "candidate_id", "body");
const isAttachment = (one: unknown) => hasKeys(one, "candidate_id", "filename");

const NAMED: readonly (readonly [string, string])[] = [
  ["jobs", "job"],
  ["job_stages", "stage"],
  ["job_interview_stages", "stage"],
  ["sources", "source"],
  ["rejection_reasons", "reason"],
  ["users", "user"],
];

/** Whether a JSON file is one of Greenhouse's lists or objects of people, applications or notes. */
export function isGreenhouse(value: unknown): boolean {
  return unwrap(value).some((one) => isCandidate(one) || isApplication(one) || isNote(one));
}

function unwrap(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return asObjects(value);
  const object = asObject(value);
  if (isCandidate(object) || isApplication(object)) return [object];
  return ["candidates", "applications", "notes", "attachments", "data", "results"].flatMap((key) =>
    asObjects(object[key]),
  );
}

/** Takes the files of a dump apart into people, applications and what hangs on them. */
export function greenhouseParts(values: readonly unknown[]): GreenhouseParts {
  const items = values.flatMap(unwrap);
  const names = new Map<string, string>();
  for (const value of values) {
    for (const [key, kind] of NAMED)
      for (const one of asObjects(asObject(value)[key]))
        names.set(
          `${kind}:${textAt(one, "id")}`,
          firstOf(textAt(one, "name"), textAt(one, "public_name"), userName(one)),
        );
  }
  return {
    candidates: items.filter(isCandidate),
    applications: items.filter((one) => isApplication(one) && !isCandidate(one)),
    notes: items.filter((one) => isNote(one) && !isApplication(one)),
    attachments: items.filter((one) => isAttachment(one) && !isNote(one)),
    names,
  };
}

/**
 * The people of a Greenhouse dump, of the first and of the third version of its API: nested and flat applications are
 * joined by id, each once. Applications of somebody who is in no file stand alone under the candidate's id: they are
 * taken in when that candidate came with an earlier import.
 */
export function readGreenhouse(parts: GreenhouseParts): ImportRecord[] {
  const byCandidate = groupBy(parts.applications, (one) => textAt(one, "candidate_id"));
  const notes = groupBy(parts.notes, (one) => textAt(one, "candidate_id"));
  const files = groupBy(parts.attachments, (one) => textAt(one, "candidate_id"));
  const here = new Set(parts.candidates.map((one) => textAt(one, "id")));
  const known = parts.candidates.map((candidate, index) => {
    const id = textAt(candidate, "id");
    const flat = byCandidate.get(id) ?? [];
    return readCandidate(candidate, `candidate ${index + 1}`, flat, parts.names, {
      notes: notes.get(id) ?? [],
      files: files.get(id) ?? [],
    });
  });
  const apart = [...byCandidate].filter(([id]) => !here.has(id));
  return [
    ...known,
    ...apart.map(([id, applications], index) => ({
      ...readPerson({ ...NOBODY, place: `application ${index + 1}`, sourceId: id }),
      applications: applications.flatMap((one) => readApplications(one, parts.names)),
    })),
  ];
}

const NOBODY = { name: "", emails: [], phones: [], links: [], location: "" };

function readCandidate(
  candidate: JsonObject,
  place: string,
  flat: readonly JsonObject[],
  names: ReadonlyMap<string, string>,
  more: { readonly notes: readonly JsonObject[]; readonly files: readonly JsonObject[] },
): ImportRecord {
  const nested = asObjects(candidate["applications"]);
  const seen = new Set(nested.map((one) => textAt(one, "id")));
  const applications = [...nested, ...flat.filter((one) => !seen.has(textAt(one, "id")))];
  const isPrivate = candidate["is_private"] === true || candidate["private"] === true;
  const person = readPerson({
    place,
    sourceId: textAt(candidate, "id"),
    name: firstOf(
      [textAt(candidate, "first_name"), textAt(candidate, "last_name")].join(" ").trim(),
      textAt(candidate, "name"),
    ),
    emails: textsOf(candidate["email_addresses"]),
    phones: textsOf(candidate["phone_numbers"]),
    links: [...textsOf(candidate["website_addresses"]), ...textsOf(candidate["social_media_addresses"])],
    location: textsOf(candidate["addresses"])[0] ?? "",
  });
  const attachments = [
    ...asObjects(candidate["attachments"]),
    ...applications.flatMap((one) => asObjects(one["attachments"])),
    ...more.files,
  ];
  const headline = [textAt(candidate, "title"), textAt(candidate, "company")].filter(Boolean).join(", ");
  return {
    ...person,
    doNotContact: candidate["can_email"] === false ? "Greenhouse says not to mail them" : null,
    facts: [
      ...person.facts,
      ...readTags(textsOf(candidate["tags"], "name")),
      ...readDetail("Headline", headline),
      ...readCourse(candidate["educations"], (one) => [
        firstOf(textAt(one, "school_name"), textAt(one, "school.name")),
        textAt(one, "degree"),
        textAt(one, "discipline"),
        years(one),
      ]),
      ...readCourse(candidate["employments"], (one) => [
        textAt(one, "title"),
        textAt(one, "company_name"),
        years(one),
      ]),
      ...customFields(candidate).map((fact) => ({ ...fact, restricted: isPrivate })),
      ...activity(candidate, isPrivate),
      ...present(more.notes.map((note) => readV3Note(note, names, isPrivate))),
    ],
    applications: applications.flatMap((one) => readApplications(one, names)),
    documents: documentsOf(attachments),
    warnings: [
      ...person.warnings,
      ...(isPrivate ? ["Private in Greenhouse. Here recruiters and admins see every candidate."] : []),
    ],
  };
}

function years(entry: JsonObject): string {
  return [textAt(entry, "start_date"), textAt(entry, "end_date")]
    .map((date) => date.slice(0, 4))
    .filter(Boolean)
    .join("–");
}

function customFields(holder: JsonObject): RecordFact[] {
  const keyed = Object.values(asObject(holder["keyed_custom_fields"]));
  return keyed.flatMap((field) => {
    const value = at(field, "value");
    const text = Array.isArray(value) ? textsOf(value, "name").join(", ") : describe(value);
    return text === "" ? [] : readDetail(firstOf(oneLine(textAt(field, "name")), "Field"), text);
  });
}

function describe(value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  const parts = asObject(value);
  return asText(value) || Object.values(parts).map(asText).filter(Boolean).join(" ");
}

/** The feed of notes and mails that the first version gives for one candidate, when it was put into the candidate. */
function activity(candidate: JsonObject, isPrivate: boolean): RecordFact[] {
  const feed = asObject(candidate["activity_feed"] ?? candidate["activities"]);
  const notes = asObjects(feed["notes"] ?? candidate["notes"]).map((note) =>
    readNote({
      sourceId: textAt(note, "id"),
      author: userName(note["user"]),
      at: note["created_at"],
      text: textAt(note, "body"),
      restricted: isPrivate || isSecret(note),
    }),
  );
  const mails = asObjects(feed["emails"]).map((mail) =>
    readNote({
      sourceId: textAt(mail, "id"),
      kind: "mail",
      author: firstOf(textAt(mail, "from"), userName(mail["user"])),
      at: mail["created_at"],
      text: [textAt(mail, "subject"), textAt(mail, "body")].join("\n\n"),
      restricted: isPrivate,
    }),
  );
  const acts = asObjects(feed["activities"]).map((act) =>
    readNote({
      sourceId: textAt(act, "id"),
      author: userName(act["user"]),
      at: act["created_at"],
      text: [textAt(act, "subject"), textAt(act, "body")].join("\n"),
      restricted: isPrivate,
    }),
  );
  return present([...notes, ...mails, ...acts]);
}

/** Both spellings are in use at the source. */
function isSecret(note: JsonObject): boolean {
  const seen = firstOf(textAt(note, "visibility"), textAt(note, "visiblity"));
  return note["private"] === true || (seen !== "" && seen !== "public");
}

function readV3Note(
  note: JsonObject,
  names: ReadonlyMap<string, string>,
  isPrivate: boolean,
): RecordFact | null {
  return readNote({
    sourceId: textAt(note, "id"),
    author: firstOf(userName(note["user"]), names.get(`user:${textAt(note, "user_id")}`) ?? ""),
    at: note["created_at"],
    text: textAt(note, "body"),
    restricted: isPrivate || isSecret(note),
  });
}

function readApplications(one: JsonObject, names: ReadonlyMap<string, string>): RecordApplication[] {
  const named = (kind: string, path: string) => names.get(`${kind}:${textAt(one, path)}`) ?? "";
  const jobIds = [textAt(one, "job_id"), ...textsOf(one["job_ids"])].filter(Boolean);
  const jobs = textsOf(one["jobs"], "name").map(oneLine);
  const openings = jobs.length > 0 ? jobs : jobIds.map((id) => names.get(`job:${id}`) ?? `Job ${id}`);
  const status = statusIn(one);
  const base: RecordApplication = {
    ...plainApplication(""),
    stage: firstOf(
      textAt(one, "current_stage.name"),
      textAt(one, "stage_name"),
      named("stage", "stage_id"),
      named("stage", "current_stage_id"),
      textAt(one, "prospect_detail.prospect_stage.name"),
    ),
    status,
    reason: oneLine(
      [
        firstOf(textAt(one, "rejection_reason.name"), named("reason", "rejection_reason_id")),
        textAt(one, "rejection_details.note"),
      ]
        .filter(Boolean)
        .join(": "),
    ),
    appliedAt: apiInstant(one["applied_at"] ?? one["created_at"]),
    leftAt: apiInstant(one["rejected_at"]),
    source: firstOf(
      textAt(one, "source.public_name"),
      textAt(one, "source.name"),
      named("source", "source_id"),
    ),
    facts: [
      ...asObjects(one["answers"]).flatMap((answer) =>
        readAnswer(textAt(answer, "question"), textAt(answer, "answer")),
      ),
      ...customFields(one),
    ],
  };
  const id = textAt(one, "id");
  // A prospect may be considered for several jobs at once: each becomes an application of its own.
  return (openings.length === 0 ? [""] : openings).map((opening, index) => ({
    ...base,
    opening,
    sourceId: index === 0 || id === "" ? id : `${id}.${index + 1}`,
  }));
}

function statusIn(one: JsonObject): RecordApplication["status"] {
  const status = textAt(one, "status");
  if (status === "hired") return "hired";
  if (status !== "rejected") return "open";
  return /withdr|declined/i.test(
    `${textAt(one, "rejection_reason.type.name")} ${textAt(one, "rejection_reason.name")}`,
  )
    ? "withdrawn"
    : "rejected";
}

function documentsOf(attachments: readonly JsonObject[]): ImportRecord["documents"] {
  const seen = new Map<string, ImportRecord["documents"][number]>();
  for (const file of attachments) {
    const fileName = oneLine(textAt(file, "filename"));
    if (fileName === "" || /^(?:offer|take_home|form)/.test(textAt(file, "type"))) continue;
    const one = { sourceId: textAt(file, "id"), fileName, applicationId: textAt(file, "application_id") };
    seen.set(fileName.toLowerCase(), seen.get(fileName.toLowerCase()) ?? one);
  }
  return [...seen.values()];
}
