import type { JsonResume } from "#app/hiring/resumes/json-resume.ts";
import type { Facts } from "./score.ts";

/** What a reader of the printed line would take from it: an entry with a beginning and no end goes on. */
export function factsOf({ basics, work, education, skills }: JsonResume): Facts {
  const list = (first: string | undefined, more: readonly string[]): string[] =>
    first === undefined ? [] : [first, ...more];
  const end = (start: string | undefined, last: string | undefined): string | null =>
    last ?? (start === undefined ? null : "present");
  return {
    name: basics.name ?? null,
    emails: list(basics.email, basics.emails),
    phones: list(basics.phone, basics.phones),
    links: [
      ...(basics.url === undefined ? [] : [basics.url]),
      ...basics.profiles.map((profile) => profile.url),
    ],
    education: education.map((study) => ({
      school: study.institution ?? null,
      degree: study.studyType ?? null,
      field: study.area ?? null,
      start: study.startDate ?? null,
      end: end(study.startDate, study.endDate),
      gpa: study.score ?? null,
    })),
    employment: work.map((job) => ({
      company: job.name ?? null,
      title: job.position ?? null,
      start: job.startDate ?? null,
      end: end(job.startDate, job.endDate),
    })),
    skills: skills.map((skill) => skill.name),
  };
}
