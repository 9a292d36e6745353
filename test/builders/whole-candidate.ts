import { randomUUID } from "node:crypto";
import { sharedNoteName, privateNoteName } from "#app/hiring/live-notes/document-names.ts";
import type { FileStore } from "#app/platform/files/file-store.server.ts";
import { tellAboutInterviewJob } from "#app/use-cases/interviews/tell-about-interview.job.server.ts";
import { readResumeJob } from "#app/use-cases/applications/read-resume.job.server.ts";
import { exampleMail } from "./mails.ts";
import { minute, questionOn } from "./room.ts";
import { buildSignal } from "./scorecards.ts";
import { NOW } from "./world.ts";
import type { Person, World } from "./world.ts";

export type WholeCandidate = Awaited<ReturnType<typeof buildWholeCandidate>>;
type Held = {
  readonly world: World;
  readonly people: { readonly ana: Person; readonly ben: Person; readonly manager: Person };
  readonly application: { readonly id: string; readonly candidateId: string; readonly openingId: string };
  readonly interview: { readonly id: string; readonly applicationId: string };
};

/**
 * A candidate with a row in every table that can hold one about a candidate: an application that has come to an offer
 * with an interview held and another booked, and an earlier one at another opening that was rejected.
 */
export async function buildWholeCandidate(world: World, files: FileStore, name: string) {
  const people = {
    ana: await world.buildPerson("interviewer", "Ana Ruiz"),
    ben: await world.buildPerson("interviewer", "Ben Okafor"),
    manager: await world.buildPerson("hiring_manager", "Maya Lind"),
    recruiter: await world.buildPerson("recruiter", "Rene Ody"),
  };
  const at = { hiringManager: people.manager, recruiter: people.recruiter };
  const opening = await world.buildOpening({ profile: "report-designer", ...at });
  const colleague = await world.buildPerson("interviewer", "Also Works Here");
  const candidate = await world.buildCandidate({ name, personId: colleague.id });
  const application = await world.buildApplication({ opening, candidate, stage: "offer" });
  const earlier = await world.buildApplication({ opening: await world.buildOpening(at), candidate });
  const interview = await world.buildInterview({
    application,
    interviewer: people.ana,
    state: "completed",
    startsAt: minute(-600),
    phoneOutcome: "advance",
  });
  const booked = await world.buildInterview({ application, interviewer: people.ben, number: 2 });
  const held = { world, people, application, interview };
  await apply(held, files, opening.id);
  const signal = await beInterviewed(held);
  await beJudged(held, signal);
  const mails = await writeMails(held, booked.id);
  await holdDay(held);
  const twin = await haveTwin(held);
  await append(held);
  await bring(held);
  await world.db.application.update({
    where: { id: earlier.id },
    data: { disposition: "rejected", dispositionCode: "other_rejection", disposedAt: NOW },
  });
  await world.db.application.update({
    where: { id: application.id },
    data: { revealedAt: NOW, revealedById: people.manager.id, revealOverride: "one was ill" },
  });
  await world.db.$transaction(async (tx) => {
    const telling = { change: "booked" as const, sequence: 0, toCandidate: true };
    await world.jobs.enqueue(tx, tellAboutInterviewJob, { interviewId: booked.id, ...telling });
  });
  return { candidate, application, earlier, interview, booked, people, opening, mails, twin };
}

/** A day that is kept free for them. */
async function holdDay({ world, people, application }: Held): Promise<void> {
  const span = { startsAt: minute(6000), endsAt: minute(6060) };
  await world.db.hold.create({
    data: {
      applicationId: application.id,
      heldById: people.manager.id,
      timeZone: "Europe/Berlin",
      reason: "Ana has least in that week.",
      expiresAt: minute(3000),
      createdAt: NOW,
      interviews: {
        create: {
          kind: "onsite",
          number: 3,
          name: "SQL",
          minutes: 60,
          interviewerId: people.ana.id,
          ...span,
        },
      },
      times: { create: { whoId: people.ana.id, ...span } },
    },
  });
}

