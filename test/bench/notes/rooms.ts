import { sharedNoteName } from "#app/hiring/live-notes/document-names.ts";
import type { Database } from "#app/platform/db/client.server.ts";
import { buildWorld } from "#test/builders/world.ts";
import { cookieOf } from "#test/live/live-server.ts";
import { SEATS } from "./room.ts";
import type { Room } from "./room.ts";

/** Nobody is in more rooms than one person may have sockets. */
const ROOMS_PER_PERSON = 10;

/** One interview that is written about by its interviewer and read by many others. */
export async function buildHall(database: Database, readers: number): Promise<Room> {
  const world = await buildWorld(database);
  const interviewer = await world.buildPerson("interviewer");
  const application = await world.buildApplication({ stage: "onsite" });
  const interview = await world.buildInterview({ application, interviewer, state: "in_progress" });
  const name = sharedNoteName(interview.id);
  const hall = [{ name, cookie: await cookieOf(database, interviewer) }];
  for (let at = 0; at < readers; at += 1) {
    const reader = await world.buildPerson("admin");
    hall.push({ name, cookie: await cookieOf(database, reader) });
  }
  return hall;
}

/** Interviews that take place now, each with an interviewer and three who follow. */
export async function buildRooms(database: Database, count: number): Promise<Room[]> {
  const world = await buildWorld(database);
  const opening = await world.buildOpening();
  const people = [];
  for (let at = 0; at < Math.ceil(count / ROOMS_PER_PERSON) * SEATS; at += 1) {
    const person = await world.buildPerson("interviewer");
    people.push({ ...person, cookie: await cookieOf(database, person) });
  }
  const rooms: Room[] = [];
  for (let at = 0; at < count; at += 1) {
    const from = Math.floor(at / ROOMS_PER_PERSON) * SEATS;
    const [interviewer, ...others] = people.slice(from, from + SEATS);
    const application = await world.buildApplication({ opening, stage: "onsite" });
    const interview = await world.buildInterview({
      application,
      interviewer: interviewer!,
      state: "in_progress",
    });
    await world.db.interviewShadow.createMany({
      data: others.map((person) => ({ interviewId: interview.id, personId: person.id })),
    });
    const name = sharedNoteName(interview.id);
    rooms.push([interviewer!, ...others].map(({ cookie }) => ({ name, cookie })));
  }
  return rooms;
}
