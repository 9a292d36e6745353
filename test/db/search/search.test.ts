import { beforeAll, describe, expect, it } from "vitest";
import { ROLES } from "#app/hiring/people/roles.ts";
import { readSearch, NO_SEARCH, type SearchState } from "#app/hiring/search/search-state.ts";
import { visibleApplications } from "#app/platform/db/sight.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { eraseCandidate } from "#app/use-cases/applications/erase-candidate.server.ts";
import { checkResumeValue } from "#app/use-cases/candidates/check-resume-value.server.ts";
import { restoreResumeValue } from "#app/use-cases/candidates/restore-resume-value.server.ts";
import { findByName } from "#app/use-cases/search/find-by-name.server.ts";
import { getSearchChoices } from "#app/use-cases/search/get-search-choices.server.ts";
import { listReadValues } from "#app/use-cases/search/list-read-values.server.ts";
import { refreshSearch } from "#app/use-cases/search/refresh-search.server.ts";
import { HITS_A_PAGE, searchApplications } from "#app/use-cases/search/search-applications.server.ts";
import { buildNoteText, buildResume, letNotesBeFound } from "#test/builders/texts.ts";
import { buildWorld } from "#test/builders/world.ts";
import type { Person, World } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
let world: World;
let recruiter: Person;
let rosa: Awaited<ReturnType<World["buildApplication"]>>;
let soren: Awaited<ReturnType<World["buildApplication"]>>;
let ana: Person;
let ben: Person;

const read = (value: string) => ({ value, confidence: 0.9 });

beforeAll(async () => {
  world = await buildWorld(database());
  recruiter = await world.buildPerson("recruiter", "Rene Ody");
  ana = await world.buildPerson("interviewer", "Ana Ruiz");
  ben = await world.buildPerson("interviewer", "Ben Okafor");
  rosa = await world.buildApplication({ name: "Rosa Lindqvist", stage: "onsite" });
  soren = await world.buildApplication({ name: "Søren Kjær-Müller", stage: "phone_screen" });
  await buildResume(
    world,
    rosa,
    "Rosa Lindqvist\nLed a team of seven at Quayside Bank. Kafka, Spark and dbt. École Polytechnique.",
    {
      employment: [{ company: read("Quayside Bank"), text: "" }],
      education: [{ school: read("École Polytechnique") }],
      skills: ["Kafka", "Spark", "dbt"].map(read),
    },
  );
  await buildResume(
    world,
    soren,
    "Søren Kjær-Müller\nKafka and Flink at Halden Grocers; was in a team that led. C++, node.js",
    {
      employment: [{ company: read("Halden Grocers"), text: "" }],
      skills: ["Kafka", "Flink", "C++", "node.js"].map(read),
    },
  );
  const interview = await world.buildInterview({ application: rosa, interviewer: ana, state: "completed" });
  await buildNoteText(world, interview.id, {
    text: "Explained idempotence with the <b>ledger</b> of a café",
  });
  await buildNoteText(world, interview.id, { text: "arrogant canaryprivate", ownerId: ana.id });
  await letNotesBeFound(world);
});

async function search(ctx: Ctx, query: string, more: Partial<SearchState> = {}) {
  return searchApplications(ctx, { state: { ...NO_SEARCH, query, ...more }, after: null });
}
async function found(query: string, more: Partial<SearchState> = {}, ctx = world.ctxFor(recruiter)) {
  const { hits, problem } = await search(ctx, query, more);
  if (problem) return problem;
  return hits.map((hit) => hit.name.map((piece) => piece.text).join("")).sort();
}
const ROSA = "Rosa Lindqvist";
const SOREN = "Søren Kjær-Müller";

