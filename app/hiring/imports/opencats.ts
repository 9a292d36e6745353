import { oneLine } from "./plain-text.ts";
import { firstOf, groupBy, present, readDetail, readNote, readPerson, readTags } from "./reading.ts";
import { readDate } from "./dates.ts";
import { plainApplication, type ImportRecord, type RecordApplication } from "./records.ts";
import { readDump, type DumpRow } from "./sql-dump.ts";

const TABLES = [
  "candidate",
  "candidate_joborder",
  "candidate_joborder_status",
  "joborder",
  "activity",
  "attachment",
  "user",
] as const;
/** OpenCATS' number for things that are candidates. */
const CANDIDATE = "100";
const PLACED = "800";
const LEFT = ["650", "700"];
/** The status codes it comes with, for a dump without their table. */
const STATUS_NAMES: Readonly<Record<string, string>> = {
  "0": "No Status",
  "100": "No Contact",
  "200": "Contacted",
  "250": "Candidate Responded",
  "300": "Qualifying",
  "400": "Submitted",
  "500": "Interviewing",
  "600": "Offered",
  "650": "Not in Consideration",
  "700": "Client Declined",
  "800": "Placed",
};

type Dump = Readonly<Record<(typeof TABLES)[number], readonly DumpRow[]>>;

const cell = (row: DumpRow | undefined, name: string) => oneLine(row?.[name] ?? "");

/**
 * The people of an OpenCATS database as an SQL dump. Rows that hang on nobody are left out, columns on origin, sex,
 * disability and service are not read, and times are those of the given zone.
 */
export function readOpencats(text: string, timeZone: string): ImportRecord[] {
  const tables = readDump(text, TABLES);
  const dump = Object.fromEntries(TABLES.map((table) => [table, tables.get(table) ?? []])) as Dump;
  const runs = groupBy(dump.candidate_joborder, (row) => cell(row, "candidate_id"));
  const ofCandidates = (row: DumpRow) =>
    cell(row, "data_item_type") === CANDIDATE ? cell(row, "data_item_id") : "";
  const acts = groupBy(dump.activity, ofCandidates);
  const files = groupBy(dump.attachment, ofCandidates);
  const users = new Map(
    dump.user.map((row) => [
      cell(row, "user_id"),
      firstOf([cell(row, "first_name"), cell(row, "last_name")].join(" ").trim(), cell(row, "user_name")),
    ]),
  );
  const reading = { timeZone, users, openings: namesOf(dump.joborder), statuses: statusNames(dump) };
  return dump.candidate.map((row) => {
    const id = cell(row, "candidate_id");
    return readCandidate(row, reading, {
      runs: runs.get(id) ?? [],
      acts: acts.get(id) ?? [],
      files: files.get(id) ?? [],
    });
  });
}

type Reading = {
  readonly timeZone: string;
  readonly users: ReadonlyMap<string, string>;
  readonly openings: ReadonlyMap<string, string>;
  readonly statuses: ReadonlyMap<string, string>;
};

function namesOf(rows: readonly DumpRow[]): ReadonlyMap<string, string> {
  return new Map(rows.map((row) => [cell(row, "joborder_id"), cell(row, "title")]));
}

function statusNames(dump: Dump): ReadonlyMap<string, string> {
  const own = dump.candidate_joborder_status.map(
    (row) => [cell(row, "candidate_joborder_status_id"), cell(row, "short_description")] as const,
  );
  return new Map([...Object.entries(STATUS_NAMES), ...own]);
}

function readCandidate(
  row: DumpRow,
  reading: Reading,
  more: Readonly<Record<"runs" | "acts" | "files", readonly DumpRow[]>>,
): ImportRecord {
  const id = cell(row, "candidate_id");
  const at = (time: string | null | undefined) => readDate(time ?? "", null, reading.timeZone).at;
  const person = readPerson({
    place: `candidate ${id}`,
    sourceId: id,
    name: ["first_name", "middle_name", "last_name"]
      .map((part) => cell(row, part))
      .filter(Boolean)
      .join(" "),
    emails: [cell(row, "email1"), cell(row, "email2")],
    phones: ["phone_cell", "phone_home", "phone_work"].map((phone) => cell(row, phone)),
    links: [cell(row, "web_site")],
    location: [cell(row, "city"), cell(row, "state"), cell(row, "country")].filter(Boolean).join(", "),
  });
  const note = readNote({
    sourceId: "",
    author: reading.users.get(cell(row, "entered_by")) ?? "",
    at: "",
    text: row["notes"] ?? "",
    restricted: false,
  });
  return {
    ...person,
    facts: [
      ...person.facts,
      ...readTags((row["key_skills"] ?? "").split(/[,;\n]/)),
      ...(cell(row, "is_hot") === "1" ? readTags(["Hot"]) : []),
      ...readDetail("Current employer", row["current_employer"]),
      ...readDetail("Pay wanted", row["desired_pay"]),
      ...readDetail("Best time to call", row["best_time_to_call"]),
      ...present([
        note && { ...note, at: at(row["date_modified"]) },
        ...more.acts.map((act) => {
          const read = readNote({
            sourceId: cell(act, "activity_id"),
            author: reading.users.get(cell(act, "entered_by")) ?? "",
            at: "",
            text: act["notes"] ?? "",
            restricted: false,
          });
          return read && { ...read, at: at(act["date_occurred"]) ?? at(act["date_created"]) };
        }),
      ]),
    ],
    applications: more.runs.map((run) => readRun(run, reading, cell(row, "source"), at)),
    documents: more.files
      .filter((file) => cell(file, "profile_image") !== "1")
      .flatMap((file) => {
        const fileName = firstOf(
          cell(file, "original_filename"),
          cell(file, "stored_filename"),
          cell(file, "title"),
        );
        return fileName === ""
          ? []
          : [{ sourceId: cell(file, "attachment_id"), fileName, applicationId: "" }];
      }),
  };
}

function readRun(
  run: DumpRow,
  { openings, statuses }: Reading,
  source: string,
  at: (time: string | null | undefined) => string | null,
): RecordApplication {
  const code = cell(run, "status");
  const name = statuses.get(code) ?? code;
  const status = code === PLACED ? "hired" : LEFT.includes(code) ? "rejected" : "open";
  const opening = cell(run, "joborder_id");
  return {
    ...plainApplication(firstOf(openings.get(opening) ?? "", `Job ${opening}`)),
    sourceId: cell(run, "candidate_joborder_id"),
    stage: name,
    status,
    reason: status === "rejected" ? name : "",
    appliedAt: at(run["date_created"]),
    leftAt: status === "rejected" ? at(run["date_modified"]) : null,
    source,
  };
}
