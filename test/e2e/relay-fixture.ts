import { createDatabase } from "#app/platform/db/client.server.ts";
import { closePositively } from "#app/use-cases/interviews/close-positively.server.ts";
import { finishInterview } from "#app/use-cases/interviews/finish-interview.server.ts";
import { buildWorld } from "#test/builders/world.ts";
import type { Person, World } from "#test/builders/world.ts";
import { startBaton } from "./server.ts";

const HOUR = 3_600_000;

/** Who meets the candidate, in the order of the loop. */
const PANEL = ["jonas.weber", "amara.diallo", "kenji.mori", "sofia.rossi", "liam.byrne"] as const;

export type Leg = { readonly person: Person; readonly interviewId: string };
export type Relay = Awaited<ReturnType<typeof startRelay>>;

/**
 * The built server with an Analytics Engineer at the start of a loop: a phone screen and four onsites by five
 * people, booked an hour apart; what comes before is set up by builders.
 */
export async function startRelay() {
  const baton = await startBaton({ demo: true });
  const database = createDatabase({ url: baton.databaseUrl() });
  const world = await buildWorld(database);
  const opening = await world.buildOpening({ profile: "analytics-engineer" });
  const application = await world.buildApplication({ opening, stage: "onsite", name: "Runa Falk" });
  await world.db.candidate.update({
    where: { id: application.candidateId },
    data: { spokenName: "ROO-nah", comfort: "A glass of water" },
  });
  const legs: Leg[] = [];
  for (const [place, name] of PANEL.entries()) {
    const person = await demoPerson(world, `${name}@demo.baton.example`);
    const { id } = await world.buildInterview({
      application,
      interviewer: person,
      kind: place === 0 ? "phone" : "onsite",
      number: Math.max(1, place),
      startsAt: new Date(Date.now() + place * HOUR),
    });
    legs.push({ person, interviewId: id });
  }
  return {
    baton,
    world,
    db: world.db,
    application,
    legs,
    /** Ends an interview well, by its interviewer. */
    async finish({ person, interviewId }: Leg, strength: string): Promise<void> {
      const ctx = world.ctxFor(person, new Date());
      const close = { thanked: true, questionsAsked: true, nextStepTold: true, strength };
      await closePositively(ctx, { interviewId, ...close });
      const { kind } = await world.db.interview.findFirstOrThrow({ where: { id: interviewId } });
      const phone = { outcome: "advance", note: strength } as const;
      await finishInterview(ctx, { interviewId, ...(kind === "phone" ? { phone } : {}) });
    },
    async stop() {
      await database.close();
      await baton.stop();
    },
  };
}

async function demoPerson(world: World, email: string): Promise<Person> {
  const { id, name, role } = await world.db.person.findFirstOrThrow({ where: { email } });
  return { id, name, email, role };
}
