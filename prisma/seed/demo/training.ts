import type { Training } from "#app/hiring/scheduling/vocabulary.ts";
import { signOffTraining } from "#app/use-cases/people/sign-off-training.server.ts";
import { DAY, ctxAt } from "./world.ts";
import type { Demo } from "./world.ts";

const PRIYA = "interviewer@demo.baton.example";

/** Learners in each state of training: how often they have taken the part that their step asks for. */
const LEARNERS = [
  { email: "helen.park@demo.baton.example", competency: "software", training: "shadowing", times: 2 },
  { email: "jonas.weber@demo.baton.example", competency: "goal", training: "shadowing", times: 1 },
  { email: "amara.diallo@demo.baton.example", competency: "sql", training: "reverse_shadowing", times: 2 },
  {
    email: "jonas.weber@demo.baton.example",
    competency: "modeling",
    training: "reverse_shadowing",
    times: 1,
  },
] as const;
/** Somebody whose last step a colleague has signed off. */
const SIGNED_OFF = {
  email: "sofia.rossi@demo.baton.example",
  competency: "sql",
  training: "reverse_shadowing",
  times: 2,
} as const;
/** Nobody has begun to teach her this. */
const UNTRAINED = { email: PRIYA, competency: "refactor" };

type Learner = {
  readonly email: string;
  readonly competency: string;
  readonly training: Training;
  readonly times: number;
};

/** Lets people have watched, or have led while watched, in the loops that were held; one of them is signed off. */
export async function seedTraining(demo: Demo): Promise<void> {
  const db = demo.services.database.prisma;
  const idOf = (email: string) => demo.people.get(email) ?? "";
  await trainWhoLeads(demo);
  await db.interviewSkill.delete({
    where: {
      personId_competencyKey: { personId: idOf(UNTRAINED.email), competencyKey: UNTRAINED.competency },
    },
  });
  for (const learner of [...LEARNERS, SIGNED_OFF]) await practise(demo, learner);
  const signer = { kind: "person", id: idOf(PRIYA) } as const;
  const actor = { ...signer, email: PRIYA, role: "interviewer", active: true } as const;
  await signOffTraining(
    { ...ctxAt(demo, new Date(demo.now.getTime() - DAY), signer), actor },
    {
      personId: idOf(SIGNED_OFF.email),
      competencyKey: SIGNED_OFF.competency,
      seen: SIGNED_OFF.training,
    },
  );
}

/** Whoever leads an interview of a loop that runs has finished learning what it looks at. */
async function trainWhoLeads({ services }: Demo): Promise<void> {
  const db = services.database.prisma;
  const led = await db.interview.findMany({
    where: { application: { revealedAt: null } },
    select: { interviewerId: true, focus: true },
  });
  for (const { interviewerId, focus } of led) {
    await db.interviewSkill.updateMany({
      where: { personId: interviewerId, competencyKey: { in: focus } },
      data: { training: "trained" },
    });
  }
}

async function practise(demo: Demo, { email, competency, training, times }: Learner): Promise<void> {
  const db = demo.services.database.prisma;
  const personId = demo.people.get(email) ?? "";
  await db.interviewSkill.update({
    where: { personId_competencyKey: { personId, competencyKey: competency } },
    data: { training },
  });
  const trained = await db.interviewSkill.findMany({
    where: { competencyKey: competency, training: "trained" },
    orderBy: { person: { email: "asc" } },
    select: { personId: true },
  });
  const loops = await db.application.findMany({
    where: { revealedAt: { not: null } },
    orderBy: { revealedAt: "asc" },
    select: { interviews: { include: { shadows: true }, orderBy: { startsAt: "asc" } } },
  });
  let done = 0;
  for (const { interviews } of loops) {
    const inLoop = new Set(
      interviews.flatMap((one) => [one.interviewerId, ...one.shadows.map((shadow) => shadow.personId)]),
    );
    const mine = interviews.find(
      (one) =>
        one.shadows.length === 0 &&
        one.focus.includes(competency) &&
        (training === "shadowing" ? !inLoop.has(personId) : one.interviewerId === personId),
    );
    const watcher =
      training === "shadowing" ? personId : trained.find((one) => !inLoop.has(one.personId))?.personId;
    if (!mine || watcher === undefined || done === times) continue;
    await db.interviewShadow.create({ data: { interviewId: mine.id, personId: watcher } });
    done += 1;
  }
  if (done < times)
    throw new Error(`The demo has too few interviews for ${email} to practise ${competency}.`);
}
