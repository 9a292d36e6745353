import { fromJsonResume } from "../resumes/from-json-resume.ts";
import { asObject, hasKeys } from "./json-value.ts";
import { readDetail, readPerson, readTags } from "./reading.ts";
import { plainFact, type ImportRecord } from "./records.ts";

/** Whether a JSON file is a resume in JSON Resume's shape, or a list of them. */
export function isJsonResume(value: unknown): boolean {
  return resumesIn(value).length > 0;
}

function resumesIn(value: unknown): readonly unknown[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter(
    (one) => hasKeys(asObject(one)["basics"], "name") || hasKeys(asObject(one)["basics"], "email"),
  );
}

/** The people of JSON Resume files: each becomes a candidate without an application, their course kept as history. */
export function readJsonResumes(values: readonly unknown[]): ImportRecord[] {
  return values.flatMap(resumesIn).flatMap((resume, index) => {
    const profile = fromJsonResume(JSON.stringify(resume));
    if (!profile) return [];
    const valuesOf = (found: readonly { readonly value: string }[]) => found.map((one) => one.value);
    const person = readPerson({
      place: `resume ${index + 1}`,
      sourceId: "",
      name: profile.name?.value ?? "",
      emails: valuesOf(profile.emails),
      phones: valuesOf(profile.phones),
      links: valuesOf(profile.links),
      location: profile.location?.value ?? "",
    });
    const line = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(", ");
    const course = [
      ...profile.employment.map((job) =>
        line(job.title?.value, job.company?.value, span(job.start?.value, job.end?.value)),
      ),
      ...profile.education.map((study) =>
        line(
          study.degree?.value,
          study.field?.value,
          study.school?.value,
          span(study.start?.value, study.end?.value),
        ),
      ),
    ].filter((text) => text !== "");
    return [
      {
        ...person,
        facts: [
          ...person.facts,
          ...readDetail("Headline", profile.headline?.value),
          ...readDetail("Summary", profile.summary?.value),
          ...course.map((text) => plainFact("course", text.slice(0, 500))),
          ...readTags(valuesOf(profile.skills).slice(0, 40)),
        ],
      },
    ];
  });
}

function span(start: string | undefined, end: string | undefined): string {
  return [start, end].filter(Boolean).join(" to ");
}