/** The same person's other file, which was merged into this one. */
async function haveTwin({ world, people, application }: Held) {
  const { db } = world;
  const keptId = application.candidateId;
  const twin = await world.buildCandidate({ name: "Their Other Name" });
  await db.candidate.update({
    where: { id: twin.id },
    data: { mergedIntoId: keptId, phone: "+49 30 1234567" },
  });
  await db.candidateKey.createMany({
    data: [keptId, twin.id].map((candidateId) => ({ candidateId, kind: "phone", key: `twin of ${keptId}` })),
  });
  const decided = {
    state: "merged",
    createdAt: NOW,
    decidedAt: NOW,
    decidedById: people.manager.id,
  } as const;
  await db.duplicateSuggestion.create({
    data: { firstId: keptId, secondId: twin.id, reasons: ["phone"], ...decided },
  });
  const record = { before: { phone: "" }, after: { phone: "1" }, moved: {} };
  await db.candidateMerge.create({
    data: {
      keptId,
      goneId: twin.id,
      reasons: ["phone"],
      ...record,
      mergedAt: NOW,
      mergedById: people.manager.id,
    },
  });
  await db.event.create({
    data: {
      at: NOW,
      actorKind: "person",
      actorId: people.manager.id,
      type: "candidate.changed",
      subjectKind: "candidate",
      subjectId: twin.id,
      candidateId: twin.id,
      before: { t: "t" },
      after: { t: "t" },
    },
  });
  return twin;
}

async function apply({ world, application }: Held, files: FileStore, openingId: string): Promise<void> {
  const { db } = world;
  const { id: applicationId, candidateId } = application;
  const question = await db.openingQuestion.create({
    data: { openingId, position: 1, kind: "text", prompt: "Why us?", choices: [] },
  });
  await db.applicationAnswer.create({
    data: { applicationId, openingQuestionId: question.id, prompt: "Why us?", answer: "Because" },
  });
  const stored = await files.put(Buffer.from(`resume of ${candidateId}`));
  const document = await db.document.create({
    data: {
      candidateId,
      applicationId,
      fileName: "resume.txt",
      fileType: "txt",
      bytes: stored.bytes,
      sha256: stored.sha256,
      storageKey: stored.key,
      textState: "read",
      text: "Her resume",
    },
  });
  const documentId = document.id;
  await db.resumeReading.create({
    data: { documentId, candidateId, readerVersion: 1, profile: { emails: [] }, pages: [{ runs: [] }] },
  });
  const personId = (await world.buildPerson("recruiter")).id;
  await db.resumeCorrection.create({
    data: { documentId, candidateId, part: "skills", entry: "sql", field: "value", value: "SQL", personId },
  });
  await db.$transaction((tx) => world.jobs.enqueue(tx, readResumeJob, { documentId: document.id }));
  const screenerId = (await world.buildPerson("recruiter")).id;
  const outcome = {
    outcome: "advance",
    track: "experienced",
    levels: { teams: 3 },
    reasonCode: null,
  } as const;
  await db.screeningDecision.create({ data: { applicationId, screenerId, ...outcome } });
  await db.screeningPlace.create({
    data: { personId: screenerId, openingId, applicationId, seenAt: NOW },
  });
  await db.candidateRequest.create({
    data: { applicationId, kind: "question", text: "Is it remote?", createdAt: NOW },
  });
}

