import { join } from "node:path";
import { feedLink } from "#app/platform/auth/feed-link.server.ts";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import { hashPassword } from "#app/platform/auth/password.server.ts";
import { hashToken } from "#app/platform/auth/tokens.server.ts";
import type { Database } from "#app/platform/db/client.server.ts";
import { createFileStore } from "#app/platform/files/file-store.server.ts";
import { receiveImport } from "#app/use-cases/imports/receive-import.server.ts";
import { getQuestion } from "#app/use-cases/questions/get-question.server.ts";
import { proposeChange } from "#app/use-cases/questions/propose-change.server.ts";
import { draftRubric } from "#app/use-cases/rubrics/draft-rubric.server.ts";
import { PASSWORD } from "#test/builders/door.ts";
import { buildWorld } from "#test/builders/world.ts";
import type { Person, World } from "#test/builders/world.ts";
import type { RunningBaton } from "#test/e2e/server.ts";
import type { ActorName } from "./matrix.ts";

/** The one application that everybody is something to, and what each of them sends to a URL. */
export type Scene = {
  cookieOf(actor: ActorName): string;
  /** A URL pattern with this actor's ids in it. */
  pathFor(url: string, actor: ActorName): string;
  /** The fields that an intent needs to reach its use case, beside the intent itself. */
  bodyFor(url: string, intent: string): Readonly<Record<string, string>>;
};

const INVITATION_TOKEN = "an-invitation-nobody-has-accepted";
const DAY = 86_400_000;
const PLACE = {
  name: "Parcelwise",
  part: "",
  aliases: "",
  about: "Decides prices by test.",
  knownFrom: "Rene",
  knownSince: "2025-01-01",
} as const;

