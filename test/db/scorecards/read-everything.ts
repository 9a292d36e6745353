import { privateNoteName, sharedNoteName } from "#app/hiring/live-notes/document-names.ts";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import { getApplication } from "#app/use-cases/applications/get-application.server.ts";
import { getOwnApplication } from "#app/use-cases/applications/get-own-application.server.ts";
import { getResumeToScreen } from "#app/use-cases/applications/get-resume-to-screen.server.ts";
import { listPipeline } from "#app/use-cases/applications/list-pipeline.server.ts";
import { listScreening } from "#app/use-cases/applications/list-screening.server.ts";
import { getCandidate } from "#app/use-cases/candidates/get-candidate.server.ts";
import { NO_SEARCH } from "#app/hiring/search/search-state.ts";
import { listCandidates } from "#app/use-cases/candidates/list-candidates.server.ts";
import { findByName } from "#app/use-cases/search/find-by-name.server.ts";
import { searchApplications } from "#app/use-cases/search/search-applications.server.ts";
import { getDebrief } from "#app/use-cases/debriefs/get-debrief.server.ts";
import { getDecision } from "#app/use-cases/debriefs/get-decision.server.ts";
import { getCalendarFile } from "#app/use-cases/interviews/get-calendar-file.server.ts";
import { getHandoffBrief } from "#app/use-cases/interviews/get-handoff-brief.server.ts";
import { getInterview } from "#app/use-cases/interviews/get-interview.server.ts";
import { getLoopPlan } from "#app/use-cases/interviews/get-loop-plan.server.ts";
import { getRoom } from "#app/use-cases/interviews/get-room.server.ts";
import { getSchedule } from "#app/use-cases/interviews/get-schedule.server.ts";
import { listGaps } from "#app/use-cases/interviews/list-gaps.server.ts";
import { listMyInterviews } from "#app/use-cases/interviews/list-my-interviews.server.ts";
import { getNote } from "#app/use-cases/live-notes/get-note.server.ts";
import { getReplay } from "#app/use-cases/live-notes/get-replay.server.ts";
import { openNote } from "#app/use-cases/live-notes/open-note.server.ts";
import { listMails } from "#app/use-cases/mail/list-mails.server.ts";
import { getOffer } from "#app/use-cases/offers/get-offer.server.ts";
import { getOpening } from "#app/use-cases/openings/get-opening.server.ts";
import { listOpenings } from "#app/use-cases/openings/list-openings.server.ts";
import { getAccount } from "#app/use-cases/people/get-account.server.ts";
import { listSeverities } from "#app/use-cases/people/list-severities.server.ts";
import { getHome } from "#app/use-cases/people/get-home.server.ts";
import { getShell } from "#app/use-cases/people/get-shell.server.ts";
import { listInbox } from "#app/use-cases/reminders/list-inbox.server.ts";
import { sendDigests } from "#app/use-cases/reminders/send-digests.server.ts";
import { sendReminders } from "#app/use-cases/reminders/send-reminders.server.ts";
import { tellNews } from "#app/use-cases/reminders/tell-news.server.ts";
import { getScorecard } from "#app/use-cases/scorecards/get-scorecard.server.ts";
import { ctxOf, GIVERS, roomOf, ROOMS } from "./sealed-loop.ts";
import type { Life, Name } from "./sealed-loop.ts";

const NOW_ONLY = { at: null, since: null } as const;

export type Reads = ReadonlyMap<string, string>;

/** Ids made on the way become their order of appearance: they are chance, and differ between two lives. */
function asBytes(value: unknown): string {
  const seen = new Map<string, number>();
  const text = JSON.stringify(value, (_, field: unknown) =>
    typeof field === "bigint" ? String(field) : field,
  );
  return text.replace(/\b[a-z][a-z0-9]{23}\b/g, (id) => {
    if (!seen.has(id)) seen.set(id, seen.size);
    return `#${seen.get(id)}`;
  });
}

