import { asObject, asObjects, hasKeys, textAt, textsOf, type JsonObject } from "./json-value.ts";
import { oneLine } from "./plain-text.ts";
import {
  apiInstant,
  firstOf,
  present,
  readCourse,
  readAnswer,
  readDetail,
  readNote,
  readPerson,
  readTags,
} from "./reading.ts";
import { plainApplication, type ImportRecord, type RecordApplication } from "./records.ts";

const isCandidate = (one: unknown) =>
  hasKeys(one, "firstname", "lastname") && hasKeys(one, "stage") && hasKeys(one, "email");

/** Whether a JSON file is Workable's list of candidates, or one of them. */
export function isWorkable(value: unknown): boolean {
  return candidatesIn(value).length > 0;
}

function candidatesIn(value: unknown): readonly JsonObject[] {
  const list = Array.isArray(value) ? asObjects(value) : asObjects(asObject(value)["candidates"]);
  const one = asObject(asObject(value)["candidate"]);
  return [...list, one].filter(isCandidate);
}

/** The people of Workable's lists; a candidate there is one run at one job. */
export function readWorkable(values: readonly unknown[]): ImportRecord[] {
  return values.flatMap(candidatesIn).map((candidate, index) => {
    const person = readPerson({
      place: `candidate ${index + 1}`,
      sourceId: textAt(candidate, "id"),
      name: firstOf(
        textAt(candidate, "name"),
        [textAt(candidate, "firstname"), textAt(candidate, "lastname")].join(" ").trim(),
      ),
      emails: [textAt(candidate, "email")],
      phones: [textAt(candidate, "phone")],
      links: textsOf(candidate["social_profiles"], "url"),
      location: firstOf(textAt(candidate, "location.location_str"), textAt(candidate, "address")),
    });
    const fileName = oneLine(textAt(candidate, "resume_metadata.filename"));
    return {
      ...person,
      facts: [
        ...person.facts,
        ...readTags([...textsOf(candidate["tags"]), ...textsOf(candidate["skills"], "name")]),
        ...readDetail("Headline", candidate["headline"]),
        ...readDetail("Summary", candidate["summary"]),
        ...readCourse(candidate["education_entries"], (one) => [
          textAt(one, "degree"),
          textAt(one, "field_of_study"),
          textAt(one, "school"),
        ]),
        ...readCourse(candidate["experience_entries"], (one) => [
          textAt(one, "title"),
          textAt(one, "company"),
        ]),
        ...present(
          asObjects(candidate["comments"]).map((note) =>
            readNote({
              sourceId: textAt(note, "id"),
              author: textAt(note, "member.name"),
              at: note["created_at"],
              text: firstOf(textAt(note, "body"), textAt(note, "comment.body")),
              restricted: false,
            }),
          ),
        ),
      ],
      applications: [applicationOf(candidate)],
      documents: fileName === "" ? [] : [{ sourceId: "", fileName, applicationId: "" }],
    };
  });
}

function applicationOf(candidate: JsonObject): RecordApplication {
  const hiredAt = textAt(candidate, "hired_at");
  const out = candidate["disqualified"] === true;
  return {
    ...plainApplication(textAt(candidate, "job.title")),
    sourceId: textAt(candidate, "id"),
    stage: textAt(candidate, "stage"),
    status:
      hiredAt !== "" ? "hired" : out ? (candidate["withdrew"] === true ? "withdrawn" : "rejected") : "open",
    reason: out ? textAt(candidate, "disqualification_reason") : "",
    appliedAt: apiInstant(candidate["created_at"]),
    leftAt: out ? apiInstant(candidate["disqualified_at"] ?? candidate["updated_at"]) : null,
    source: firstOf(textAt(candidate, "domain"), candidate["sourced"] === true ? "Sourced" : ""),
    facts: asObjects(candidate["answers"]).flatMap((answer) =>
      readAnswer(
        textAt(answer, "question.body"),
        firstOf(textAt(answer, "answer.body"), textAt(answer, "answer")),
      ),
    ),
  };
}
