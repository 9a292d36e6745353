import type { Db } from "#app/platform/db/client.server.ts";

/** The openings of an export, with their plans and forms. */
export async function exportedOpenings(db: Db) {
  const openings = await db.opening.findMany({
    orderBy: { createdAt: "asc" },
    include: {
      profile: { select: { key: true } },
      rubricVersion: { select: { version: true } },
      hiringManager: { select: { email: true } },
      recruiter: { select: { email: true } },
      sessions: { orderBy: [{ kind: "asc" }, { number: "asc" }] },
      questions: { where: { retiredAt: null }, orderBy: { position: "asc" } },
    },
  });
  return openings.map(
    ({ profile, rubricVersion, hiringManager, recruiter, sessions, questions, ...opening }) => ({
      id: opening.id,
      title: opening.title,
      state: opening.state,
      profile: profile.key,
      rubricVersion: rubricVersion.version,
      headcount: opening.headcount,
      seniority: opening.seniority,
      location: opening.location,
      description: opening.description,
      hiringManager: hiringManager.email,
      recruiter: recruiter.email,
      createdAt: opening.createdAt,
      sessions: sessions.map(({ kind, number, name, minutes, focus }) => ({
        kind,
        number,
        name,
        minutes,
        focus,
      })),
      questions: questions.map(({ kind, prompt, choices, required }) => ({
        kind,
        prompt,
        choices,
        required,
      })),
    }),
  );
}

/** The people of the company, so that names in an export can be told apart. */
export async function exportedPeople(db: Db) {
  return db.person.findMany({
    orderBy: { createdAt: "asc" },
    select: { id: true, name: true, email: true, role: true, title: true, deactivatedAt: true },
  });
}

/**
 * What the company judges by and asks: rubrics in every version, questions in every version that was decided on, with how
 * hard others found it, and the places it knows. A proposal waits for somebody who does not know its author's difficulty.
 */
export async function exportedLibrary(db: Db) {
  const [rubrics, questions, places] = await Promise.all([
    db.rubricVersion.findMany({
      orderBy: [{ profileId: "asc" }, { version: "asc" }],
      omit: { id: true, profileId: true, createdById: true },
      include: {
        profile: { select: { key: true, name: true, family: true, summary: true } },
        competencies: { orderBy: { position: "asc" }, omit: { id: true, rubricVersionId: true } },
        sessions: { omit: { id: true, rubricVersionId: true } },
      },
    }),
    db.question.findMany({
      where: { versions: { some: { state: { not: "proposed" } } } },
      orderBy: { key: "asc" },
      omit: { id: true, retiredById: true },
      include: {
        versions: {
          where: { state: { not: "proposed" } },
          orderBy: { version: "asc" },
          omit: { id: true, questionId: true, createdById: true, reviewedById: true },
          include: { looks: { orderBy: { at: "asc" }, select: { difficulty: true, at: true } } },
        },
      },
    }),
    db.knownPlace.findMany({
      orderBy: [{ kind: "asc" }, { name: "asc" }],
      omit: { id: true, addedById: true, version: true },
    }),
  ]);
  return { rubrics, questions, places };
}
