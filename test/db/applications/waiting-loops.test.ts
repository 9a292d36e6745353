import { expect, it } from "vitest";
import { listWaitingLoops } from "#app/use-cases/applications/list-waiting-loops.server.ts";
import { NOW, buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const DAY = 86_400_000;

it("names the loops that wait for somebody, late ones first, to those who run them alone", async () => {
  const world = await buildWorld(database());
  const recruiter = await world.buildPerson("recruiter");
  const interviewer = await world.buildPerson("interviewer", "Ana Ruiz");
  const manager = await world.buildPerson("hiring_manager");
  const opening = await world.buildOpening({ hiringManager: manager });
  const apply = (name: string, stage: "phone_screen" | "onsite") =>
    world.buildApplication({ opening, name, stage });
  await apply("To book", "phone_screen");
  const booked = await apply("Booked", "phone_screen");
  await world.buildInterview({ application: booked, interviewer, kind: "phone" });
  const missed = await apply("Not held", "phone_screen");
  const yesterday = new Date(NOW.getTime() - DAY);
  await world.buildInterview({ application: missed, interviewer, kind: "phone", startsAt: yesterday });
  const held = await apply("On hold", "phone_screen");
  await world.db.application.update({ where: { id: held.id }, data: { onHold: true } });
  const left = await apply("Left", "onsite");
  await world.db.application.update({ where: { id: left.id }, data: { disposition: "rejected" } });

  const expected = [
    { candidateName: "Not held", next: { what: "Phone screen 1 was not held", who: "Ana Ruiz" } },
    { candidateName: "To book", next: { what: "Book phone screen 1", tone: "act" } },
  ];
  for (const person of [recruiter, manager])
    expect(await listWaitingLoops(world.ctxFor(person))).toMatchObject({ loops: expected, more: 0 });
  const stranger = await world.buildPerson("hiring_manager");
  for (const person of [interviewer, stranger])
    expect(await listWaitingLoops(world.ctxFor(person))).toEqual({ loops: [], more: 0 });

  for (let index = 0; index < 9; index += 1) await apply(`More ${index}`, "onsite");
  const { loops, more } = await listWaitingLoops(world.ctxFor(recruiter));
  expect([loops.length, more]).toEqual([8, 3]);
  expect(loops[0]?.candidateName).toBe("Not held");
});
