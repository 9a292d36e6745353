import { canOnRubric } from "#app/hiring/access/rubrics.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { compareRubrics } from "#app/hiring/rubrics/compare-rubrics.ts";
import { changeInBrief, publishingMeans } from "#app/hiring/rubrics/publishing.ts";
import { publishingFaults, wordsOfRubric } from "#app/hiring/rubrics/rubric-draft.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { visibleOpenings } from "#app/platform/db/sight.server.ts";
import { RUBRIC_PARTS } from "./internal/rubric-parts.server.ts";
import { withoutQuestions } from "./internal/without-questions.server.ts";

/**
 * One version of a rubric: its words, what it changes against another version (`against`, or the one before it), who uses
 * which version, and of a draft what it still lacks and what publishing it would mean. Of the openings that use a version,
 * those the person may see are named and the others counted.
 */
export async function getRubric(ctx: Ctx, versionId: string, against: string | null = null) {
  const version = await ctx.db.rubricVersion.findFirst({
    where: { id: versionId },
    include: {
      ...RUBRIC_PARTS,
      profile: true,
      createdBy: { select: { name: true } },
    },
  });
  if (!version) throw notFound("This rubric version");
  requireAllowed(canOnRubric(ctx.actor, "view", version), "This rubric version");
  const [versions, library] = await Promise.all([
    versionsInUse(ctx, version.profileId),
    ctx.db.competency.findMany({ orderBy: { name: "asc" } }),
  ]);
  const rubric = wordsOfRubric(version);
  const keys = library.map(({ key }) => key);
  const bare = new Set(await withoutQuestions(ctx.db, { keys, profileKey: version.profile.key }));
  const former =
    versions.find((one) => one.id === against && one.id !== versionId) ??
    versions.find((one) => one.version < version.version);
  return {
    version: {
      id: version.id,
      number: version.version,
      state: version.state,
      publishedAt: version.publishedAt,
      savedAt: version.updatedAt.toISOString(),
      createdBy: version.createdBy?.name ?? null,
      profile: { key: version.profile.key, name: version.profile.name, summary: version.profile.summary },
    },
    rubric,
    versions,
    comparison: former ? await compareWith(ctx, rubric, former) : null,
    publishing: version.state === "draft" ? await wouldPublish(ctx, { version, rubric, versions }) : null,
    library: library.map(({ key, name, summary, anchors, family }) => ({
      key,
      name,
      summary,
      anchors,
      family,
      /** Whether the bank has no reviewed question on it for this profile. */
      bare: bare.has(key),
    })),
    faults: version.state === "draft" ? publishingFaults(rubric) : [],
    may: {
      edit: canOnRubric(ctx.actor, "edit", version).allowed,
      publish: canOnRubric(ctx.actor, "publish", version).allowed,
      draft: canOnRubric(ctx.actor, "draft", version).allowed,
    },
  };
}

/** The versions of a profile's rubric, newest first, each with the openings that use it. */
async function versionsInUse(ctx: Ctx, profileId: string) {
  const versions = await ctx.db.rubricVersion.findMany({
    where: { profileId },
    orderBy: { version: "desc" },
    select: {
      id: true,
      version: true,
      state: true,
      publishedAt: true,
      changeNote: true,
      _count: { select: { openings: true } },
      openings: {
        where: visibleOpenings(ctx.actor),
        orderBy: { title: "asc" },
        select: { id: true, title: true, state: true },
      },
    },
  });
  return versions.map(({ _count, ...one }) => ({ ...one, openingCount: _count.openings }));
}

/** What publishing a draft would mean, and what it changes against the version that new openings start with now. */
async function wouldPublish(
  ctx: Ctx,
  {
    version: { version, profile },
    rubric,
    versions,
  }: {
    readonly version: { readonly version: number; readonly profile: { readonly name: string } };
    readonly rubric: ReturnType<typeof wordsOfRubric>;
    readonly versions: Awaited<ReturnType<typeof versionsInUse>>;
  },
) {
  const published = versions.find(({ state }) => state === "published") ?? null;
  const openings = versions.reduce((sum, { openingCount }) => sum + openingCount, 0);
  return {
    means: publishingMeans({ profileName: profile.name, version, published, openings }),
    against: published?.version ?? null,
    changes: published ? (await compareWith(ctx, rubric, published)).changes.map(changeInBrief) : [],
  };
}

async function compareWith(
  ctx: Ctx,
  rubric: ReturnType<typeof wordsOfRubric>,
  former: { readonly id: string; readonly version: number; readonly state: string },
) {
  const row = await ctx.db.rubricVersion.findFirstOrThrow({
    where: { id: former.id },
    include: RUBRIC_PARTS,
  });
  const { id, version, state } = former;
  const before = wordsOfRubric(row);
  return { id, version, state, before, changes: compareRubrics(before, rubric) };
}