async function beInterviewed({ world, people, interview, application }: Held) {
  const { db } = world;
  const { ana, ben } = people;
  const interviewId = interview.id;
  const version = await questionOn(world, "business");
  const ofBank = { interviewId, questionVersionId: version.id };
  await db.plannedQuestion.create({ data: { ...ofBank, position: 1, reason: "Opens" } });
  await db.skippedQuestion.create({
    data: { ...ofBank, skippedById: ana.id, reason: "No time", skippedAt: NOW },
  });
  const asked = await db.askedQuestion.create({
    data: { interviewId, ownText: "And then?", competencyKey: "business", askedById: ana.id, askedAt: NOW },
  });
  await db.askedQuestion.create({
    data: { ...ofBank, competencyKey: "business", askedById: ana.id, askedAt: NOW },
  });
  await db.answerRating.create({
    data: { askedQuestionId: asked.id, raterId: ana.id, level: 3, sentence: "Clear", ratedAt: NOW },
  });
  await db.deliveryTag.create({
    data: { interviewId, askedQuestionId: asked.id, name: "terse", notedById: ana.id, notedAt: NOW },
  });
  await db.thread.create({
    data: { applicationId: application.id, interviewId, text: "Pull", authorId: ana.id, createdAt: NOW },
  });
  await db.interviewShadow.create({ data: { interviewId, personId: ben.id } });
  await db.roomAct.create({ data: { id: `act-${interviewId}`, interviewId, personId: ana.id } });
  await db.handoffReceipt.create({ data: { interviewId, personId: ben.id, readAt: NOW } });
  await db.inboxItem.create({
    data: {
      personId: ben.id,
      kind: "brief_updated",
      key: `brief_updated:${interviewId}`,
      applicationId: application.id,
      interviewId,
      at: NOW,
    },
  });
  for (const name of [sharedNoteName(interviewId), privateNoteName(interviewId, ana.id)]) {
    const ownerId = name.endsWith("shared") ? null : ana.id;
    const bytes = Buffer.from("y");
    await db.noteUpdate.create({ data: { name, update: bytes, authorId: ana.id } });
    await db.noteClient.create({ data: { name, client: 7n, personId: ana.id } });
    await db.noteAmendment.create({
      data: { interviewId, ownerId, text: "And later this", authorId: ana.id, at: NOW },
    });
    await db.noteState.create({ data: { name, state: bytes, upToId: 0n } });
    await db.noteText.create({ data: { name, interviewId, ownerId, text: "t", lines: [], updatedAt: NOW } });
  }
  await db.candidateFeedback.create({
    data: { applicationId: application.id, interviewId, rating: 4, text: "Kind", createdAt: NOW },
  });
  await db.processFeedback.create({
    data: { applicationId: application.id, rating: 4, text: "Kind throughout", createdAt: NOW },
  });
  return buildSignal(world, { interview, author: ana, competencyKey: "business", text: "Halved the churn" });
}

async function beJudged(
  { world, people, interview, application }: Held,
  signal: { readonly id: string },
): Promise<void> {
  const { db } = world;
  const applicationId = application.id;
  const card = await db.scorecard.create({
    data: {
      interviewId: interview.id,
      applicationId,
      authorId: people.ana.id,
      state: "submitted",
      submittedAt: NOW,
      recommendation: "yes",
      summary: "Good",
      levels: {
        create: {
          competencyKey: "business",
          level: 3,
          comment: "c",
          evidence: { create: { signalId: signal.id } },
        },
      },
      revisions: { create: { number: 1, reason: "typo", before: {}, after: {}, revisedAt: NOW } },
    },
    include: { levels: true },
  });
  await db.decision.create({
    data: {
      applicationId,
      outcome: "hire",
      rationale: "She finishes",
      decidedById: people.manager.id,
      decidedAt: NOW,
      citations: {
        create: [
          { competencyKey: "business", signalId: signal.id, quote: "Halved the churn" },
          { competencyKey: "business", scorecardLevelId: card.levels[0]?.id ?? "", quote: "c" },
        ],
      },
    },
  });
  const asked = await db.askedQuestion.findFirstOrThrow({
    where: { interviewId: interview.id, questionVersionId: { not: null } },
    include: { questionVersion: true },
  });
  const learnt = { askedQuestionId: asked.id, questionId: asked.questionVersion?.questionId ?? "", label: 3 };
  await db.learntLoop.create({
    data: {
      applicationId,
      decidedAt: NOW,
      rules: 1,
      learntAt: NOW,
      raters: { create: { raterId: people.ana.id, severity: 0.4, variance: 0.6, ratings: 4, squares: 4 } },
      answers: { create: { ...learnt, residual: 0.5 } },
    },
  });
  await db.offer.create({
    data: { applicationId, state: "extended", terms: "Well paid", startDate: new Date("2027-01-04") },
  });
}

const STATES = ["waiting", "sending", "sent", "failed", "taken_back", "kept"] as const;

