import { invalid } from "#app/hiring/refusal.ts";
import { planFaults } from "#app/hiring/openings/interview-plan.ts";
import type { OpeningInput } from "#app/hiring/openings/opening-form.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

type OpeningParts = Pick<OpeningInput, "sessions" | "teamIds" | "questions">;

/** Refuses people who do not exist or were deactivated, and plans that name unknown competencies. */
export async function checkOpeningInput(
  tx: Tx,
  input: OpeningInput,
  rubricKeys: readonly string[],
): Promise<void> {
  const ids = new Set([input.hiringManagerId, input.recruiterId, ...input.teamIds]);
  for (const session of input.sessions)
    if (session.defaultInterviewerId) ids.add(session.defaultInterviewerId);
  const people = await tx.person.findMany({
    where: { id: { in: [...ids] }, deactivatedAt: null },
    select: { id: true, role: true },
  });
  const known = new Map(people.map((person) => [person.id, person.role]));
  const fields: Record<string, string> = {};
  const manager = known.get(input.hiringManagerId);
  if (manager !== "hiring_manager" && manager !== "admin")
    fields["hiringManagerId"] = "Choose an active hiring manager.";
  const recruiter = known.get(input.recruiterId);
  if (recruiter !== "recruiter" && recruiter !== "admin")
    fields["recruiterId"] = "Choose an active recruiter.";
  if (input.teamIds.some((id) => !known.has(id)))
    fields["teamIds"] = "Somebody on the team is no longer active.";
  const unknownFocus = planFaults(input.sessions, rubricKeys).filter((fault) =>
    fault.includes("does not have"),
  );
  if (unknownFocus.length > 0) fields["sessions"] = unknownFocus.join(" ");
  const leaderless = input.sessions.find(
    ({ defaultInterviewerId }) => defaultInterviewerId !== null && !known.has(defaultInterviewerId),
  );
  if (leaderless)
    fields["sessions"] =
      `The interviewer named for ${leaderless.name} is no longer active. Choose somebody else.`;
  if (Object.keys(fields).length > 0) throw invalid("Correct the fields marked below.", fields);
}

/** Who leads an opening, as publishing asks: somebody who was deactivated is nobody any more. */
export function activePeople(
  { hiringManagerId, recruiterId }: { readonly hiringManagerId: string; readonly recruiterId: string },
  active: readonly { readonly id: string }[],
): { readonly hiringManagerId: string | null; readonly recruiterId: string | null } {
  const ids = new Set(active.map((person) => person.id));
  return {
    hiringManagerId: ids.has(hiringManagerId) ? hiringManagerId : null,
    recruiterId: ids.has(recruiterId) ? recruiterId : null,
  };
}

/** The columns of an opening that a form sets. */
export function openingColumns(input: OpeningInput) {
  const { title, headcount, seniority, employmentType, location, country, remote, salaryRange, description } =
    input;
  const { hiringManagerId, recruiterId, schoolLine, showTotals, strict, blindScreening, secondLookShare } =
    input;
  return {
    title,
    headcount,
    seniority,
    employmentType,
    location,
    country,
    remote,
    salaryRange,
    description,
    hiringManagerId,
    recruiterId,
    schoolLine,
    showTotals,
    strict,
    blindScreening,
    secondLookShare,
  };
}

/** The plan, team and form questions of an opening as its event records them. */
export function openingParts({ sessions, teamIds, questions }: OpeningParts): OpeningParts {
  return {
    sessions: sessions
      .map(({ kind, number, name, minutes, focus, defaultInterviewerId }) => ({
        kind,
        number,
        name,
        minutes,
        focus,
        defaultInterviewerId,
      }))
      .toSorted((a, b) => a.kind.localeCompare(b.kind) || a.number - b.number),
    teamIds: teamIds.toSorted(),
    questions: questions.map(({ id, kind, prompt, choices, required, knockOuts }) => ({
      id,
      kind,
      prompt,
      choices,
      required,
      knockOuts,
    })),
  };
}

/** Puts plan, team and form questions as given; questions that have answers are retired, never removed. */
export async function writeOpeningParts(
  tx: Tx,
  openingId: string,
  input: OpeningInput,
  now: Date,
): Promise<void> {
  for (const session of input.sessions) {
    const { kind, number, name, minutes, focus, defaultInterviewerId } = session;
    const columns = { name, minutes, focus, defaultInterviewerId };
    await tx.openingSession.upsert({
      where: { openingId_kind_number: { openingId, kind, number } },
      create: { openingId, kind, number, ...columns },
      update: columns,
    });
  }
  const kept = input.sessions.map(({ kind, number }) => ({ kind, number }));
  await tx.openingSession.deleteMany({ where: { openingId, NOT: { OR: kept } } });

  const members = await tx.hiringTeamMember.findMany({ where: { openingId } });
  for (const personId of input.teamIds) {
    await tx.hiringTeamMember.upsert({
      where: { openingId_personId: { openingId, personId } },
      create: { openingId, personId },
      update: { removedAt: null },
    });
  }
  const left = members.filter((member) => !member.removedAt && !input.teamIds.includes(member.personId));
  await tx.hiringTeamMember.updateMany({
    where: { id: { in: left.map((member) => member.id) } },
    data: { removedAt: now },
  });

  const keptQuestions = input.questions.flatMap((question) => (question.id ? [question.id] : []));
  await tx.openingQuestion.updateMany({
    where: { openingId, retiredAt: null, id: { notIn: keptQuestions } },
    data: { retiredAt: now },
  });
  for (const [position, { id, ...question }] of input.questions.entries()) {
    if (id === null) await tx.openingQuestion.create({ data: { openingId, position, ...question } });
    else await tx.openingQuestion.updateMany({ where: { id, openingId }, data: { position, ...question } });
  }
}