describe("a search finds", () => {
  it("names without their accents and in any case", async () => {
    for (const query of ["rosa", "LINDQVIST", "rosa lindqvist"]) expect(await found(query)).toEqual([ROSA]);
    for (const query of ["soren", "Søren", "kjaer", "muller søren"])
      expect(await found(query), query).toEqual([SOREN]);
  });

  it("close names when nobody is found as typed, and says so", async () => {
    for (const query of ["Roza Lindkvist", "lindquist", "rosa lindqist"]) {
      const result = await search(world.ctxFor(recruiter), query);
      expect([result.close, result.hits[0]?.id], query).toEqual([true, rosa.id]);
    }
    expect((await search(world.ctxFor(recruiter), "rosa")).close).toBe(false);
    expect(await found("xylophone")).toEqual([]);
  });

  it("words of resumes and shared notes together, phrases, alternatives, beginnings, and leaves out", async () => {
    const both = [ROSA, SOREN];
    expect(await found("kafka")).toEqual(both);
    expect(await found("kafka spark")).toEqual([ROSA]);
    expect(await found('"led a team"')).toEqual([ROSA]);
    expect(await found("led team")).toEqual(both);
    expect(await found("spark OR flink")).toEqual(both);
    expect(await found("kafka NOT spark")).toEqual([SOREN]);
    expect(await found("kafka -(flink OR dbt)")).toEqual([]);
    expect(await found("idemp*")).toEqual([ROSA]);
    expect(await found("quayside cafe")).toEqual([ROSA]);
    expect(await found("ecole")).toEqual([ROSA]);
    expect(await found("node.js")).toEqual([SOREN]);
  });

  it("no phrase that runs from one text into the next", async () => {
    expect(await found('"polytechnique explained"')).toEqual([]);
    expect(await found("polytechnique explained")).toEqual([ROSA]);
  });

  it("shows where, and nothing of it is markup", async () => {
    const [hit] = (await search(world.ctxFor(recruiter), "ledger rosa")).hits;
    expect(hit?.name.filter((piece) => piece.found)).toEqual([{ text: "Rosa", found: true }]);
    const note = hit?.places.find((place) => place.kind === "note");
    expect(note?.pieces.map((piece) => piece.text).join("")).toBe(
      "Explained idempotence with the <b>ledger</b> of a café",
    );
    expect(note?.pieces.filter((piece) => piece.found).map((piece) => piece.text)).toEqual(["ledger"]);
  });

  it("by school, company and skill as they were read, from the beginning of a word, beside the query", async () => {
    expect(await found("", { company: "quayside bank" })).toEqual([ROSA]);
    expect(await found("", { company: "BANK" })).toEqual([ROSA]);
    expect(await found("", { company: "quay" })).toEqual([ROSA]);
    expect(await found("kafka", { company: "bank quayside" })).toEqual([]);
    expect(await found("kafka", { school: 'ecole "polytechnique' })).toEqual([ROSA]);
    expect(await found("kafka", { skill: "flink" })).toEqual([SOREN]);
    expect(await found("", { skill: "C++" })).toEqual([SOREN]);
    expect(await found("", { skill: "C" })).toEqual([]);
    expect(await found("", { skill: "-'" })).toMatch(/no word in this/);
    // A word that only stands in the text is none of them.
    expect(await found("team")).toEqual([ROSA, SOREN]);
    expect(await found("", { skill: "team" })).toEqual([]);
    expect(await found("", { company: "kafka" })).toEqual([]);
  });

  it("by what a person made of a value, and by what was read again once that is taken back", async () => {
    const ctx = world.ctxFor(recruiter);
    const { documents } = await world.db.application.findFirstOrThrow({
      where: { id: rosa.id },
      select: { documents: { where: { reading: { isNot: null } } } },
    });
    const { correctionId } = await checkResumeValue(ctx, {
      documentId: documents[0]!.id,
      part: "employment",
      entry: "|quayside bank|",
      field: "company",
      from: "Quayside Bank",
      value: "Quayside Trust",
    });
    expect(await found("", { company: "trust" })).toEqual([ROSA]);
    expect(await found("", { company: "bank" })).toEqual([]);
    await restoreResumeValue(ctx, { documentId: documents[0]!.id, correctionId });
    expect(await found("", { company: "bank" })).toEqual([ROSA]);
  });

  it("what the filters offer while somebody types is what was read, and only what they may see", async () => {
    const offered = async (ctx: Ctx, kind: string, typed: string) =>
      (await listReadValues(ctx, { kind, typed })).values;
    const all = world.ctxFor(recruiter);
    expect(await offered(all, "company", "ban")).toEqual(["Quayside Bank"]);
    expect(await offered(all, "school", "école")).toEqual(["École Polytechnique"]);
    expect(await offered(all, "skill", "c")).toEqual([]);
    expect(await offered(all, "skill", "c++")).toEqual(["C++"]);
    expect(await offered(all, "name", "rosa")).toEqual([]);
    const nobody = world.ctxFor(await world.buildPerson("interviewer"));
    expect(await offered(nobody, "company", "ban")).toEqual([]);
  });

  it("what a query cannot mean is answered with how to mend it, never with an error", async () => {
    expect(await found('kafka "led')).toMatch(/is not closed/);
    expect(await found("NOT kafka")).toMatch(/only takes away/);
    expect(await found("'';--")).toMatch(/no word in this/);
    expect(await found("+ = ~")).toMatch(/no word in this/);
  });
});