/** Fills the running server's database with one application and people who stand in every relation to it. */
export async function buildScene(database: Database, baton: RunningBaton, secret: string): Promise<Scene> {
  const world = await buildWorld(database);
  const { db } = world;
  const people = {
    interviewerOn: await world.buildPerson("interviewer"),
    interviewerOff: await world.buildPerson("interviewer"),
    manager: await world.buildPerson("hiring_manager"),
    otherManager: await world.buildPerson("hiring_manager"),
    recruiter: await world.buildPerson("recruiter"),
    admin: await world.buildPerson("admin"),
    deactivated: await world.buildPerson("admin"),
    self: await world.buildPerson("recruiter"),
  };
  const opening = await world.buildOpening({ hiringManager: people.manager, recruiter: people.recruiter });
  await world.buildOpening({ hiringManager: people.otherManager });
  const candidate = await world.buildCandidate({ name: "Rosa Lindqvist", personId: people.self.id });
  const application = await world.buildApplication({ opening, candidate });
  const interview = await world.buildInterview({
    application,
    interviewer: people.interviewerOn,
    startsAt: new Date(Date.now() + DAY),
  });
  const decision = await db.screeningDecision.create({
    data: {
      applicationId: application.id,
      screenerId: people.recruiter.id,
      outcome: "hold",
      track: "experienced",
      levels: {},
    },
  });
  const request = await db.candidateRequest.create({
    data: { applicationId: application.id, kind: "question", text: "Is it remote?", createdAt: new Date() },
  });
  const mail = await db.mail.create({
    data: {
      template: "application-received",
      props: {},
      to: candidate.email,
      candidateId: candidate.id,
      applicationId: application.id,
      subject: "We have your application",
      text: "Thank you.",
      sendAfter: new Date(Date.now() + DAY),
      idempotencyKey: "access-matrix",
    },
  });
  const reply = await db.mailReply.create({
    data: {
      id: "a-reply",
      applicationId: application.id,
      state: "read",
      receivedAt: new Date(),
      attachments: [],
    },
  });
  const letter = await db.mailBulk.create({
    data: { id: "a-letter-to-several", openingId: opening.id, writtenById: people.recruiter.id },
  });
  const place = await db.knownPlace.create({
    data: { kind: "employer", name: "Parcelwise", knownSince: new Date(), addedById: people.recruiter.id },
  });
  await db.invitation.create({
    data: {
      email: "new@northlight.example",
      role: "interviewer",
      tokenHash: hashToken(INVITATION_TOKEN),
      invitedById: people.admin.id,
      expiresAt: new Date(Date.now() + DAY),
    },
  });
  const room = await db.room.create({ data: { name: "Ada", createdAt: new Date() } });
  const { id: calendar } = await db.calendarFeed.create({
    data: {
      personId: people.interviewerOn.id,
      url: "https://calendar.example/private.ics",
      createdAt: new Date(),
    },
  });
  const hold = await db.hold.create({
    data: {
      applicationId: application.id,
      heldById: people.recruiter.id,
      timeZone: "Europe/Berlin",
      expiresAt: new Date(Date.now() + DAY),
      createdAt: new Date(),
    },
  });
  const proposal = await proposeFor(world, people.otherManager);
  const ids: Readonly<Record<string, string>> = {
    openingId: opening.id,
    slug: opening.slug,
    applicationId: application.id,
    candidateId: candidate.id,
    interviewId: interview.id,
    documentId: await keepResume(world, baton, { candidateId: candidate.id, applicationId: application.id }),
    mailId: mail.id,
    letterId: letter.id,
    replyId: reply.id,
    template: "rejection",
    personId: people.interviewerOn.id,
    format: "rubric",
    list: "employers",
    questionId: proposal.questionId,
    importId: await receiveTable(world, baton, people.recruiter),
    exportId: await readyExport(world, baton, people.admin),
  };
  const drafts = await draftForEach(world, people.admin, ["manager", "otherManager", "admin"]);
  const cookies = await signInAll(world, baton, people);
  // Their session outlives them, as after a deactivation that another process has not heard of.
  await db.person.update({ where: { id: people.deactivated.id }, data: { deactivatedAt: new Date() } });
  const link = new URL(candidateLink({ baseUrl: baton.url, secret }, { ...application, linkVersion: 1 }));

  await db.person.updateMany({ data: { feedVersion: 1, feedSince: new Date() } });
  const feedOf = (actor: ActorName) => {
    const owner = actor === "interviewerOn" || actor === "deactivated" ? people[actor].id : "unknown";
    return feedLink({ baseUrl: baton.url, secret }, { personId: owner, version: 1 });
  };

  return {
    cookieOf: (actor) => cookies.get(actor) ?? "",
    pathFor(url, actor) {
      if (url.startsWith("/status/:token"))
        return url.replace("/status/:token", actor === "candidate" ? link.pathname : `${link.pathname}x`);
      if (url === "/calendar/:file") return new URL(feedOf(actor)).pathname;
      const path = url.replace(/:(\w+)/g, (_, name: string) => {
        if (name === "token") return INVITATION_TOKEN;
        if (name === "versionId") return drafts.get(actor) ?? drafts.get("admin") ?? "";
        const id = ids[name];
        if (id === undefined) throw new Error(`The scene has no ${name}; add one for ${url}.`);
        return id;
      });
      const asks = url === "/changes" || url === "/screening/:openingId/card";
      return asks ? `${path}?application=${application.id}` : path;
    },
    bodyFor(url, intent) {
      const bodies: Readonly<Record<string, Readonly<Record<string, string>>>> = {
        "/pipeline/:openingId move": {
          applicationId: application.id,
          from: "resume_screen",
          to: "phone_screen",
        },
        "/screening/:openingId/act decide": {
          applicationId: application.id,
          outcome: "hold",
          track: "experienced",
          levels: "{}",
          reasonCode: "",
          note: "",
          sendMail: "no",
        },
        "/applications/:applicationId/loop edit": {
          kind: "remove",
          interviewId: interview.id,
          questionId: "unknown",
        },
        "/applications/:applicationId/loop anew": { interviewId: interview.id },
        "/applications/:applicationId resolve-request": { requestId: request.id },
        "/status/:token choose_day": { holdId: hold.id },
        "/applications/:applicationId/book confirm": { holdId: hold.id },
        "/applications/:applicationId/book let_go": { holdId: hold.id },
        "/people/:personId/interviewing remove_calendar": { feedId: calendar },
        "/company close_room": { roomId: room.id },
        "/screening/:openingId/act undo": { decisionId: decision.id },
        "/screening/:openingId/act place": { applicationId: application.id },
        "/screening/:openingId/list decline": { ids: application.id, typedCount: "0" },
        "/company/:list add": { ...PLACE, name: `Known ${Math.random().toString(36).slice(2)}` },
        "/company/:list change": { ...PLACE, placeId: place.id, version: "0" },
        "/company/:list retire": { placeId: place.id },
        "/company/:list restore": { placeId: place.id },
        "/questions/:questionId difficulty": { versionId: proposal.versionId, difficulty: "3" },
        "/questions/:questionId approve": { versionId: proposal.versionId },
        "/questions/:questionId send_back": { versionId: proposal.versionId },
        "/questions/:questionId withdraw": { versionId: proposal.versionId },
      };
      return bodies[`${url} ${intent}`] ?? {};
    },
  };
}

