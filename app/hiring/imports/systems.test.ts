import { describe, expect, it } from "vitest";
import { isAshby, readAshby } from "./ashby.ts";
import { isBatonFile, readBatonFiles } from "./baton-file.ts";
import { greenhouseParts, isGreenhouse, readGreenhouse } from "./greenhouse.ts";
import { isJsonResume, readJsonResumes } from "./json-resume-record.ts";
import { isLever, readLever } from "./lever.ts";
import { readOpencats } from "./opencats.ts";
import { readJsonRecords, recogniseJson } from "./recognise.ts";
import { isWorkable, readWorkable } from "./workable.ts";

describe("Greenhouse", () => {
  const candidate = {
    id: 1,
    first_name: "Ada",
    last_name: "Okafor",
    is_private: true,
    email_addresses: [{ value: "ada@example.com" }, { value: "broken" }],
    phone_numbers: [],
    tags: ["SQL"],
    applications: [
      {
        id: 10,
        candidate_id: 1,
        status: "rejected",
        jobs: [{ name: "Analyst" }],
        current_stage: { name: "Face to Face" },
        rejection_reason: { name: "Candidate declined", type: { name: "They rejected us" } },
        rejected_at: "2024-01-02T00:00:00Z",
        answers: [{ question: "Why?", answer: "<b>Data</b>" }],
      },
    ],
    attachments: [
      { filename: "cv.pdf", type: "resume" },
      { filename: "offer.pdf", type: "offer_packet" },
    ],
    keyed_custom_fields: { pay: { name: "Pay", value: { amount: 5, unit: "EUR" } } },
    activity_feed: { notes: [{ id: 5, body: "Sharp.", visiblity: "private", user: { name: "Bo" } }] },
  };

  it("gives people with applications, answers, notes and files; secret ones stay secret", () => {
    const [record] = readGreenhouse(greenhouseParts([[candidate]]));
    expect(record).toMatchObject({
      sourceId: "1",
      name: "Ada Okafor",
      emails: ["ada@example.com"],
      faults: [],
      documents: [{ fileName: "cv.pdf" }],
      applications: [
        {
          sourceId: "10",
          opening: "Analyst",
          stage: "Face to Face",
          status: "withdrawn",
          facts: [{ text: "Why? Data" }],
        },
      ],
    });
    expect(record?.warnings.join()).toMatch(/broken/);
    expect(record?.facts).toContainEqual(
      expect.objectContaining({ kind: "note", text: "Sharp.", author: "Bo", restricted: true }),
    );
    expect(record?.facts).toContainEqual(expect.objectContaining({ text: "Pay: 5 EUR", restricted: true }));
  });

  it("joins nested and flat applications by id, each once", () => {
    const flat = { id: 10, candidate_id: 1, status: "active", job_id: 7 };
    const other = { id: 11, candidate_id: 1, status: "active", job_id: 7 };
    const [record] = readGreenhouse(
      greenhouseParts([[candidate], [flat, other], { jobs: [{ id: 7, name: "Engineer" }] }]),
    );
    expect(record?.applications.map((one) => [one.sourceId, one.opening])).toEqual([
      ["10", "Analyst"],
      ["11", "Engineer"],
    ]);
  });

  it("keeps the applications of somebody who is in no file under the candidate's id", () => {
    const [record] = readGreenhouse(
      greenhouseParts([[{ id: 10, candidate_id: 9, status: "active", jobs: [] }]]),
    );
    expect(record).toMatchObject({ sourceId: "9", name: "", emails: [] });
  });

  it("is not told by scorecards and interviews alone", () => {
    expect(isGreenhouse([{ id: 1, candidate_id: 2, application_id: 3, status: "x" }])).toBe(false);
  });
});

describe("Lever", () => {
  const run = (change: object) => ({
    id: "o1",
    contact: "c1",
    name: "Ada",
    emails: ["ada@example.com"],
    stage: "s1",
    stageChanges: [],
    createdAt: 1740823800000,
    archivedAt: null,
    ...change,
  });

  it("makes one person of the opportunities of one contact", () => {
    const stages = { data: [{ id: "s1", text: "Phone interview" }] };
    const records = readLever([{ data: [run({}), run({ id: "o2", stage: "s1" })] }, stages]);
    expect(records).toHaveLength(1);
    expect(records[0]?.applications).toMatchObject([
      { sourceId: "o1", stage: "Phone interview", appliedAt: "2025-03-01T10:10:00.000Z" },
      { sourceId: "o2" },
    ]);
  });

  it("names archive reasons, and knows a hire and a withdrawal by them", () => {
    const reasons = [
      { id: "r1", text: "Hired" },
      { id: "r2", text: "Withdrew" },
    ];
    const archived = (reason: string) => run({ archived: { reason, archivedAt: 1740823800000 } });
    const statuses = ["r1", "r2", "unknown"].map(
      (reason) => readLever([[archived(reason)], reasons])[0]?.applications[0]?.status,
    );
    expect(statuses).toEqual(["hired", "withdrawn", "rejected"]);
  });

  it("leaves out deleted notes and drafts, keeps secrets secret, and nobody who was anonymised", () => {
    const notes = [
      { id: "n1", text: "Kept", secret: true, createdAt: 1, completedAt: 1740823800000 },
      { id: "n2", text: "Draft", completedAt: null },
      { id: "n3", text: "Gone", completedAt: 1, deletedAt: 1740823800000 },
    ];
    const [record] = readLever([[run({ notes })]]);
    expect(record?.facts.filter((fact) => fact.kind === "note")).toMatchObject([
      { text: "Kept", restricted: true },
    ]);
    expect(readLever([[run({ isAnonymized: true })]])[0]?.faults.join()).toMatch(/nyonymised|Anonymised/);
    expect(isLever({ data: [{ id: "s1", text: "Stage" }] })).toBe(false);
  });
});

