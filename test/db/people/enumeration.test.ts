import { expect, it } from "vitest";
import { action } from "#app/routes/people/sign-in.tsx";
import { buildDoor, openBrowser } from "#test/builders/door.ts";
import { buildWorld } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const ROUNDS = 20;

/** Asks as known and unknown in turn, each time with addresses not asked before. */
async function compare(intent: "password" | "link") {
  const world = await buildWorld(database());
  const door = buildDoor(database());
  const bodies: { known: Set<string>; unknown: Set<string> } = { known: new Set(), unknown: new Set() };
  const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
  const work: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const person = await world.buildPerson("interviewer");
    if (round % 2) await door.givePassword(person.id, "nine quiet otters row");
    else await door.givePassword(person.id);
    if (round % 5 === 0) {
      await world.db.person.update({ where: { id: person.id }, data: { deactivatedAt: new Date() } });
    }
    const asked = { known: person.email, unknown: `nobody.${round}@northlight.example` };
    for (const kind of ["known", "unknown"] as const) {
      const fields = { intent, email: asked[kind], password: "not the right password" };
      const args = door.routeArgs(openBrowser(`192.0.2.${round}`), "/sign-in", fields);
      const [started, worked] = [performance.now(), process.cpuUsage()];
      const answer = await action(args);
      times[kind].push(performance.now() - started);
      const { user, system } = process.cpuUsage(worked);
      work[kind].push((user + system) / 1000);
      bodies[kind].add(JSON.stringify(answer).replaceAll(asked[kind], "ADDRESS"));
    }
  }
  return { bodies, times, work };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

it.each(["password", "link"] as const)(
  "asked by %s, the answer does not tell whether an address is known",
  async (intent) => {
    const { bodies, times, work } = await compare(intent);
    expect(bodies.known.size).toBe(1);
    expect(bodies.unknown).toEqual(bodies.known);
    // What else the machine does costs an answer time and no work, and the quickest answer the least time.
    expect(Math.abs(median(work.known) - median(work.unknown))).toBeLessThan(10);
    expect(Math.abs(Math.min(...times.known) - Math.min(...times.unknown))).toBeLessThan(50);
  },
);
