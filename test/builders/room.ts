import type { Person, World } from "./world.ts";
import { NOW } from "./world.ts";

/** Minutes after the moment at which tests take place. */
export function minute(minutes: number): Date {
  return new Date(NOW.getTime() + minutes * 60_000);
}

/** A loop of three at an opening: two interviews behind or beside, and the one that looks on. */
export async function buildLoop(
  world: World,
  people?: { readonly [name in "ana" | "ben" | "cleo"]: Person },
  at?: { readonly id: string },
) {
  const ana = people?.ana ?? (await world.buildPerson("interviewer", "Ana Ruiz"));
  const ben = people?.ben ?? (await world.buildPerson("interviewer", "Ben Okafor"));
  const cleo = people?.cleo ?? (await world.buildPerson("interviewer", "Cleo Marsh"));
  const opening = at ?? (await world.buildOpening({ profile: "report-designer" }));
  const application = await world.buildApplication({ opening, stage: "onsite", name: "Rosa Lindqvist" });
  const book = (interviewer: Person, number: number, focus: readonly string[]) =>
    world.buildInterview({ application, interviewer, number, focus, startsAt: minute(number - 1) });
  const interviews = {
    ana: await book(ana, 1, ["business", "goal"]),
    ben: await book(ben, 2, ["business", "analytics"]),
    cleo: await book(cleo, 3, ["business", "goal", "comm"]),
  };
  return { opening, application, interviews, people: { ana, ben, cleo } };
}

/** The newest words of a competency's question by difficulty; the core question when asked for. */
export async function questionOn(
  world: World,
  competencyKey: string,
  which: { readonly core?: boolean; readonly nth?: number } = {},
) {
  const versions = await world.db.questionVersion.findMany({
    where: {
      question: { competencyKey, retiredAt: null },
      roles: { has: "report-designer" },
      ...(which.core === undefined ? {} : { core: which.core }),
    },
    orderBy: { question: { key: "asc" } },
  });
  const version = versions[which.nth ?? 0];
  if (!version) throw new Error(`The bank has no such question on ${competencyKey}.`);
  return version;
}
