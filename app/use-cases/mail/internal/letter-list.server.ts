import { createHash } from "node:crypto";
import type { Stage } from "#app/hiring/applications/stages.ts";
import { bodyFault, sortAddressees, type Addressee, type Sorted } from "#app/hiring/mail/letter.ts";
import type { LetterFacts } from "#app/hiring/mail/mail-fields.ts";
import { fillOwnWords, ownWordsProblems, type OwnWords } from "#app/hiring/mail/own-words.ts";
import type { MailWords } from "#app/hiring/mail/templates.ts";
import { invalid, notFound } from "#app/hiring/refusal.ts";
import { secondReader } from "#app/hiring/screening/looks.ts";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { owedLooks } from "#app/platform/db/second-looks.server.ts";
import { visibleApplications, visibleOpenings } from "#app/platform/db/sight.server.ts";

/** A letter as somebody writes it: to whom, in which stage each of them was seen, and its words with their fields. */
export type LetterDraft = {
  readonly openingId: string;
  readonly chosen: ReadonlyMap<string, Stage>;
  readonly words: OwnWords;
};

/** One who gets the letter, with what they read; `problem` when a field has nothing to stand for it. */
export type Reader = Addressee & {
  readonly facts: LetterFacts;
  readonly words: OwnWords;
  readonly problem: string | null;
};

export type LetterList = {
  readonly opening: { readonly id: string; readonly title: string };
  readonly readers: readonly Reader[];
  readonly omitted: Sorted<Addressee>["omitted"];
  /** Stands for exactly these people and what each of them reads. */
  readonly fingerprint: string;
};

/** The opening that is written about, for those who may see it; the caller has asked the policy. */
export async function openingToWriteAbout(db: Db | Tx, ctx: Ctx, openingId: string) {
  const opening = await db.opening.findFirst({
    where: { AND: [visibleOpenings(ctx.actor), { id: openingId }] },
    select: { id: true, title: true, recruiter: { select: { name: true } } },
  });
  if (!opening) throw notFound("This opening");
  return opening;
}

/** Who gets a letter, who does not and why, and what each reads. Refuses words that say nothing, or have an unknown field. */
export async function listLetter(db: Db | Tx, ctx: Ctx, draft: LetterDraft): Promise<LetterList> {
  const opening = await openingToWriteAbout(db, ctx, draft.openingId);
  const unsaid = bodyFault(draft.words.body);
  const problems = { ...(unsaid ? { body: unsaid } : {}), ...ownWordsProblems("letter", draft.words) };
  const [first] = Object.values(problems);
  if (first) throw invalid(first, problems);
  const company = await db.company.findFirst({ select: { name: true } });
  const rows = await loadChosen(db, ctx, draft);
  const { gets, omitted } = sortAddressees(rows, draft.chosen);
  const readers = gets.map(({ linkVersion, promisedFor, ...addressee }) => {
    const facts: LetterFacts = {
      candidateName: addressee.name,
      companyName: company?.name ?? "",
      openingTitle: opening.title,
      statusUrl: candidateLink(ctx, { id: addressee.applicationId, linkVersion }),
      stage: addressee.stage,
      signedBy: opening.recruiter.name,
      promisedFor,
    };
    const filled = fillOwnWords(draft.words, { template: "letter", props: facts });
    return filled.ok
      ? { ...addressee, facts, words: { subject: filled.subject, body: filled.body }, problem: null }
      : { ...addressee, facts, words: draft.words, problem: filled.message };
  });
  const { id, title } = opening;
  return { opening: { id, title }, readers, omitted, fingerprint: fingerprintOf(readers) };
}

/** The mail that one of them gets; null while a field has nothing to stand for it. */
export function mailOf({ facts, words, problem }: Reader): MailWords | null {
  if (problem !== null) return null;
  const { candidateName, companyName, openingTitle, statusUrl, stage } = facts;
  return {
    template: "letter",
    props: { candidateName, companyName, openingTitle, statusUrl, stage, ...words },
  };
}

async function loadChosen(db: Db | Tx, ctx: Ctx, draft: LetterDraft) {
  const rows = await db.application.findMany({
    where: {
      AND: [
        visibleApplications(ctx.actor),
        {
          openingId: draft.openingId,
          id: { in: [...draft.chosen.keys()] },
          NOT: owedLooks(secondReader(ctx)),
        },
      ],
    },
    orderBy: [{ candidate: { name: "asc" } }, { id: "asc" }],
    select: {
      id: true,
      stage: true,
      disposition: true,
      promisedFor: true,
      linkVersion: true,
      candidate: { select: { id: true, name: true, email: true, erasedAt: true, doNotContactAt: true } },
    },
  });
  const stopped = await db.suppression.findMany({
    where: { address: { in: rows.map((row) => row.candidate.email) }, liftedAt: null },
    select: { address: true, reason: true },
  });
  const reasons = new Map(stopped.map(({ address, reason }) => [address.toLowerCase(), reason]));
  return rows.map(({ id, candidate, ...row }) => ({
    ...row,
    applicationId: id,
    candidateId: candidate.id,
    name: candidate.name,
    email: candidate.email,
    erased: candidate.erasedAt !== null,
    wantsNoMail: candidate.doNotContactAt !== null,
    suppressed: reasons.get(candidate.email.toLowerCase()) ?? null,
  }));
}

function fingerprintOf(readers: readonly Reader[]): string {
  const said = readers.map(({ applicationId, email, words }) => [
    applicationId,
    email,
    words.subject,
    words.body,
  ]);
  return createHash("sha256").update(JSON.stringify(said)).digest("base64url");
}
