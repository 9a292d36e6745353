import { careersAccess } from "#app/hiring/access/careers.policy.ts";
import { promiseDaysOf } from "#app/hiring/applications/promise.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";

const PUBLIC_FIELDS = {
  id: true,
  slug: true,
  title: true,
  state: true,
  location: true,
  country: true,
  remote: true,
  employmentType: true,
  seniority: true,
  salaryRange: true,
  description: true,
  publishedAt: true,
  profile: { select: { name: true, summary: true, family: true } },
} as const;

/** The company and its open openings as anybody may read them. */
export async function listCareers(ctx: VisitorCtx) {
  const [company, openings] = await Promise.all([
    ctx.db.company.findFirst({ select: { name: true, careersIntro: true } }),
    ctx.db.opening.findMany({
      where: { state: "published" },
      orderBy: { publishedAt: "desc" },
      select: PUBLIC_FIELDS,
    }),
  ]);
  return { company, openings: openings.filter((opening) => careersAccess(opening.state) === "open") };
}

/**
 * One opening as anybody may read it, with what its application form asks; null when there is none by this name. A
 * closed one comes with the roles that are open instead, those of the same profile and family first. `readWithin` is how
 * many working days the company promises to need until somebody who applied hears from it.
 */
export async function getCareersOpening(ctx: VisitorCtx, slug: string) {
  const [company, opening] = await Promise.all([
    ctx.db.company.findFirst({ select: { name: true, careersIntro: true, promiseDays: true } }),
    ctx.db.opening.findFirst({
      where: { slug },
      select: {
        ...PUBLIC_FIELDS,
        sessions: {
          select: { kind: true, number: true, name: true, minutes: true },
          orderBy: [{ kind: "desc" }, { number: "asc" }],
        },
        questions: {
          where: { retiredAt: null },
          orderBy: { position: "asc" },
          select: { id: true, kind: true, prompt: true, choices: true, required: true },
        },
      },
    }),
  ]);
  const readWithin = promiseDaysOf(company?.promiseDays).resume_screen;
  const access = opening ? careersAccess(opening.state) : "hidden";
  if (!opening || access === "hidden") return { company, access, opening: null, others: [], readWithin };
  const others = access === "open" ? [] : await othersThan(ctx, opening);
  return { company, access, opening, others, readWithin };
}

type NearRole = { readonly profile: { readonly name: string; readonly family: string } };

async function othersThan(ctx: VisitorCtx, { profile }: NearRole) {
  const { openings } = await listCareers(ctx);
  const distance = (role: NearRole) =>
    role.profile.name === profile.name ? 0 : role.profile.family === profile.family ? 1 : 2;
  return openings.toSorted((a, b) => distance(a) - distance(b));
}
