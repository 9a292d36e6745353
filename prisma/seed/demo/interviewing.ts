import { USUAL_SETTINGS } from "#app/hiring/scheduling/interview-settings.ts";
import type { Training } from "#app/hiring/scheduling/vocabulary.ts";
import { COLLEAGUES } from "./cast.ts";
import type { Demo } from "./world.ts";

const PANEL = ["interviewer@demo.baton.example", ...COLLEAGUES.map(({ email }) => email)];
const ROOMS = ["Ada, 2nd floor", "Hopper, 2nd floor"];

/** Who works in another country, where other days are off. */
const ABROAD: Readonly<Record<string, { readonly holidayPlace: string; readonly timeZone: string }>> = {
  "helen.park@demo.baton.example": { holidayPlace: "AT-9", timeZone: "Europe/Vienna" },
};

/** Most are trained in most; everybody still learns something, so that days have people who watch. */
function trainingOf(person: number, competency: number): Training {
  if ((person * 3 + competency) % 11 === 0) return "shadowing";
  return (person * 5 + competency) % 13 === 0 ? "reverse_shadowing" : "trained";
}

/** Who may assess what, when they interview, and the rooms: what proposing days needs. */
export async function seedInterviewing({ services, people, now }: Demo): Promise<void> {
  const db = services.database.prisma;
  const competencies = await db.competency.findMany({ orderBy: { key: "asc" }, select: { key: true } });
  const panel = PANEL.flatMap((email) => people.get(email) ?? []);
  for (const [email, { timeZone }] of Object.entries(ABROAD))
    await db.person.update({ where: { email }, data: { timeZone } });
  await db.interviewSkill.createMany({
    data: panel.flatMap((personId, person) =>
      competencies.map(({ key }, place) => {
        return { personId, competencyKey: key, training: trainingOf(person, place), updatedAt: now };
      }),
    ),
  });
  for (const [index, email] of PANEL.entries()) {
    const personId = people.get(email);
    if (personId === undefined) continue;
    const holidayPlace = ABROAD[email]?.holidayPlace ?? "";
    const link = `https://meet.northlight.example/room-${index + 1}`;
    await db.interviewSettings.create({
      data: { personId, ...USUAL_SETTINGS, perDay: 1 + (index % 2), link, holidayPlace, updatedAt: now },
    });
  }
  await db.room.createMany({ data: ROOMS.map((name) => ({ name, createdAt: now })) });
}
