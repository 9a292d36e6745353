import { describe, expect, it } from "vitest";
import { ChoicesSchema, type ImportChoices } from "./choices.ts";
import { planRecord, type KnownCandidate, type PlanningFacts } from "./plan-record.ts";
import { emptyRecord, plainApplication, plainFact, type ImportRecord } from "./records.ts";

const record: ImportRecord = {
  ...emptyRecord("line 2"),
  name: "Ada Okafor",
  emails: ["ada@example.com"],
  applications: [{ ...plainApplication("Analyst"), sourceId: "a1", stage: "Phone Screen" }],
  facts: [plainFact("tag", "SQL")],
};
const choices: ImportChoices = ChoicesSchema.parse({
  columns: [],
  delimiter: "",
  encoding: "",
  dateOrder: null,
  timeZone: "UTC",
  openings: { Analyst: "o1", Closed: "o2" },
  stages: {},
});
const facts: PlanningFacts = {
  known: null,
  digestOf: (fact) => `${fact.kind} ${fact.text}`,
  openings: new Map([
    ["o1", { closed: false }],
    ["o2", { closed: true }],
  ]),
  ownAddress: "me@company.example",
  systemName: "Lever",
  newFiles: 0,
};
const known: KnownCandidate = {
  candidateId: "c1",
  erased: false,
  openingIds: [],
  broughtOpeningIds: [],
  applicationSourceIds: [],
  digests: [],
  phone: "",
  links: [],
  doNotContact: false,
};
const plan = (change: Partial<ImportRecord> = {}, more: Partial<PlanningFacts> = {}) =>
  planRecord({ ...record, ...change }, choices, { ...facts, ...more });

describe("what a record comes to", () => {
  it("somebody who applied again for an opening stands there once a run, each after the one before has ended", () => {
    const run = (sourceId: string, status: "open" | "withdrawn", appliedAt: string) => ({
      ...plainApplication("Analyst"),
      ...{ sourceId, status, appliedAt },
    });
    const again = plan({
      applications: [
        run("now", "open", "2026-05-01T12:00:00Z"),
        run("second", "withdrawn", "2025-05-01T12:00:00Z"),
        run("first", "withdrawn", "2024-05-01T12:00:00Z"),
        run("twice", "open", "2026-06-01T12:00:00Z"),
      ],
    });
    expect(again).toMatchObject({
      applications: [
        { attempt: 1, application: { sourceId: "first" } },
        { attempt: 2, application: { sourceId: "second" } },
        { attempt: 3, application: { sourceId: "now" } },
      ],
      facts: [
        { kind: "tag" },
        { kind: "course", text: expect.stringMatching(/applied 2026-06-01/) as string },
      ],
    });
  });

  it("who asked to be left alone brings that to a file we know, once", () => {
    const here = { ...known, openingIds: ["o1"], applicationSourceIds: ["a1"], digests: ["tag SQL"] };
    const asked = { doNotContact: "Asked us not to write" };
    expect(plan(asked, { known: here })).toMatchObject({ outcome: "known" });
    expect(plan(asked, { known: { ...here, doNotContact: true } })).toMatchObject({ outcome: "duplicate" });
  });

  it("somebody nobody knew is added, at the stage their stage there opens", () => {
    expect(plan()).toMatchObject({
      outcome: "added",
      applications: [{ openingId: "o1", landing: "phone_screen" }],
      message: "1 application, 1 line of history.",
    });
  });

  it("somebody known gets what is new, and nothing twice", () => {
    expect(plan({}, { known })).toMatchObject({ outcome: "known" });
    const here = { ...known, openingIds: ["o1"], applicationSourceIds: ["a1"], digests: ["tag SQL"] };
    expect(plan({}, { known: here })).toMatchObject({ outcome: "duplicate", applications: [], facts: [] });
    expect(plan({ links: ["https://a.example"] }, { known: here })).toMatchObject({ outcome: "known" });
    expect(plan({}, { known: here, newFiles: 1 })).toMatchObject({ outcome: "known" });
  });

  it("an application at an opening where they stand already becomes a line of history", () => {
    const result = plan({}, { known: { ...known, openingIds: ["o1"] } });
    expect(result).toMatchObject({ outcome: "known", applications: [] });
    expect(result.outcome !== "refused" && result.facts.map((fact) => fact.text)).toContain(
      "Lever: Analyst, stood at Phone Screen",
    );
  });

  it("an application without an id came before when one of this system stands at its opening", () => {
    const applications = [plainApplication("Analyst")];
    const before = { ...known, openingIds: ["o1"], digests: ["tag SQL"] };
    expect(plan({ applications }, { known: { ...before, broughtOpeningIds: ["o1"] } })).toMatchObject({
      outcome: "duplicate",
    });
    expect(plan({ applications }, { known: before })).toMatchObject({ outcome: "known", applications: [] });
  });

  it("jobs without an opening, hires, and open applications at closed openings become history", () => {
    const applications = [
      {
        ...plainApplication("Unmapped"),
        status: "rejected" as const,
        reason: "No fit",
        appliedAt: "2024-02-03T00:00:00Z",
      },
      { ...plainApplication("Analyst"), status: "hired" as const },
      plainApplication("Closed"),
    ];
    const result = plan({ applications });
    expect(result).toMatchObject({ outcome: "added", applications: [] });
    expect(result.outcome !== "refused" && result.facts.map((fact) => fact.text)).toEqual([
      "SQL",
      "Lever: Unmapped, rejected (No fit), applied 2024-02-03",
      "Lever: Analyst, hired",
      "Lever: Closed",
    ]);
  });

  it("a closed opening takes those who have left", () => {
    const applications = [{ ...plainApplication("Closed"), status: "rejected" as const }];
    expect(plan({ applications })).toMatchObject({
      applications: [{ openingId: "o2", landing: "rejected" }],
    });
  });

  it.each<[Partial<ImportRecord>, Partial<PlanningFacts>, RegExp]>([
    [{ faults: ["Correct it."] }, {}, /Correct it/],
    [{ emails: [] }, {}, /no e-mail address/],
    [{ emails: [], sourceId: "7", name: "" }, {}, /does not say who/],
    [{ name: "A" }, {}, /no name/],
    [{ emails: ["me@company.example"] }, {}, /file of the person who imports/],
    [{}, { known: { ...known, erased: true } }, /erased/],
  ])("is refused with what to do: %j", (change, more, words) => {
    expect(plan(change, more)).toMatchObject({
      outcome: "refused",
      message: expect.stringMatching(words) as string,
    });
  });

  it("is told everything that is to be corrected at once", () => {
    const warnings = ["“soon” is no date. Write it as 2025-03-01."];
    const messageOf = (change: Partial<ImportRecord>) => plan({ ...change, warnings }).message;
    expect(messageOf({ faults: ["The name is a formula.", "“ada” is no e-mail address."] })).toBe(
      "The name is a formula. “ada” is no e-mail address. “soon” is no date. Write it as 2025-03-01.",
    );
    expect(messageOf({ emails: [], name: "" })).toBe(
      "There is no e-mail address. Baton recognises people by it: add one. There is no name. Add the full name. “soon” is no date. Write it as 2025-03-01.",
    );
  });

  it("somebody known by the source's id needs neither name nor address", () => {
    expect(plan({ emails: [], name: "", sourceId: "7" }, { known })).toMatchObject({ outcome: "known" });
  });
});