describe("what is never found", () => {
  it("is a private note, whoever asks, its owner included", async () => {
    for (const person of [recruiter, ana, await world.buildPerson("admin")])
      expect(await found("canaryprivate", {}, world.ctxFor(person))).toEqual([]);
  });

  it("is an application that the reader may not see: exactly those of the policy are found, for every role and tie", async () => {
    const people = await Promise.all(ROLES.map((role) => world.buildPerson(role)));
    const [, , manager, interviewer] = people as [Person, Person, Person, Person];
    const shadow = await world.buildPerson("interviewer", "Shadow");
    const teammate = await world.buildPerson("hiring_manager", "Teammate");
    const opening = await world.buildOpening({ hiringManager: manager, recruiter: people[1]! });
    await world.db.hiringTeamMember.create({ data: { openingId: opening.id, personId: teammate.id } });
    const made = [
      await world.buildApplication({
        opening,
        candidate: await world.buildCandidate({ personId: interviewer.id }),
      }),
      await world.buildApplication({
        opening,
        candidate: await world.buildCandidate({ email: people[1]!.email.toUpperCase() }),
      }),
      await world.buildApplication({ opening }),
      await world.buildApplication({ opening }),
      await world.buildApplication({ opening: await world.buildOpening() }),
    ];
    for (const application of made) await buildResume(world, application, "seenbywhom");
    const held = await world.buildInterview({ application: made[2]!, interviewer });
    await world.db.interviewShadow.create({ data: { interviewId: held.id, personId: shadow.id } });
    await world.buildInterview({ application: made[3]!, interviewer, state: "cancelled" });
    for (const person of [...people, shadow, teammate]) {
      const ctx = world.ctxFor(person);
      const visible = await world.db.application.findMany({
        where: { AND: [visibleApplications(ctx.actor), { id: { in: made.map(({ id }) => id) } }] },
      });
      const { hits } = await search(ctx, "seenbywhom");
      expect(hits.map(({ id }) => id).sort(), person.name).toEqual(visible.map(({ id }) => id).sort());
    }
    expect((await search(world.ctxFor(ben), "kafka")).hits).toEqual([]);
    expect((await search(world.ctxFor(ana), "kafka")).hits.map(({ id }) => id)).toEqual([rosa.id]);
    expect((await findByName(world.ctxFor(ben), "rosa")).hits.map((hit) => hit.kind)).toEqual(["search"]);
  });

  it("is a tag by those who do not keep them", async () => {
    await world.db.candidate.update({
      where: { id: rosa.candidateId },
      data: { tags: ["sql"], pooledAt: new Date() },
    });
    expect(await found("kafka", { tag: "sql", pooled: true })).toEqual([ROSA]);
    const { hits } = await search(world.ctxFor(ana), "kafka", { tag: "other" });
    expect(hits).toMatchObject([{ id: rosa.id, tags: [], pooled: false }]);
    expect((await getSearchChoices(world.ctxFor(ana))).tags).toEqual([]);
    expect((await getSearchChoices(world.ctxFor(recruiter))).tags).toEqual(["sql"]);
  });
});

