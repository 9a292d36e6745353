import type { Stage } from "#app/hiring/applications/stages.ts";
import { reviewLetter } from "#app/use-cases/mail/review-letter.server.ts";
import { sendLetter } from "#app/use-cases/mail/send-letter.server.ts";
import type { TestDatabase } from "#test/db/template.ts";
import { buildWorld, recordingJobs } from "./world.ts";

export const LETTER_WORDS = {
  subject: "News about {{opening}}",
  body: "Hello {{candidate}},\n\nWe are slow.\n\n{{signed_by}}",
};
let serial = 0;

/** A name that no other letter of the run has. */
export function letterName(): string {
  return `letter-${(serial += 1)}`;
}

/** A letter to so many candidates of one opening, written but not sent; `send` looks it through and confirms it. */
export async function buildLetter(database: TestDatabase, count = 3) {
  const jobs = recordingJobs();
  const world = await buildWorld(database, { jobs });
  const recruiter = await world.buildPerson("recruiter");
  const opening = await world.buildOpening({ recruiter });
  const applications = [];
  for (let at = 0; at < count; at += 1)
    applications.push(await world.buildApplication({ opening, stage: "onsite", name: `Cleo ${at}` }));
  const ctx = world.ctxFor(recruiter);
  const chosen = new Map<string, Stage>(applications.map(({ id }) => [id, "onsite"]));
  const draft = { openingId: opening.id, chosen, words: LETTER_WORDS };
  const send = async (change: object = {}) => {
    const { fingerprint, gets } = await reviewLetter(ctx, draft, null);
    const letterId = letterName();
    return sendLetter(ctx, {
      ...draft,
      letterId,
      fingerprint,
      typedCount: String(gets.length),
      at: null,
      ...change,
    });
  };
  const mails = () =>
    world.db.mail.findMany({
      where: { applicationId: { in: [...chosen.keys()] } },
      orderBy: { toName: "asc" },
    });
  return { world, jobs, recruiter, opening, applications, ctx, draft, send, mails };
}