/** One mail to the candidate in each state, and one to the interviewer of the booked interview that has left. */
/** A mail that bounced: what the service reported of it, and the address that nothing is sent to since. */
const COME_BACK = {
  delivery: "bounced" as const,
  deliveryDetail: "No such mailbox.",
  get reports() {
    return { create: { id: `msg_${randomUUID()}`, delivery: "bounced" as const, at: NOW } };
  },
  suppressions: { create: { address: "rosa@mail.example", reason: "bounced" as const } },
};

async function writeMails({ world, people, application }: Held, interviewId: string) {
  const { db } = world;
  const about = { applicationId: application.id, sendAfter: NOW };
  const toCandidate = exampleMail("interview-invitation", "Rosa");
  for (const state of STATES) {
    await db.mail.create({
      data: {
        ...toCandidate,
        ...about,
        state,
        candidateId: application.candidateId,
        interviewId,
        to: "rosa@mail.example",
        idempotencyKey: randomUUID(),
        attachments: [{ fileName: "a.ics", contentType: "text/calendar", content: "x" }],
        ...(state === "sent" ? COME_BACK : {}),
      },
    });
  }
  await db.mailReply.create({
    data: {
      id: randomUUID(),
      applicationId: application.id,
      state: "read",
      receivedAt: NOW,
      attachments: ["rosa.pdf"],
    },
  });
  const toInterviewer = exampleMail("interview-invitation-interviewer", "Rosa");
  await db.mail.create({
    data: {
      ...toInterviewer,
      ...about,
      state: "sent",
      interviewId,
      to: people.ben.email,
      toName: people.ben.name,
      idempotencyKey: randomUUID(),
    },
  });
  return db.mail.findMany({ where: { applicationId: application.id }, select: { id: true, state: true } });
}

/** Events as the use cases append them: about the candidate, the application, an interview and a mail. */
async function append({ world, people, application, interview }: Held): Promise<void> {
  const by = { at: NOW, actorKind: "person", actorId: people.ana.id } as const;
  const { id: applicationId, candidateId, openingId } = application;
  await world.db.event.createMany({
    data: [
      { ...by, type: "candidate.added", subjectKind: "candidate", subjectId: candidateId, after: { t: "t" } },
      {
        ...by,
        type: "application.moved",
        subjectKind: "application",
        subjectId: applicationId,
        openingId,
        candidateId,
        applicationId,
        before: { stage: "onsite" },
        after: { stage: "debrief", reason: "t" },
      },
      {
        ...by,
        type: "signal.weighed",
        subjectKind: "signal",
        subjectId: "s",
        interviewId: interview.id,
        sealed: true,
        before: { t: "t" },
        after: { t: "t" },
      },
      { ...by, type: "mail.queued", subjectKind: "mail", subjectId: "m", candidateId, after: { t: "t" } },
    ],
  });
}

/** What an import brought of them, before everything else. */
async function bring({ world, application, people }: Held): Promise<void> {
  const { db } = world;
  const { id: applicationId, candidateId } = application;
  const created = await db.import.create({
    data: {
      system: "lever",
      state: "finished",
      files: [],
      fileName: "lever.json",
      survey: {},
      createdById: people.manager.id,
    },
  });
  const importId = created.id;
  await db.importRow.create({
    data: {
      importId,
      position: 0,
      place: "person 1",
      outcome: "added",
      message: "1 file.",
      record: { name: "x" },
      candidateId,
    },
  });
  await db.importedThing.createMany({
    data: [
      {
        importId,
        system: "lever",
        kind: "candidate",
        sourceId: `c-${candidateId}`,
        candidateId,
        thingId: candidateId,
      },
      {
        importId,
        system: "lever",
        kind: "contact",
        sourceId: `d-${candidateId}`,
        candidateId,
        thingId: candidateId,
        before: { phone: "1", links: [] },
        keptBecause: "Worked on since.",
      },
      {
        importId,
        system: "lever",
        kind: "application",
        sourceId: applicationId,
        candidateId,
        thingId: applicationId,
      },
    ],
  });
  await db.importedFact.createMany({
    data: [
      { importId, candidateId, kind: "note", author: "Rae", text: "Met at a meetup", digest: "one" },
      { importId, candidateId, applicationId, kind: "answer", text: "Because", digest: "two" },
    ],
  });
}
