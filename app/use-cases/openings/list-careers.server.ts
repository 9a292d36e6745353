import { careersAccess } from "#app/hiring/access/careers.policy.ts";
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

/** One opening as anybody may read it, with what its application form asks; null when there is none by this name. */
export async function getCareersOpening(ctx: VisitorCtx, slug: string) {
  const [company, opening] = await Promise.all([
    ctx.db.company.findFirst({ select: { name: true, careersIntro: true } }),
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
  const access = opening ? careersAccess(opening.state) : "hidden";
  return { company, access, opening: access === "hidden" ? null : opening };
}
