import { beforeAll, describe, expect, it } from "vitest";
import { addCandidate } from "#app/use-cases/applications/add-candidate.server.ts";
import { applyToOpening } from "#app/use-cases/applications/apply-to-opening.server.ts";
import { eraseCandidate } from "#app/use-cases/applications/erase-candidate.server.ts";
import { getApplication } from "#app/use-cases/applications/get-application.server.ts";
import { dismissDuplicate } from "#app/use-cases/candidates/dismiss-duplicate.server.ts";
import { getCandidate } from "#app/use-cases/candidates/get-candidate.server.ts";
import { listCandidates } from "#app/use-cases/candidates/list-candidates.server.ts";
import { listDuplicates } from "#app/use-cases/candidates/list-duplicates.server.ts";
import { mergeCandidates } from "#app/use-cases/candidates/merge-candidates.server.ts";
import { recordStanding } from "#app/use-cases/candidates/record-standing.server.ts";
import { sweepDuplicates } from "#app/use-cases/candidates/sweep-duplicates.server.ts";
import { undoMerge } from "#app/use-cases/candidates/undo-merge.server.ts";
import { NO_SEARCH } from "#app/hiring/search/search-state.ts";
import { searchApplications } from "#app/use-cases/search/search-applications.server.ts";
import { exampleMail } from "#test/builders/mails.ts";
import { buildResume } from "#test/builders/texts.ts";
import { buildWorld, NOW } from "#test/builders/world.ts";
import type { Person, World } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
let world: World;
let recruiter: Person;

beforeAll(async () => {
  world = await buildWorld(database());
  recruiter = await world.buildPerson("recruiter", "Rene Ody");
});

let letters = 0;
/** Two files of one person at two openings, each with a resume and a mail. */
async function buildTwins(openings: { first?: { id: string }; second?: { id: string } } = {}) {
  letters += 1;
  const last = `Twin${String.fromCharCode(64 + letters)}`;
  const kept = await world.buildApplication({
    name: `Rosa ${last}`,
    ...(openings.first ? { opening: openings.first } : {}),
  });
  const gone = await world.buildApplication({
    name: `R. ${last}`,
    ...(openings.second ? { opening: openings.second } : {}),
  });
  for (const application of [kept, gone]) {
    await buildResume(world, application, `resume of ${last}`);
    await world.db.mail.create({
      data: {
        ...exampleMail("rejection", last),
        to: application.candidate.email,
        candidateId: application.candidateId,
        applicationId: application.id,
        sendAfter: NOW,
        idempotencyKey: `${last} ${application.id}`,
      },
    });
  }
  await world.db.candidate.update({
    where: { id: gone.candidateId },
    data: { phone: "+49 30 1234567", links: ["https://github.com/rosa"], tags: ["sql"], comfort: "Captions" },
  });
  return { kept, gone, last, pair: { keptId: kept.candidateId, goneId: gone.candidateId } };
}

/** Everything that hangs on two files, without what is only bookkeeping. */
async function allOf(...ids: readonly string[]) {
  const where = { candidateId: { in: [...ids] } };
  const files = await world.db.candidate.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { id: "asc" },
  });
  return {
    files: files.map((row) => ({ ...row, updatedAt: null, keysEdition: 0 })),
    applications: (await world.db.application.findMany({ where, orderBy: { id: "asc" } })).map((row) => ({
      ...row,
      updatedAt: null,
    })),
    documents: await world.db.document.findMany({ where, orderBy: { id: "asc" } }),
    mails: await world.db.mail.findMany({ where, orderBy: { id: "asc" } }),
  };
}

async function sweep() {
  return sweepDuplicates({ ...world.visitorCtx(), eventActor: { kind: "system", id: null } });
}

const arriving = (
  name: string,
  email: string,
  more: { phone?: string; links?: string[]; sourceDetail?: string } = {},
) => ({
  name,
  email,
  phone: more.phone ?? "",
  links: more.links ?? [],
  source: more.sourceDetail ? ("referral" as const) : ("added_by_recruiter" as const),
  sourceDetail: more.sourceDetail ?? "",
  resumes: [],
});