describe("filters and pages", () => {
  it("narrow by stage, standing, profile, opening, source and the company's days", async () => {
    expect(await found("kafka", { stages: ["onsite", "offer"] })).toEqual([ROSA]);
    expect(await found("kafka", { openingId: soren.openingId })).toEqual([SOREN]);
    expect(await found("kafka", { profileId: soren.opening.profileId })).toEqual([ROSA, SOREN]);
    expect(await found("kafka", { profileId: "nowhere" })).toEqual([]);
    await world.db.application.update({
      where: { id: soren.id },
      data: { disposition: "withdrawn", source: "referral" },
    });
    expect(await found("kafka", { standing: "left" })).toEqual([SOREN]);
    expect(await found("kafka", { standing: "active" })).toEqual([ROSA]);
    expect(await found("kafka", { source: "referral" })).toEqual([SOREN]);
    // Half past midnight of the second in Berlin is still the first in Greenwich.
    const createdAt = new Date("2026-03-01T23:30:00Z");
    await world.db.application.update({ where: { id: soren.id }, data: { createdAt } });
    expect(await found("kafka", { from: "2026-03-02", to: "2026-03-02" })).toEqual([SOREN]);
    expect(await found("kafka", { to: "2026-03-01" })).toEqual([]);
    expect(await found("kafka", { from: "2026-03-02", to: "2026-03-01" })).toMatch(
      /later than “Applied until”/,
    );
  });

  it("turn by place without a gap or a repeat, also among applications of one instant", async () => {
    const at = new Date("2026-05-05T05:05:05.005Z");
    const opening = await world.buildOpening();
    const ids: string[] = [];
    for (let count = 0; count < HITS_A_PAGE * 2 + 3; count += 1) {
      const application = await world.buildApplication({ opening });
      await world.db.application.update({ where: { id: application.id }, data: { createdAt: at } });
      ids.push(application.id);
    }
    await world.db.$executeRaw`SELECT baton_refresh_search(${ids}::text[])`;
    await world.db
      .$executeRaw`UPDATE "SearchEntry" SET "appliedAt" = ${at} WHERE "applicationId" = ANY (${ids})`;
    const pages: string[][] = [];
    let after: string | null = "";
    while (after !== null) {
      const asked = readSearch(new URLSearchParams(`opening=${opening.id}&after=${after}`));
      const page: Awaited<ReturnType<typeof searchApplications>> = await searchApplications(
        world.ctxFor(recruiter),
        asked,
      );
      pages.push(page.hits.map(({ id }) => id));
      after = page.next;
    }
    expect(pages.map((page) => page.length)).toEqual([HITS_A_PAGE, HITS_A_PAGE, 3]);
    expect(pages.flat().sort()).toEqual(ids.sort());
  });

  it("nothing is looked up when nothing is asked for", async () => {
    expect(await search(world.ctxFor(recruiter), "")).toEqual({
      hits: [],
      next: null,
      close: false,
      problem: null,
    });
  });
});

