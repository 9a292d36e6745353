import type { OpeningInput } from "#app/hiring/openings/opening-form.ts";
import type { Person, World } from "./world.ts";

/** A complete opening as its form sends it, with the plan that the profile's published rubric proposes. */
export async function openingInput(
  world: World,
  input: { readonly profile?: string; readonly manager: Person; readonly recruiter: Person },
): Promise<OpeningInput> {
  const profile = await world.db.roleProfile.findFirstOrThrow({
    where: { key: input.profile ?? "report-designer" },
    include: { versions: { where: { state: "published" }, include: { sessions: true } } },
  });
  return {
    title: profile.name,
    profileId: profile.id,
    headcount: 1,
    seniority: "mid",
    employmentType: "full_time",
    location: "Berlin",
    country: "DE",
    remote: false,
    salaryRange: "",
    description: "Build the reports that finance and product decide with.",
    hiringManagerId: input.manager.id,
    recruiterId: input.recruiter.id,
    teamIds: [],
    schoolLine: true,
    showTotals: true,
    strict: false,
    blindScreening: false,
    secondLookShare: 0,
    sessions: profile.versions[0]!.sessions.map(({ kind, number, name, minutes, focus }) => ({
      kind,
      number,
      name,
      minutes,
      focus,
      defaultInterviewerId: null,
    })),
    questions: [],
  };
}