describe("a second file of the same person", () => {
  it("is found when it arrives, with the reasons, and once", async () => {
    const ctx = world.ctxFor(recruiter);
    const openingId = (await world.buildOpening()).id;
    const add = (input: ReturnType<typeof arriving>) => addCandidate(ctx, { ...input, openingId });
    await add(arriving("Olga Petrova", "olga.petrova@gmail.com", { phone: "+49 (0)30 9876543" }));
    await add(arriving("Somebody Else", "else@mail.example", { phone: "+49 30 1111111" }));
    await add(
      arriving("O. Petrova", "OlgaPetrova+jobs@googlemail.com", {
        phone: "030 9876543",
        links: ["https://github.com/olgap"],
      }),
    );
    await add(arriving("Olga P", "op@corp.example", { links: ["github.com/OlgaP/thesis"] }));
    const { pairs } = await listDuplicates(ctx);
    const told = pairs.map(({ reasons, files }) => [files.map((file) => file.name), reasons] as const);
    expect(told.toSorted(([, a], [, b]) => b.length - a.length)).toEqual([
      [
        ["Olga Petrova", "O. Petrova"],
        [
          "The same mailbox, written in another way or read in a resume",
          "The same phone number, given or read in a resume",
        ],
      ],
      [["O. Petrova", "Olga P"], ["The same LinkedIn, GitHub or GitLab page"]],
    ]);
    expect(await world.db.event.count({ where: { type: "candidate.duplicate_suggested" } })).toBe(2);
    const application = await world.db.application.findFirstOrThrow({
      where: { candidate: { name: "O. Petrova" } },
    });
    expect((await getApplication(ctx, application.id)).seenBefore.mayBeTwice).toBe(true);
    const [pair] = pairs;
    await dismissDuplicate(ctx, { suggestionId: pair!.id });
    await world.db.candidate.updateMany({ data: { keysEdition: 0 } });
    await sweep();
    expect((await listDuplicates(ctx)).pairs.map(({ id }) => id)).not.toContain(pair!.id);
    await expect(dismissDuplicate(ctx, { suggestionId: pair!.id })).rejects.toMatchObject({
      kind: "conflict",
    });
  });

  it("is found in the background, among files that nothing was known of; a number that everybody has says nothing", async () => {
    const agency = "+49 40 5555555";
    const people = await Promise.all(Array.from({ length: 5 }, () => world.buildCandidate()));
    await world.db.candidate.updateMany({
      where: { id: { in: people.map(({ id }) => id) } },
      data: { phone: agency },
    });
    const twins = [
      await world.buildCandidate({ email: "pia@x.example" }),
      await world.buildCandidate({ email: "pia+2@x.example" }),
    ];
    expect(await sweep()).toMatchObject({ suggested: 1 });
    expect(await sweep()).toMatchObject({ compared: 0, suggested: 0 });
    const ids = twins.map(({ id }) => id).sort();
    const suggestion = await world.db.duplicateSuggestion.findFirst({ where: { firstId: ids[0]! } });
    expect(suggestion).toMatchObject({ secondId: ids[1], reasons: ["email"], state: "open" });
    await expect(sweepDuplicates(world.visitorCtx() as never)).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("under a name with an employer in common is found by the keys of their resumes", async () => {
    const twins = [
      await world.buildCandidate({ name: "Mia Berg" }),
      await world.buildCandidate({ name: "Berg, Mia" }),
    ];
    await world.db.candidateKey.createMany({
      data: twins.map(({ id }) => ({
        candidateId: id,
        kind: "name_employer",
        key: "berg mia @ quayside bank",
      })),
    });
    await sweep();
    const { pairs } = await listDuplicates(world.ctxFor(recruiter));
    const found = pairs.find(({ files }) => files.some((file) => file.name === "Mia Berg"));
    expect(found?.reasons).toEqual(["The same name and an employer in common"]);
  });
});

describe("merging", () => {
  it("moves everything over, fills what was missing, keeps the other's address working, and leaves events", async () => {
    const ctx = world.ctxFor(recruiter);
    const { kept, gone, last, pair } = await buildTwins();
    await mergeCandidates(ctx, pair);
    const { candidate, applications, documents, standing } = await getCandidate(ctx, kept.candidateId);
    expect(applications.map(({ id }) => id).sort()).toEqual([kept.id, gone.id].sort());
    expect([documents.length, candidate.contact?.phone, candidate.comfort]).toEqual([
      2,
      "+49 30 1234567",
      "Captions",
    ]);
    expect(standing?.merges).toMatchObject([
      { gone: { name: `R. ${last}` }, mergedBy: { name: "Rene Ody" } },
    ]);
    expect((await getCandidate(ctx, gone.candidateId)).mergedIntoId).toBe(kept.candidateId);
    expect((await listCandidates(ctx, { after: null })).candidates.map(({ id }) => id)).not.toContain(
      gone.candidateId,
    );
    const { hits } = await searchApplications(ctx, {
      state: { ...NO_SEARCH, query: `rosa ${last}` },
      after: null,
    });
    expect(hits.map(({ id }) => id).sort()).toEqual([kept.id, gone.id].sort());
    const events = await world.db.event.findMany({
      where: { type: "candidate.merged" },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ candidateId, applicationId }) => [candidateId, applicationId])).toEqual([
      [kept.candidateId, null],
      [gone.candidateId, null],
      [kept.candidateId, gone.id],
    ]);
    const opening = await world.buildOpening();
    const resume = {
      key: "k1",
      fileName: "r.txt",
      fileType: "txt",
      bytes: 10,
      sha256: "x",
      typeName: "txt",
      encrypted: false,
    };
    const again = { name: "Rosa", email: gone.candidate.email, phone: "", links: [], slug: opening.slug };
    await applyToOpening(world.visitorCtx(), {
      ...again,
      timeZone: "",
      consent: true,
      answers: {},
      files: {},
      heldToken: "",
      source: { source: "", referral: "" },
      resume,
    });
    const applied = await world.db.application.findFirstOrThrow({ where: { openingId: opening.id } });
    expect(applied.candidateId).toBe(kept.candidateId);
  });

  it("taken back puts every row back where it came from, also from the same opening, and suggests the pair again", async () => {
    const ctx = world.ctxFor(recruiter);
    const opening = await world.buildOpening();
    const { gone, pair } = await buildTwins({ first: opening, second: opening });
    await sweep();
    const before = await allOf(pair.keptId, pair.goneId);
    const mergeId = await mergeCandidates(ctx, pair);
    const merged = await allOf(pair.keptId);
    expect([merged.applications.length, merged.documents.length, merged.mails.length]).toEqual([2, 2, 2]);
    expect(await undoMerge(ctx, { mergeId })).toBe(gone.candidateId);
    expect(await allOf(pair.keptId, pair.goneId)).toEqual(before);
    await expect(undoMerge(ctx, { mergeId })).rejects.toMatchObject({ kind: "conflict" });
    expect(
      await world.db.event.count({
        where: { type: "candidate.merge_undone", candidateId: gone.candidateId },
      }),
    ).toBe(2);
  });

  it("taken back takes along what was added to an application since, and keeps what people changed", async () => {
    const ctx = world.ctxFor(recruiter);
    const { kept, gone, pair } = await buildTwins();
    const mergeId = await mergeCandidates(ctx, pair);
    await buildResume(world, { id: gone.id, candidateId: kept.candidateId }, "newer");
    const standing = {
      tags: ["sql", "later"],
      pooled: true,
      poolNote: "spring",
      doNotContact: false,
      doNotContactReason: "",
    };
    await recordStanding(ctx, { candidateId: kept.candidateId, standing });
    await undoMerge(ctx, { mergeId });
    expect(await world.db.document.count({ where: { candidateId: gone.candidateId } })).toBe(2);
    expect(await world.db.candidate.findUnique({ where: { id: kept.candidateId } })).toMatchObject({
      tags: ["later"],
      poolNote: "spring",
      phone: "",
      links: [],
    });
  });

  it("over two steps is taken back from the last", async () => {
    const ctx = world.ctxFor(recruiter);
    const one = await buildTwins();
    const two = await buildTwins();
    const before = await allOf(one.pair.keptId, one.pair.goneId, two.pair.keptId);
    const first = await mergeCandidates(ctx, one.pair);
    const second = await mergeCandidates(ctx, { keptId: two.pair.keptId, goneId: one.pair.keptId });
    await expect(undoMerge(ctx, { mergeId: first })).rejects.toThrow(/Take that merge back first/);
    await undoMerge(ctx, { mergeId: second });
    await undoMerge(ctx, { mergeId: first });
    expect(await allOf(one.pair.keptId, one.pair.goneId, two.pair.keptId)).toEqual(before);
  });

  it("keeps a colleague from their own file, also when only the other one told that it is theirs", async () => {
    const self = await world.buildPerson("recruiter");
    const { kept, gone, pair } = await buildTwins();
    await world.db.candidate.update({ where: { id: gone.candidateId }, data: { email: self.email } });
    const refused = mergeCandidates(world.ctxFor(self), pair);
    await expect(refused).rejects.toMatchObject({ kind: "not_found" });
    const mergeId = await mergeCandidates(world.ctxFor(recruiter), pair);
    await expect(getApplication(world.ctxFor(self), kept.id)).rejects.toMatchObject({ kind: "not_found" });
    await expect(undoMerge(world.ctxFor(self), { mergeId })).rejects.toMatchObject({ kind: "not_found" });
    expect((await listDuplicates(world.ctxFor(self))).merges.map(({ id }) => id)).not.toContain(mergeId);
  });

  it("is refused to those who do not keep candidates, twice, and with an erased file", async () => {
    const { kept, pair } = await buildTwins();
    for (const role of ["interviewer", "hiring_manager"] as const) {
      const ctx = world.ctxFor(await world.buildPerson(role));
      for (const act of [
        () => mergeCandidates(ctx, pair),
        () => undoMerge(ctx, { mergeId: "m" }),
        () => dismissDuplicate(ctx, { suggestionId: "s" }),
        () => listDuplicates(ctx),
      ])
        await expect(act()).rejects.toMatchObject({ kind: "forbidden" });
    }
    const ctx = world.ctxFor(recruiter);
    const both = await Promise.allSettled([mergeCandidates(ctx, pair), mergeCandidates(ctx, pair)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const { name } = kept.candidate;
    await eraseCandidate(ctx, {
      candidateId: kept.candidateId,
      typedName: name,
      reasonCode: "candidate_request",
    });
    const other = await buildTwins();
    const erased = mergeCandidates(ctx, { keptId: other.pair.keptId, goneId: kept.candidateId });
    await expect(erased).rejects.toMatchObject({ kind: "conflict" });
  });
});

describe("people we know already", () => {
  it("are recognised as colleagues when they apply, and when they join later, however their address is written", async () => {
    const person = await world.db.person.create({
      data: { name: "Ida Holm", email: "ida.holm@gmail.com", role: "recruiter" },
    });
    const ctx = world.ctxFor(recruiter);
    const openingId = (await world.buildOpening()).id;
    await addCandidate(ctx, { ...arriving("Ida", "IdaHolm+x@googlemail.com"), openingId });
    const candidate = await world.db.candidate.findFirstOrThrow({ where: { name: "Ida" } });
    expect(candidate.personId).toBe(person.id);
    const early = await world.buildCandidate({ email: "jo.k+jobs@northlight.example" });
    await sweep();
    const joined = await world.db.person.create({
      data: { name: "Jo K", email: "jo.k@northlight.example", role: "recruiter" },
    });
    expect(await sweep()).toMatchObject({ colleagues: 1 });
    expect(await world.db.candidate.findUnique({ where: { id: early.id } })).toMatchObject({
      personId: joined.id,
    });
  });

  it("are known as who referred somebody, and seen before with what happened then", async () => {
    const ctx = world.ctxFor(recruiter);
    const ben = await world.buildPerson("interviewer", "Ben Referrer");
    const manager = await world.buildPerson("hiring_manager");
    const opening = await world.buildOpening({ hiringManager: manager });
    const known = await world.buildApplication({ name: "Known Already", stage: "onsite" });
    await world.db.application.update({
      where: { id: known.id },
      data: { disposition: "rejected", dispositionCode: "below_the_bar", disposedAt: NOW },
    });
    const added = await addCandidate(ctx, {
      ...arriving("Known Already", known.candidate.email, { sourceDetail: "Referrer, Ben" }),
      openingId: opening.id,
    });
    const page = await getApplication(ctx, added.applicationId);
    expect(page.application.referredBy).toBe("Ben Referrer");
    const before = {
      id: known.id,
      stage: "onsite",
      disposition: "rejected",
      dispositionCode: "below_the_bar",
      disposedAt: NOW,
    };
    expect(page.seenBefore.applications).toMatchObject([before]);
    await world.buildInterview({ application: { id: added.applicationId }, interviewer: ben });
    for (const person of [manager, ben]) {
      const seen = (await getApplication(world.ctxFor(person), added.applicationId)).seenBefore;
      expect(seen, person.name).toEqual({ applications: [], mayBeTwice: false });
    }
    await world.buildInterview({ application: known, interviewer: ben });
    const seen = (await getApplication(world.ctxFor(ben), added.applicationId)).seenBefore;
    expect(seen.applications).toMatchObject([
      { id: known.id, disposition: "rejected", dispositionCode: null },
    ]);
  });
});
