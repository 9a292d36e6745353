import { describe, expect, it } from "vitest";
import { byWords, isTitleOfJob } from "./column-words.ts";
import { firstRow, suggestColumns } from "./columns.ts";

describe("the words of a heading", () => {
  it.each([
    ["email", ["Mail address", "E-Mail Address (work)", "Candidate's e-mail", "primary_e_mail", "EMail 3"]],
    ["phone", ["Mobile number", "Applicant phone", "Contact phone no."]],
    ["name", ["Applicant full name", "Name of the candidate"]],
    [
      "opening",
      [
        "Role applied for",
        "Position Applied For",
        "Job applied to",
        "Applied position",
        "appliedJobTitle",
        "Applying for",
      ],
    ],
  ])("say that it holds %s", (field, headings) => {
    expect(headings.map((heading) => [heading, byWords(heading)])).toEqual(
      headings.map((heading) => [heading, field]),
    );
  });

  it.each([
    "Mailing address",
    "Address",
    "Recruiter e-mail",
    "E-mail sent",
    "E-mail consent",
    "Mailbox",
    "Emergency contact phone",
    "Phone screen",
    "Company name",
    "Current job title",
    "Previous role title",
    "Job title at employer",
    "Candidate job title",
    "Current role",
    "Date applied for job",
    "Applied skills",
    "Opening date",
    "Position",
    "",
  ])("say nothing of %j", (heading) => {
    expect(byWords(heading)).toBeNull();
    expect(isTitleOfJob(heading)).toBe(false);
  });
});

describe("a table", () => {
  const suggested = (...header: string[]) => suggestColumns({ header, sample: [header.map(() => "x")] });

  it("is understood by the words of its headings", () => {
    expect(suggested("Full Name", "Mail address", "Mobile", "Role applied for", "Applied at")).toEqual([
      "name",
      "email",
      "phone",
      "opening",
      "applied_at",
    ]);
    const rows = [["Candidates 2025"], ["Mail address", "Role applied for"], ["ada@mail.example", "Analyst"]];
    expect(firstRow(rows)).toBe(1);
  });

  it("keeps what its headings said before: titles of an employer are no job here", () => {
    expect(
      suggested("Job title", "Current title", "Position", "Current job title", "Mailing address"),
    ).toEqual(["opening", "headline", "headline", "detail", "detail"]);
    // Where a column is called the job, another one's title is no second job.
    expect(suggested("Job", "Role title", "Position title")).toEqual(["opening", "detail", "detail"]);
    expect(suggested("Name", "Vacancy title")).toEqual(["name", "opening"]);
    expect(suggested("Requisition_Name", "openingTitle")).toEqual(["opening", "detail"]);
    expect(suggested("Role title", "Role applied for")).toEqual(["detail", "opening"]);
  });
});
