import type { Person, World } from "./world.ts";

/** Makes people trained in everything that an opening's onsites look at. */
export async function trainFor(
  world: World,
  opening: { readonly id: string },
  people: readonly Person[],
): Promise<void> {
  const sessions = await world.db.openingSession.findMany({ where: { openingId: opening.id } });
  const keys = [...new Set(sessions.flatMap(({ focus }) => focus))];
  await world.db.interviewSkill.createMany({
    data: people.flatMap(({ id }) =>
      keys.map((competencyKey) => {
        return { personId: id, competencyKey, training: "trained" as const, updatedAt: new Date() };
      }),
    ),
    skipDuplicates: true,
  });
}

/** A panel of four with a recruiter and an application of an opening at its onsites. */
export async function buildPanel(world: World) {
  const recruiter = await world.buildPerson("recruiter");
  const opening = await world.buildOpening({ recruiter });
  const panel = [];
  for (const name of ["Ana Ruiz", "Ben Okafor", "Cleo Marsh", "Dan Weiss"]) {
    panel.push(await world.buildPerson("interviewer", name));
  }
  await trainFor(world, opening, panel);
  const application = await world.buildApplication({ opening, stage: "onsite", name: "Rosa Lindqvist" });
  return { recruiter, opening, panel, application };
}

/** Four onsites on one day, from nine in the morning in Berlin, with an hour and a quarter for each. */
export function dayOf(applicationId: string, panel: readonly Person[], change: object = {}) {
  return {
    applicationId,
    kind: "onsite" as const,
    date: "2026-11-26",
    timeZone: "Europe/Berlin",
    reason: "Four interviews within 5 h.",
    interviews: panel.map((person, index) => ({
      number: index + 1,
      time: ["09:00", "10:30", "13:00", "14:30"][index] ?? "16:00",
      interviewerId: person.id,
      shadowIds: [] as string[],
      roomId: null as string | null,
      link: "https://meet.example/room",
    })),
    ...change,
  };
}
