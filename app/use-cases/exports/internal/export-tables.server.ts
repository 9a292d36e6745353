import { cellOf } from "#app/hiring/exports/export-rules.ts";
import type { ExportedCandidate } from "./exported-candidates.server.ts";
import type { exportedOpenings } from "./exported-frame.server.ts";

type Cell = Parameters<typeof cellOf>[0];
type Application = ExportedCandidate["applications"][number];

/** A table of an export: what stands in it of each candidate. */
export type CandidateTable = {
  readonly path: string;
  readonly header: readonly string[];
  readonly of: (candidate: ExportedCandidate) => readonly (readonly Cell[])[];
};

/** The rows of a table, one candidate after the other. */
export async function* rowsOf(
  table: CandidateTable,
  candidates: AsyncIterable<ExportedCandidate>,
): AsyncGenerator<string[]> {
  for await (const candidate of candidates) for (const cells of table.of(candidate)) yield cells.map(cellOf);
}

const WHO = ["Candidate id", "Full name"] as const;

/** A table with rows of each application, after the cells that say whose it is. */
function ofApplications(
  path: string,
  header: readonly string[],
  of: (application: Application) => readonly (readonly Cell[])[],
): CandidateTable {
  return {
    path,
    header: ["Application id", ...WHO, ...header],
    of: ({ id, name, applications }) =>
      applications.flatMap((one) => of(one).map((cells) => [one.id, id, name, ...cells])),
  };
}

export const CANDIDATE_TABLES: readonly CandidateTable[] = [
  {
    path: "candidates.csv",
    header: [
      ...["Id", "Full name", "E-mail", "Phone", "Links", "Place", "Tags", "Added on"],
      ...["In the talent pool", "Why", "Do not contact", "Why not", "Merged into"],
    ],
    of: (one) => [
      [
        ...[one.id, one.name, one.email, one.phone, one.links, one.location, tagsOf(one), one.createdAt],
        ...[one.pool !== null, one.pool?.note ?? "", one.doNotContact !== null],
        ...[one.doNotContact?.reason ?? "", one.mergedInto],
      ],
    ],
  },
  {
    path: "applications.csv",
    header: [
      ...["Application id", "Candidate id", "Full name", "E-mail", "Job", "Job id", "Attempt", "Stage"],
      ...["Stage since", "Status", "Reason", "Reason in words", "Source", "Applied on", "Left on"],
    ],
    of: (candidate) =>
      candidate.applications.map((one) => [
        ...[one.id, candidate.id, candidate.name, candidate.email, one.opening, one.openingId, one.attempt],
        ...[one.stage, one.stageEnteredAt, one.disposition ?? (one.stage === "hired" ? "hired" : "open")],
        ...[one.reasonCode, one.reasonText, one.sourceDetail || one.source, one.createdAt, one.disposedAt],
      ]),
  },
  ofApplications("answers.csv", ["Question", "Answer", "Given at"], ({ answers }) =>
    answers.map(({ prompt, answer, givenAt }) => [prompt, answer, givenAt]),
  ),
  ofApplications(
    "screening.csv",
    ["Outcome", "Track", "Levels", "Reason", "Note", "Decided at", "Decided by", "Undone at"],
    ({ screening }) =>
      screening.map((one) => [
        ...[one.outcome, one.track, JSON.stringify(one.levels), one.reasonCode, one.note],
        ...[one.decidedAt, one.by, one.undoneAt],
      ]),
  ),
  ofApplications(
    "interviews.csv",
    [
      ...["Interview id", "Kind", "Number", "Name", "Interviewer", "State", "Begins", "Ends"],
      ...["Outcome on the phone", "Shared note", "Written later"],
    ],
    ({ interviews }) =>
      interviews.map((one) => [
        ...[one.id, one.kind, one.number, one.name, one.interviewer, one.state, one.startsAt, one.endsAt],
        ...[one.phoneOutcome, one.sharedNote, one.laterLines.map((line) => `${line.by}: ${line.text}`)],
      ]),
  ),
  ofApplications(
    "scorecards.csv",
    [
      ...["Interview id", "By", "Submitted at", "Recommendation", "Summary"],
      ...["Competency", "Level", "No evidence", "Comment"],
    ],
    ({ verdicts }) =>
      (verdicts?.scorecards ?? []).flatMap(({ levels, ...card }) => {
        const whole = [card.interviewId, card.by, card.submittedAt, card.recommendation, card.summary];
        const judged = levels.map((one) => [one.competencyKey, one.level, one.noEvidence, one.comment]);
        return (judged.length > 0 ? judged : [["", "", "", ""]]).map((cells) => [...whole, ...cells]);
      }),
  ),
  ofApplications(
    "decisions.csv",
    ["Outcome", "Rationale", "Dissent", "Decided at", "Decided by", "Superseded at"],
    ({ verdicts }) =>
      (verdicts?.decisions ?? []).map((one) => [
        ...[one.outcome, one.rationale, one.dissent, one.decidedAt, one.by, one.supersededAt],
      ]),
  ),
  ofApplications("offers.csv", ["State", "Terms", "Starts on", "Extended at", "Answered at"], ({ offers }) =>
    offers.map((one) => [one.state, one.terms, one.startDate, one.extendedAt, one.answeredAt]),
  ),
  ofApplications(
    "mails.csv",
    ["Kind", "From or to", "Subject", "Text", "State", "Written at", "Sent at"],
    ({ mails, replies }) => [
      ...mails.map((one) => [
        ...[one.template, one.to, one.subject, one.text, one.state, one.createdAt, one.sentAt],
      ]),
      ...replies.map((one) => [
        ...["reply", one.fromAddress, one.subject, one.text, "received", one.receivedAt, null],
      ]),
    ],
  ),
  {
    path: "history.csv",
    header: [...WHO, "Kind", "Author", "Written at", "Secret", "Text"],
    of: ({ id, name, history, applications }) =>
      [...history, ...applications.flatMap((application) => application.history)].map((fact) => [
        ...[id, name, fact.kind, fact.author, fact.writtenAt, fact.restricted, fact.text],
      ]),
  },
  {
    path: "files.csv",
    header: [
      "File id",
      ...WHO,
      "Application id",
      "Kind",
      "File name",
      "Type",
      "Bytes",
      "SHA-256",
      "Added on",
      "Path",
    ],
    of: ({ id, name, documents }) =>
      documents.map((file) => [
        ...[file.id, id, name, file.applicationId, file.kind, file.fileName, file.fileType, file.bytes],
        ...[file.sha256, file.createdAt, file.path],
      ]),
  },
];

/** Tags that stand on the person, and those a former system gave that are none here. */
function tagsOf({ tags, history }: ExportedCandidate): readonly string[] {
  const elsewhere = history.filter((fact) => fact.kind === "tag").map((fact) => fact.text);
  return [...tags, ...elsewhere.filter((tag) => !tags.includes(tag.toLowerCase()))];
}

type ExportedOpening = Awaited<ReturnType<typeof exportedOpenings>>[number];

/** The table of openings. */
export const OPENINGS = {
  path: "openings.csv",
  header: [
    ...["Job id", "Job", "State", "Role profile", "Rubric version", "Headcount", "Seniority", "Place"],
    ...["Description", "Hiring manager", "Recruiter", "Created on"],
  ],
  row: (one: ExportedOpening): string[] =>
    [
      ...[one.id, one.title, one.state, one.profile, one.rubricVersion, one.headcount, one.seniority],
      ...[one.location, one.description, one.hiringManager, one.recruiter, one.createdAt],
    ].map(cellOf),
} as const;