/** Everything that a person can load of the application, by name; a refusal is read as its message. */
export async function readEverything(life: Life, name: Name, at: number): Promise<Reads> {
  const ctx = ctxOf(life, name, at);
  const { application, opening, rooms, people } = life.scene;
  const { id, candidateId } = application;
  const reads: [string, () => Promise<unknown>][] = [
    ["application and timeline", () => getApplication(ctx, id)],
    ["debrief", () => getDebrief(ctx, id)],
    ["decision", () => getDecision(ctx, id)],
    ["schedule", () => getSchedule(ctx, id)],
    ["loop plan and coverage board", () => getLoopPlan(ctx, id)],
    ["gaps at home", () => listGaps(ctx)],
    ["offer", () => getOffer(ctx, id)],
    ["resume", () => getResumeToScreen(ctx, id)],
    ["candidate", () => getCandidate(ctx, candidateId)],
    ["candidates", () => listCandidates(ctx, { after: null })],
    ["search by name", () => findByName(ctx, "Rosa")],
    // Whoever guesses sealed words must not find them by searching.
    ["the palette by sealed words", () => findByName(ctx, "canary")],
    ["search", () => searchApplications(ctx, { state: { ...NO_SEARCH, query: "rosa" }, after: null })],
    [
      "search by sealed words",
      () => searchApplications(ctx, { state: { ...NO_SEARCH, query: "canar*" }, after: null }),
    ],
    ["board", () => listPipeline(ctx, opening.id, { left: false })],
    ["screening", () => listScreening(ctx)],
    ["opening", () => getOpening(ctx, opening.id)],
    ["openings", () => listOpenings(ctx)],
    ["inbox", () => tellAndListInbox(life, name, at)],
    ["digests", () => writeAndReadDigests(life, name)],
    ["mails", () => listMails(ctx, { filter: "all", search: "", from: null })],
    ["home", () => getHome(ctx)],
    ["account", () => getAccount(ctx, { sessionId: null })],
    ["calibration", () => listSeverities(ctx)],
    ["shell", () => getShell(ctx)],
    ["my interviews", () => listMyInterviews(ctx)],
    ["the candidate's page", () => ownPage(life, at)],
    ["open events", () => openEvents(life)],
  ];
  for (const room of ROOMS) {
    const interviewId = rooms[room];
    reads.push(
      [`interview of ${room}`, () => getInterview(ctx, interviewId)],
      [`brief of ${room}`, () => getHandoffBrief(ctx, interviewId)],
      [`room of ${room}`, () => getRoom(ctx, interviewId)],
      [`scorecard of ${room}`, () => getScorecard(ctx, interviewId)],
      [`calendar file of ${room}`, () => getCalendarFile(ctx, interviewId)],
      [`shared note of ${room}`, () => openNote(ctx, { name: sharedNoteName(interviewId) })],
      [`page of the shared note of ${room}`, () => getNote(ctx, { ...NOW_ONLY, interviewId, ownerId: null })],
      [`replay of ${room}`, () => getReplay(ctx, interviewId)],
    );
  }
  for (const giver of GIVERS) {
    const note = privateNoteName(rooms[roomOf(giver)], people[giver].id);
    const page = { ...NOW_ONLY, interviewId: rooms[roomOf(giver)], ownerId: people[giver].id };
    reads.push(
      [`private note of ${giver}`, () => openNote(ctx, { name: note })],
      [`page of the private note of ${giver}`, () => getNote(ctx, page)],
    );
  }
  const found = new Map<string, string>();
  for (const [what, read] of reads) found.set(what, await bytesOrRefusal(read));
  return found;
}

async function bytesOrRefusal(read: () => Promise<unknown>): Promise<string> {
  try {
    return asBytes(await read());
  } catch (error) {
    if (error instanceof Error && error.name === "Refusal") return `refused: ${error.message}`;
    throw error;
  }
}

/** The inbox when everything that has happened so far is told, as its job does. */
async function tellAndListInbox(life: Life, name: Name, at: number) {
  const system = systemCtx(life, at);
  const told = await openEvents(life);
  for (const { id } of told) await tellNews(system, { eventId: String(id) });
  await sendReminders(system);
  const { open, done } = await listInbox(ctxOf(life, name, at));
  // Who else was told is chance of the order in which things were read.
  return [...open, ...done].map(({ title, about, to }) => ({ title, about, to })).toSorted(byTitle);
}

function byTitle(a: { readonly title: string }, b: { readonly title: string }): number {
  return a.title < b.title ? -1 : 1;
}

const REMINDERS = ["daily-digest", "scorecard-reminder", "scorecard-missing", "interview-preparation"];

/** The person's reminders by mail, and their digest on the morning after, as if it were each time the first. */
async function writeAndReadDigests(life: Life, name: Name) {
  const { prisma } = life.database;
  const morning = new Date("2026-11-25T08:00:00Z");
  await prisma.reminderSettings.updateMany({ data: { digestDay: "" } });
  await sendDigests({ ...systemCtx(life, 0), now: morning });
  const to = life.scene.people[name].email;
  return prisma.$transaction(async (tx) => {
    const mine = await tx.mail.findMany({ where: { to, template: { in: REMINDERS } } });
    // Which of two of the same moment is listed first is chance.
    await tx.mail.deleteMany({ where: { template: { in: REMINDERS } } });
    return mine.map((mail) => JSON.stringify(mail.props)).toSorted();
  });
}

function systemCtx(life: Life, at: number) {
  return {
    ...ctxOf(life, "recruiter", at),
    actor: null,
    eventActor: { kind: "system" as const, id: null },
  };
}

function ownPage(life: Life, at: number) {
  const ctx = { ...ctxOf(life, "recruiter", at), actor: null };
  const link = candidateLink(ctx, life.scene.application);
  return getOwnApplication(ctx, new URL(link).pathname.split("/").at(-1)!);
}

/** What leaves the database with no policy in front of it: events that are not sealed. */
function openEvents(life: Life) {
  return life.database.prisma.event.findMany({
    where: { applicationId: life.scene.application.id, sealed: false },
    orderBy: { id: "asc" },
  });
}
