import type { Ctx } from "#app/platform/db/context.server.ts";
import type { Database } from "#app/platform/db/client.server.ts";
import { startInterview } from "#app/use-cases/interviews/start-interview.server.ts";
import { rewriteQuestions } from "#test/builders/question-words.ts";
import { minute } from "#test/builders/room.ts";
import { buildWorld, NOW } from "#test/builders/world.ts";
import type { Person } from "#test/builders/world.ts";

/** Who gives verdicts: four onsite interviewers (the last is the hiring manager), a phone interviewer, a shadow. */
export const GIVERS = ["ana", "ben", "cleo", "maya", "phil", "eve"] as const;
export type Giver = (typeof GIVERS)[number];
/** Everybody who may look at the application. */
export const PEOPLE = [...GIVERS, "recruiter", "admin"] as const;
export type Name = (typeof PEOPLE)[number];
/** Whose interview somebody is in; the shadow sits in Ana's. */
export type Room = Exclude<Giver, "eve">;
export const ROOMS: readonly Room[] = ["ana", "ben", "cleo", "maya", "phil"];

export const roomOf = (giver: Giver): Room => (giver === "eve" ? "ana" : giver);
/** What the phone interviewer said of the outcome: for those who run the process and do not interview. */
export const PHONE_WORDS = "phone words of phil";
/** The same competencies for all, so that their looks meet. */
export const FOCUS = ["business", "goal"] as const;

export type Scene = Awaited<ReturnType<typeof buildScene>>;

/** An application whose four onsites run at once, after a phone screen; questions are all of one difficulty. */
export async function buildScene(database: Database) {
  const world = await buildWorld(database);
  const { db } = world;
  const maya = await world.buildPerson("hiring_manager", "Maya Lind");
  const recruiter = await world.buildPerson("recruiter", "Rene Ody");
  const interviewer = (name: string) => world.buildPerson("interviewer", name);
  const people: Readonly<Record<Name, Person>> = {
    ana: await interviewer("Ana Ruiz"),
    ben: await interviewer("Ben Okafor"),
    cleo: await interviewer("Cleo Marsh"),
    maya,
    phil: await interviewer("Phil Tan"),
    eve: await interviewer("Eve Moss"),
    recruiter,
    admin: await world.buildPerson("admin", "Ada Stone"),
  };
  const opening = await world.buildOpening({ profile: "report-designer", hiringManager: maya, recruiter });
  const application = await world.buildApplication({ opening, stage: "onsite", name: "Rosa Lindqvist" });
  await rewriteQuestions(db, { data: { difficulty: 3 } });
  const rooms = {} as Record<Room, string>;
  for (const [index, name] of ROOMS.entries()) {
    const phone = name === "phil";
    const { id } = await world.buildInterview({
      application,
      interviewer: people[name],
      focus: FOCUS,
      startsAt: phone ? new Date(NOW.getTime() - 86_400_000) : minute(index),
      ...(phone ? { kind: "phone", state: "completed", phoneOutcome: "advance" } : { number: index + 1 }),
    });
    rooms[name] = id;
    if (phone) await db.interview.update({ where: { id }, data: { phoneOutcomeNote: PHONE_WORDS } });
    else await startInterview(world.ctxFor(people[name]), { interviewId: id });
  }
  await db.interviewShadow.create({ data: { interviewId: rooms.ana, personId: people.eve.id } });
  const questions = await db.questionVersion.findMany({
    where: { question: { competencyKey: { in: [...FOCUS] } }, roles: { has: "report-designer" } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return { world, people, opening, application, rooms, questions: questions.map(({ id }) => id) };
}

/**
 * One run of the scene in a database of its own. In another life everybody but the viewer gives the opposite
 * verdicts: levels are mirrored, so that agreement stays agreement, and sealed words are others.
 */
export type Life = {
  readonly scene: Scene;
  readonly database: Database;
  readonly viewer: Name;
  readonly other: boolean;
};

/** A person's context, `minutes` after the scene began. */
export function ctxOf({ scene, database }: Life, name: Name, minutes: number): Ctx {
  return { ...scene.world.ctxFor(scene.people[name], minute(minutes)), db: database.prisma };
}

/** Whether somebody gives the opposite in this life. */
export function isOpposite({ viewer, other }: Life, giver: Giver): boolean {
  return other && giver !== viewer;
}
