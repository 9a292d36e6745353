import type { Prisma, PrismaClient } from "#app/generated/prisma/client.ts";
import { questions } from "./content/all-questions.ts";
import { competencies } from "./content/competencies.ts";
import { resumeWords } from "./content/resume-words.ts";
import { roleProfiles } from "./content/role-profiles.ts";

/**
 * Puts the library every installation starts with into an empty database: role profiles with the first published
 * version of their rubric, and the question bank. What people have changed since is never touched.
 */
export async function seedLibrary(prisma: PrismaClient): Promise<void> {
  await prisma.$transaction(
    async (tx) => {
      // Two processes that start together must not both seed.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(4207)`;
      if ((await tx.roleProfile.count()) > 0) return;
      await tx.competency.createMany({
        data: competencies.map(({ key, name, summary, anchors }) => ({
          key,
          name,
          summary,
          anchors: [...anchors],
          family: familyOf(key),
          resumeWords: [...(resumeWords[key] ?? [])],
        })),
      });
      await seedProfiles(tx);
      await seedQuestions(tx);
    },
    { timeout: 60_000 },
  );
}

/** The one family whose profiles use a competency; null for one that both use. */
function familyOf(key: string): "engineer" | "analyst" | null {
  const users = roleProfiles.filter((profile) => profile.competencies.some((row) => row.key === key));
  const families = [...new Set(users.map(({ family }) => family))];
  const [only] = families;
  return families.length === 1 && only ? only : null;
}

async function seedProfiles(tx: Prisma.TransactionClient): Promise<void> {
  for (const [position, profile] of roleProfiles.entries()) {
    const { key, name, family, summary, notes } = profile;
    const { id: profileId } = await tx.roleProfile.create({ data: { key, name, family, summary, position } });
    const { id: rubricVersionId } = await tx.rubricVersion.create({
      data: {
        profileId,
        version: 1,
        notes,
        changeNote: "The version Baton comes with.",
      },
    });
    await tx.rubricCompetency.createMany({
      data: profile.competencies.map((row, index) => {
        const competency = competencies.find((known) => known.key === row.key);
        if (!competency) throw new Error(`The rubric of ${name} names an unknown competency: ${row.key}.`);
        return {
          rubricVersionId,
          competencyKey: row.key,
          name: competency.name,
          summary: competency.summary,
          weight: row.weight,
          mustHave: row.mustHave,
          position: index,
          anchors: [...competency.anchors],
        };
      }),
    });
    await tx.rubricSession.createMany({
      data: profile.sessions.map((session) => ({ ...session, focus: [...session.focus], rubricVersionId })),
    });
    await tx.rubricVersion.update({
      where: { id: rubricVersionId },
      data: { state: "published", publishedAt: new Date() },
    });
  }
}

async function seedQuestions(tx: Prisma.TransactionClient): Promise<void> {
  // In two inserts: one for each question takes a second for every hundred, in each database test file.
  const rows = await tx.question.createManyAndReturn({
    data: questions.map(({ key, competency }) => ({ key, competencyKey: competency })),
    select: { id: true, key: true },
  });
  const idOf = new Map(rows.map(({ id, key }) => [key, id]));
  await tx.questionVersion.createMany({
    data: questions.map(({ key, ...question }) => {
      const questionId = idOf.get(key);
      if (questionId === undefined) throw new Error(`The question ${key} was not kept.`);
      const { title, prompt, difficulty, style, minutes, core, easier, harder } = question;
      return {
        title,
        prompt,
        difficulty,
        style,
        minutes,
        core,
        easier,
        harder,
        questionId,
        version: 1,
        roles: [...question.roles],
        good: [...question.good],
        poor: [...question.poor],
        reactions: { ...question.reactions },
        sources: [...(question.sources ?? [])],
      };
    }),
  });
}
