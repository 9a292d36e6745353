import { canOnQuestion } from "#app/hiring/access/questions.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { matchesFilter } from "#app/hiring/questions/bank-filter.ts";
import type { BankFilter, BankState } from "#app/hiring/questions/bank-filter.ts";
import { bankGaps, countByLevel, countUntold } from "#app/hiring/questions/bank-shape.ts";
import { exposureOf } from "#app/hiring/questions/question-retirement.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { shippedQuestions } from "#app/platform/library/shipped-questions.server.ts";
import { loadNews } from "./internal/news-of-library.server.ts";
import { labelFor } from "./internal/own-difficulty.server.ts";
import { approvedOf, countUses, WORDS } from "./internal/question-rows.server.ts";

/** Questions on a page of the bank. */
const PAGE = 60;

type Found = Awaited<ReturnType<typeof loadAll>>[number];
type Row = Found & {
  readonly states: readonly BankState[];
  readonly version: Found["versions"][number];
  /** Null where this reader has to say their own first. */
  readonly difficulty: number | null;
};

/**
 * The question bank as one searches it, a page at a time, with what waits for this person: proposals to review, and their
 * own that wait or were sent back. For each competency it says what its questions in use still lack. A question
 * whose proposed difficulty this person has still to say stands there without any, and is counted at no level.
 */
export async function listQuestions(ctx: Ctx, filter: BankFilter, page = 1) {
  requireAllowed(canOnQuestion(ctx.actor, "view"), "This page");
  const keeps = canOnQuestion(ctx.actor, "import").allowed;
  const [competencies, profiles, all, news] = await Promise.all([
    ctx.db.competency.findMany({
      orderBy: { name: "asc" },
      select: { key: true, name: true, summary: true },
    }),
    ctx.db.roleProfile.findMany({ orderBy: { position: "asc" }, select: { key: true, name: true } }),
    loadAll(ctx),
    keeps ? loadNews(ctx.db, shippedQuestions()) : null,
  ]);
  const names = new Map(competencies.map((one) => [one.key, one.name]));
  const rows = all.flatMap((question) => rowFor(ctx, question, filter.state));
  const found = rows
    .filter((row) => matchesFilter(filterable(row, names.get(row.competencyKey) ?? ""), filter))
    .toSorted(
      (a, b) =>
        (names.get(a.competencyKey) ?? "").localeCompare(names.get(b.competencyKey) ?? "") ||
        (a.difficulty ?? 0) - (b.difficulty ?? 0) ||
        a.version.title.localeCompare(b.version.title),
    );
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const shownPage = Math.min(Math.max(1, page), pages);
  const shown = found.slice((shownPage - 1) * PAGE, shownPage * PAGE);
  const uses = await countUses(
    ctx.db,
    shown.map((row) => row.id),
  );
  const inUse = all.flatMap((question) =>
    rowFor(ctx, question, "in_use").map(({ competencyKey, version, difficulty }) => {
      return { competencyKey, difficulty, style: version.style, core: version.core };
    }),
  );
  return {
    filter,
    competencies,
    profiles,
    total: found.length,
    page: shownPage,
    pages,
    questions: shown.map(({ id, competencyKey, version, difficulty }) => ({
      id,
      competencyKey,
      title: version.title,
      prompt: version.prompt,
      difficulty,
      style: version.style,
      minutes: version.minutes,
      core: version.core,
      author: version.createdBy?.name ?? null,
      exposure: exposureOf(uses.get(id) ?? 0),
    })),
    shape: competencies.map(({ key }) => {
      const own = inUse.filter((one) => one.competencyKey === key);
      return {
        key,
        count: own.length,
        byLevel: countByLevel(own),
        untold: countUntold(own),
        gaps: bankGaps(own),
      };
    }),
    toReview: all.filter(({ versions }) =>
      versions.some(
        ({ state, createdById }) =>
          state === "proposed" && canOnQuestion(ctx.actor, "review", { authorId: createdById }).allowed,
      ),
    ).length,
    own: all.flatMap(({ id, versions }) =>
      versions
        .filter(({ state, createdById }) => createdById === ctx.actor.id && isOpen(state))
        .map(({ title, state, reviewNote, reviewedBy }) => ({
          questionId: id,
          title,
          state,
          reviewNote,
          reviewer: reviewedBy?.name ?? null,
        })),
    ),
    /** How many questions this version of Baton brings that nobody here has decided on. */
    news: news?.news.length ?? 0,
    may: { keep: keeps },
  };
}

function isOpen(state: string): boolean {
  return state === "proposed" || state === "sent_back";
}

async function loadAll(ctx: Ctx) {
  return ctx.db.question.findMany({
    select: {
      id: true,
      competencyKey: true,
      retiredAt: true,
      versions: {
        where: { state: { not: "withdrawn" } },
        orderBy: { version: "desc" },
        select: {
          ...WORDS,
          state: true,
          createdById: true,
          createdBy: { select: { name: true } },
          looks: { select: { personId: true, difficulty: true } },
          reviewedBy: { select: { name: true } },
          reviewNote: true,
        },
      },
    },
  });
}

/** Where a question stands, with the version one sees there; nothing when it does not stand in this state. */
function rowFor(ctx: Ctx, question: Found, state: BankState): readonly Row[] {
  const { versions, retiredAt } = question;
  const approved = approvedOf(versions);
  const at: Readonly<Record<BankState, Found["versions"][number] | undefined>> = {
    in_use: retiredAt === null ? approved : undefined,
    waiting: versions.find((one) => one.state === "proposed"),
    sent_back: versions[0]?.state === "sent_back" ? versions[0] : undefined,
    retired: retiredAt === null ? undefined : approved,
  };
  const version = at[state];
  if (!version) return [];
  const { waiting } = at;
  // Also the label in use: most changes keep it, so it would tell the author's.
  const hidden = waiting !== undefined && labelFor(ctx.actor, waiting, approved).hidden;
  return [{ ...question, version, states: [state], difficulty: hidden ? null : version.difficulty }];
}

function filterable({ competencyKey, states, version, difficulty }: Row, competencyName: string) {
  const { roles, style, core, title, prompt, easier, harder, good, poor } = version;
  const words = [competencyName, title, prompt, easier, harder, ...good, ...poor].join("\n");
  return { competencyKey, states, roles, difficulty, style, core, words };
}