async function keepResume(
  world: World,
  baton: RunningBaton,
  owner: { readonly candidateId: string; readonly applicationId: string },
): Promise<string> {
  const files = createFileStore({ dir: join(baton.dataDir, "files") });
  const stored = await files.put(Buffer.from("Rosa Lindqvist, analytics engineer"));
  const document = await world.db.document.create({
    data: {
      ...owner,
      fileName: "rosa.txt",
      fileType: "txt",
      bytes: stored.bytes,
      sha256: stored.sha256,
      storageKey: stored.key,
    },
  });
  return document.id;
}

/** An import that waits to be mapped. */
async function receiveTable(world: World, baton: RunningBaton, by: Person): Promise<string> {
  const files = createFileStore({ dir: join(baton.dataDir, "files") });
  const { key, bytes } = await files.put(Buffer.from("Name,Email\nNew Person,new.person@mail.example\n"));
  const ctx = { ...world.ctxFor(by), files };
  return (await receiveImport(ctx, [{ fileName: "people.csv", key, bytes }])).importId;
}

/** An export that can be downloaded. */
async function readyExport(world: World, baton: RunningBaton, by: Person): Promise<string> {
  const files = createFileStore({ dir: join(baton.dataDir, "files") });
  const stored = await files.put(Buffer.from("PK"));
  const created = await world.db.export.create({
    data: {
      state: "ready",
      storageKey: stored.key,
      bytes: stored.bytes,
      createdById: by.id,
      readyAt: new Date(),
      expiresAt: new Date(Date.now() + DAY),
    },
  });
  return created.id;
}

/** A change of a question in the bank that waits for its review. */
async function proposeFor(world: World, author: Person) {
  const ctx = world.ctxFor(author);
  const { id: questionId } = await world.db.question.findFirstOrThrow({ orderBy: { key: "asc" } });
  const { shown, newestId } = await getQuestion(ctx, questionId);
  const { versionId } = await proposeChange(ctx, {
    questionId,
    seenVersionId: newestId,
    words: { ...shown.words, difficulty: shown.words.difficulty ?? 3, title: `${shown.words.title}, again` },
    changeNote: "",
  });
  return { questionId, versionId };
}

/** A draft of a profile's rubric for each, so that one publishing theirs leaves the others' to publish. */
async function draftForEach(
  world: World,
  by: Person,
  actors: readonly ActorName[],
): Promise<ReadonlyMap<ActorName, string>> {
  const published = await world.db.rubricVersion.findMany({
    where: { state: "published" },
    orderBy: { id: "asc" },
  });
  const drafts = new Map<ActorName, string>();
  for (const [index, actor] of actors.entries()) {
    const from = published[index];
    if (!from) throw new Error("The library has too few rubrics.");
    drafts.set(actor, (await draftRubric(world.ctxFor(by), from.id)).versionId);
  }
  return drafts;
}

/** Everybody signs in at the door itself, with a password. */
async function signInAll(
  world: World,
  baton: RunningBaton,
  people: Readonly<Partial<Record<ActorName, Person>>>,
): Promise<ReadonlyMap<ActorName, string>> {
  const password = await hashPassword(PASSWORD);
  const cookies = new Map<ActorName, string>();
  for (const [actor, { id, email }] of Object.entries(people)) {
    await world.db.account.create({
      data: { accountId: id, providerId: "credential", userId: id, password },
    });
    const answer = await fetch(`${baton.url}/sign-in`, {
      method: "POST",
      headers: { Origin: baton.url },
      body: new URLSearchParams({ intent: "password", email, password: PASSWORD }),
      redirect: "manual",
    });
    const cookie = answer.headers.getSetCookie().map((one) => one.split(";")[0]);
    if (answer.status !== 302 || cookie.length === 0) throw new Error(`${actor} could not sign in.`);
    cookies.set(actor as ActorName, cookie.join("; "));
  }
  return cookies;
}