describe("Ashby", () => {
  const candidate = {
    id: "c",
    name: "Bo",
    primaryEmailAddress: { value: "b@c.example" },
    emailAddresses: [],
    applicationIds: ["a"],
  };
  const application = (change: object) => ({
    id: "a",
    status: "Archived",
    candidate: { id: "c" },
    job: { title: "Engineer" },
    ...change,
  });

  it("joins applications to candidates, and knows who ended them", () => {
    const left = (archiveReason: object | null) =>
      readAshby([{ results: [candidate] }, { results: [application({ archiveReason })] }])[0]
        ?.applications[0];
    expect(left({ text: "Pay", reasonType: "RejectedByCandidate" })).toMatchObject({
      status: "withdrawn",
      reason: "Pay",
    });
    expect(left(null)).toMatchObject({ status: "rejected", opening: "Engineer" });
  });

  it("reads either name of the stage, and an application without its candidate's file", () => {
    const alone = application({ status: "Active", candidate: candidate, currentStage: { title: "Onsite" } });
    expect(isAshby({ success: true, results: [alone] })).toBe(true);
    expect(readAshby([{ results: [alone] }])[0]).toMatchObject({
      emails: ["b@c.example"],
      applications: [{ stage: "Onsite", status: "open" }],
    });
  });
});

describe("Workable, JSON Resume, OpenCATS and Baton", () => {
  it("Workable: hired, disqualified and withdrawn are told apart", () => {
    const one = (change: object) => ({
      firstname: "A",
      lastname: "B",
      email: "a@b.example",
      stage: "Offer",
      ...change,
    });
    const statuses = [
      one({ hired_at: "2025-01-01" }),
      one({ disqualified: true }),
      one({ disqualified: true, withdrew: true }),
      one({}),
    ].map((candidate) => readWorkable([{ candidates: [candidate] }])[0]?.applications[0]?.status);
    expect(statuses).toEqual(["hired", "rejected", "withdrawn", "open"]);
    expect(isWorkable({ candidates: [{ firstname: "A" }] })).toBe(false);
  });

  it("JSON Resume: old names of fields are read, too, and many at once", () => {
    const resume = {
      basics: { name: "Ada", email: "a@b.example", website: "https://ada.example" },
      work: [{ company: "Acme", position: "Lead" }],
    };
    expect(isJsonResume([resume, resume])).toBe(true);
    const [record, second] = readJsonResumes([[resume, resume]]);
    expect(record).toMatchObject({ name: "Ada", links: ["https://ada.example"] });
    expect(record?.facts).toContainEqual(expect.objectContaining({ kind: "course", text: "Lead, Acme" }));
    expect(second?.place).not.toBe("");
  });

  it("OpenCATS: rows that hang on nobody are left out, sentinel dates are none", () => {
    const dump = `INSERT INTO candidate (candidate_id, first_name, last_name, email1, date_modified, notes, eeo_gender) VALUES (1,'A','B','a@b.example','1000-01-01 00:00:00','Hi','f');
INSERT INTO candidate_joborder (candidate_joborder_id, candidate_id, joborder_id, status, date_created) VALUES (1,1,5,800,'1000-01-01 00:00:00'),(2,9,5,100,'2024-01-01');`;
    const records = readOpencats(dump, "UTC");
    expect(records).toHaveLength(1);
    expect(records[0]?.applications).toMatchObject([
      { opening: "Job 5", stage: "Placed", status: "hired", appliedAt: null },
    ]);
    expect(JSON.stringify(records)).not.toMatch(/gender|"f"/);
  });

  it("Baton: its own export comes back with its reasons", () => {
    const file = {
      format: "baton-export",
      candidates: [
        {
          id: "c1",
          name: "Ada",
          email: "a@b.example",
          history: [{ kind: "tag", text: "SQL" }],
          documents: [{ id: "d1", fileName: "cv.pdf", path: "files/c1/d1-cv.pdf", applicationId: "a1" }],
          applications: [
            {
              id: "a1",
              opening: "Analyst",
              stage: "onsite",
              disposition: "rejected",
              reasonCode: "below_the_bar",
              reasonText: "Close",
            },
          ],
        },
      ],
    };
    expect(isBatonFile(file)).toBe(true);
    expect(readBatonFiles([file])[0]).toMatchObject({
      sourceId: "c1",
      documents: [{ fileName: "files/c1/d1-cv.pdf", applicationId: "a1" }],
      applications: [{ status: "rejected", reason: "below_the_bar: Close", stage: "onsite" }],
    });
  });
});

describe("recognising", () => {
  it("goes by content, and knows what it does not know", () => {
    expect(recogniseJson([{ candidates: [{ firstname: "A", lastname: "B", email: "x", stage: "y" }] }])).toBe(
      "workable",
    );
    expect(recogniseJson([{ basics: { name: "A" } }])).toBe("json_resume");
    expect(recogniseJson([{ hello: "world" }])).toBeNull();
    expect(recogniseJson([[1, null, "x"], null, 7])).toBeNull();
    expect(readJsonRecords("greenhouse", [null, 7, "x", [null]])).toEqual([]);
  });
});