describe("what is searched", () => {
  it("follows names, newer resumes and lines added to a note", async () => {
    const application = await world.buildApplication({ name: "Early Name" });
    await buildResume(world, application, "prometheus");
    await world.db.candidate.update({ where: { id: application.candidateId }, data: { name: "Later Name" } });
    expect(await found("prometheus later")).toEqual(["Later Name"]);
    expect(await found("prometheus early")).toEqual([]);
    await buildResume(world, application, "grafana");
    expect(await found("prometheus grafana")).toEqual(["Later Name"]);
    const { id } = await world.buildInterview({ application, interviewer: ben });
    await buildNoteText(world, id, { text: "told of zookeeper" });
    expect(await found("zookeeper")).toEqual([]);
    expect(await letNotesBeFound(world)).toBe(1);
    expect(await found("zookeeper grafana")).toEqual(["Later Name"]);
    await world.db.noteAmendment.create({
      data: { interviewId: id, text: "and chubby", authorId: ben.id, at: new Date() },
    });
    await letNotesBeFound(world);
    expect(await found("chubby zookeeper")).toEqual(["Later Name"]);
    expect(await letNotesBeFound(world)).toBe(0);
  });

  it("leaves out the words of a file that was removed, or went to another file with its candidate", async () => {
    const application = await world.buildApplication({ name: "Keeps Words" });
    await buildResume(world, { ...application, id: null }, "quetzal");
    await buildResume(world, application, "quoll");
    expect(await found("quetzal quoll")).toEqual(["Keeps Words"]);
    const elsewhere = await world.buildApplication({ name: "Gets Words" });
    await world.db.document.updateMany({
      where: { candidateId: application.candidateId, applicationId: null },
      data: { candidateId: elsewhere.candidateId },
    });
    expect(await found("quetzal")).toEqual(["Gets Words"]);
    await world.db.document.deleteMany({ where: { applicationId: application.id } });
    expect(await found("quoll")).toEqual([]);
    expect(await found("keeps")).toEqual(["Keeps Words"]);
  });

  it("has the words of a file that is read while its candidate applies", async () => {
    const { id } = await world.db.candidate.create({
      data: { name: "At Once", email: "at.once@pool.example" },
    });
    await buildResume(world, { id: null, candidateId: id }, "not yet");
    const application = await world.buildApplication({ name: "Before Them" });
    let reading: Promise<unknown> | undefined;
    await world.db.$transaction(
      async (tx) => {
        await tx.application.update({ where: { id: application.id }, data: { candidateId: id } });
        reading = world.db.document.updateMany({ where: { candidateId: id }, data: { text: "quagga" } });
        reading.catch(() => undefined);
        await expect
          .poll(
            async () => {
              const waiting = await world.db.$queryRaw<unknown[]>`
            SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
              return waiting.length;
            },
            { timeout: 20_000 },
          )
          .toBeGreaterThan(0);
      },
      { timeout: 30_000 },
    );
    await reading;
    const { hits } = await search(world.ctxFor(recruiter), "quagga");
    expect(hits).toMatchObject([{ kind: "application", id: application.id }]);
  });

  it("is put together by its job alone", async () => {
    await expect(refreshSearch(world.visitorCtx() as never)).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("keeps a resume that is too long to be searched, and its candidate's name is found", async () => {
    const application = await world.buildApplication({ name: "Long Winded" });
    for (let part = 0; part < 5; part += 1) {
      const words = Array.from({ length: 22_000 }, (_, word) => `w${part}x${word}`).join(" ");
      await buildResume(world, application, words);
    }
    expect(await found("winded")).toEqual(["Long Winded"]);
  });
});

describe("somebody without an application", () => {
  const known = async (name: string, resume: string) => {
    const candidate = await world.db.candidate.create({
      data: { name, email: `${name.replaceAll(" ", ".")}@pool.example`, phone: "+49 (0)171 555 0199" },
    });
    await buildResume(world, { id: null, candidateId: candidate.id }, resume);
    return candidate;
  };

  it("is found by name, close name and resume by those who keep candidates, among all others and by nobody else", async () => {
    const zelda = await known("Zelda Poolova", "Kafka streams and zanzibar");
    for (const query of ["zelda", "POOLOVA", "zanzibar", "kafka zanz*"]) {
      const { hits } = await search(world.ctxFor(recruiter), query);
      expect(hits, query).toMatchObject([{ kind: "person", id: zelda.id }]);
    }
    const [place] = (await search(world.ctxFor(recruiter), "zanzibar")).hits[0]?.places ?? [];
    expect(place?.pieces.filter((piece) => piece.found)).toEqual([{ text: "zanzibar", found: true }]);
    const byEar = await search(world.ctxFor(recruiter), "Selda Polova");
    expect([byEar.close, byEar.hits[0]?.id]).toEqual([true, zelda.id]);
    expect(await found("kafka")).toEqual(["Rosa Lindqvist", "Søren Kjær-Müller", "Zelda Poolova"]);
    expect((await findByName(world.ctxFor(recruiter), "zeld")).hits[0]).toMatchObject({
      label: "Zelda Poolova",
      to: `/candidates/${zelda.id}`,
    });
    const manager = await world.buildPerson("hiring_manager");
    for (const other of [ana, manager]) {
      expect(await found("zelda", {}, world.ctxFor(other))).toEqual([]);
      expect((await findByName(world.ctxFor(other), "zelda")).hits.map(({ kind }) => kind)).toEqual([
        "search",
      ]);
    }
  });

  it("is found by tag and pool, and not where a filter asks how an application stands", async () => {
    const { id } = await known("Petra Poolova", "petrograd");
    await world.db.candidate.update({ where: { id }, data: { tags: ["later"], pooledAt: new Date() } });
    expect(await found("", { pooled: true })).toContain("Petra Poolova");
    expect(await found("petra", { tag: "later" })).toEqual(["Petra Poolova"]);
    expect(await found("petra", { tag: "sooner" })).toEqual([]);
    for (const filter of [{ standing: "active" }, { stages: ["onsite"] }, { from: "2020-01-01" }] as const)
      expect(await found("petra", filter)).toEqual([]);
  });

  it("is found with their application once they have one, and alone again when it goes", async () => {
    const { id } = await known("Ulla Poolova", "ulan");
    const application = await world.buildApplication({ candidate: { id } });
    const kinds = async () =>
      (await search(world.ctxFor(recruiter), "ulla ulan")).hits.map(({ kind }) => kind);
    expect(await kinds()).toEqual(["application"]);
    await world.db.$executeRaw`DELETE FROM "SearchEntry" WHERE "applicationId" = ${application.id}`;
    await world.db.application.delete({ where: { id: application.id } });
    expect(await kinds()).toEqual(["person"]);
    await world.db.candidate.update({ where: { id }, data: { name: "Ulrike Poolova" } });
    expect(await found("ulrike")).toEqual(["Ulrike Poolova"]);
    expect((await search(world.ctxFor(recruiter), "ulla")).close).toBe(true);
  });

  it("is not found once they are erased", async () => {
    const { id, name } = await known("Erna Poolova", "erasmus");
    expect(await found("erasmus")).toEqual([name]);
    const admin = world.ctxFor(await world.buildPerson("admin"));
    await eraseCandidate(admin, { candidateId: id, typedName: name, reasonCode: "candidate_request" });
    expect(await found("erasmus")).toEqual([]);
    expect(await world.db.searchPerson.count({ where: { candidateId: id } })).toBe(0);
  });

  it("is nobody's own file", async () => {
    const admin = await world.buildPerson("admin", "Ottoline Own");
    await world.db.candidate.create({ data: { name: "Ottoline Own", email: admin.email } });
    expect(await found("ottoline")).toEqual(["Ottoline Own"]);
    expect(await found("ottoline", {}, world.ctxFor(admin))).toEqual([]);
    expect(await found(admin.email)).toEqual(["Ottoline Own"]);
    expect(await found(admin.email, {}, world.ctxFor(admin))).toEqual([]);
  });

  it("turns pages with everybody else, without a gap or a repeat", async () => {
    const names: string[] = [];
    for (let count = 0; count < HITS_A_PAGE + 5; count += 1) {
      const createdAt = new Date(Date.UTC(2026, 1, 1, 0, Math.floor(count / 2)));
      const name = `Turner ${count}`;
      names.push(name);
      const candidate = await world.db.candidate.create({
        data: { name, email: `turner${count}@pool.example`, createdAt },
      });
      if (count % 3 !== 0) continue;
      const { id } = await world.buildApplication({ candidate });
      await world.db.application.update({ where: { id }, data: { createdAt } });
      await world.db
        .$executeRaw`UPDATE "SearchEntry" SET "appliedAt" = ${createdAt} WHERE "applicationId" = ${id}`;
    }
    const seen: string[] = [];
    let after: string | null = "";
    while (after !== null) {
      const asked = readSearch(new URLSearchParams(`q=turner&after=${after}`));
      const page: Awaited<ReturnType<typeof searchApplications>> = await searchApplications(
        world.ctxFor(recruiter),
        asked,
      );
      seen.push(...page.hits.map((hit) => hit.name.map(({ text }) => text).join("")));
      after = page.next;
    }
    expect(seen.toSorted()).toEqual(names.toSorted());
  });
});

describe("an address, a number or a page", () => {
  it("finds whoever is reached by it, by those who read contacts alone", async () => {
    const candidate = await world.db.candidate.create({
      data: { name: "Reach Able", email: "reach.able@mail.example" },
    });
    await world.db.candidateKey.createMany({
      data: [
        { candidateId: candidate.id, kind: "phone", key: "715550142" },
        { candidateId: candidate.id, kind: "link", key: "linkedin/reach-able" },
      ],
    });
    const { id } = await world.buildApplication({ candidate });
    // Ana sees the application, and not how its candidate is reached.
    await world.buildInterview({ application: { id }, interviewer: ana });
    expect(await found("reach able", {}, world.ctxFor(ana))).toEqual(["Reach Able"]);
    const queries = [
      "Reach.Able@mail.example",
      "0171 555 0142",
      "+49 (171) 555-0142",
      "linkedin.com/in/Reach-Able",
    ];
    for (const query of queries) {
      const { hits } = await search(world.ctxFor(recruiter), query);
      expect(
        hits.map((hit) => hit.id),
        query,
      ).toEqual([id]);
      expect((await findByName(world.ctxFor(recruiter), query)).hits[0], query).toMatchObject({
        to: `/applications/${id}`,
      });
      expect(await found(query, {}, world.ctxFor(ana)), query).toEqual([]);
    }
    expect(await found("0171 555 0142", { standing: "left" })).toEqual([]);
    for (const filter of [{ skill: "dbt" }, { company: "Quayside Bank" }, { school: "École Polytechnique" }])
      expect(await found("0171 555 0142", filter)).toEqual([]);
  });

  it("comes before resumes in which it stands, each once", async () => {
    const candidate = await world.db.candidate.create({
      data: { name: "Refer Ee", email: "refer.ee@mail.example", createdAt: new Date("2020-01-01") },
    });
    const own = await world.buildApplication({ candidate });
    await buildResume(world, own, "refer.ee@mail.example");
    const other = await world.buildApplication({ name: "Names Them" });
    await buildResume(world, other, "Referee: refer.ee@mail.example");
    const { hits } = await search(world.ctxFor(recruiter), "refer.ee@mail.example");
    expect(hits.map(({ id }) => id)).toEqual([own.id, other.id]);
  });
});

describe("a resume that is to be read blind", () => {
  it("is found without its words, until it is decided", async () => {
    const application = await world.buildApplication({ name: "Hidden Reader", stage: "resume_screen" });
    await buildResume(world, application, "Hidden Reader of Universidad, knows quokka");
    const places = async (ctx = world.ctxFor(recruiter)) =>
      (await search(ctx, "quokka")).hits[0]?.places.length;
    expect(await places()).toBe(1);
    const blind = await world.buildPerson("recruiter");
    await world.db.person.update({ where: { id: blind.id }, data: { blindScreening: true } });
    expect(await places(world.ctxFor(blind))).toBe(0);
    await world.db.opening.update({
      where: { id: application.openingId },
      data: { blindScreening: true },
    });
    expect(await places()).toBe(0);
    await world.db.application.update({ where: { id: application.id }, data: { stage: "phone_screen" } });
    expect([await places(), await places(world.ctxFor(blind))]).toEqual([1, 1]);
  });
});

describe("the palette", () => {
  it("finds beginnings of names, close names, and whole addresses for those who read them", async () => {
    const ctx = world.ctxFor(recruiter);
    const first = async (text: string, by = ctx) => (await findByName(by, text)).hits[0];
    for (const text of ["ro", "lind", "rosa li", "lindkvist"])
      expect(await first(text), text).toMatchObject({ label: ROSA });
    const { email } = rosa.candidate;
    expect(await first(email.toUpperCase())).toMatchObject({ label: ROSA });
    expect(await first(email, world.ctxFor(ana))).toMatchObject({ kind: "search" });
    expect((await findByName(ctx, "r")).hits).toEqual([]);
    expect(await first("%_' OR 1=1")).toMatchObject({ kind: "search", to: "/search?q=%25_%27+OR+1%3D1" });
  });
});
