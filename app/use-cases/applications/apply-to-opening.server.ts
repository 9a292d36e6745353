import { careersAccess } from "#app/hiring/access/careers.policy.ts";
import { checkAnswers } from "#app/hiring/applications/application-form.ts";
import type { CandidateInput, GivenAnswer } from "#app/hiring/applications/application-form.ts";
import { decideApplyingAgain, reapplyRulesOf } from "#app/hiring/applications/applying-again.ts";
import { fullFault, resumeFault } from "#app/hiring/applications/resume-file.ts";
import type { ResumeFacts } from "#app/hiring/applications/resume-file.ts";
import type { SourceLink } from "#app/hiring/applications/source-link.ts";
import { isLegalMinimum } from "#app/hiring/mail/do-not-contact.ts";
import type { MailWords } from "#app/hiring/mail/templates.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { readReferralCode } from "#app/platform/auth/referral-link.server.ts";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import { lockAddresses } from "#app/platform/db/address-lock.server.ts";
import { inTransaction } from "#app/platform/db/client.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";
import { appendNews } from "#app/platform/outbox/append-news.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";
import { listEarlierRuns, lockRuns, nextAttempt } from "./internal/earlier-runs.server.ts";
import { findHeldUpload, takeHeldUpload } from "./internal/held-upload.server.ts";
import { keepAnswers } from "./internal/keep-answers.server.ts";
import { addApplication, keepResume, findOrAddCandidate } from "./internal/receive-application.server.ts";
import type { StoredResume } from "./internal/receive-application.server.ts";
import { removeFilesJob } from "./remove-files.job.server.ts";

type ReceivedResume = StoredResume & ResumeFacts;

export type ApplyInput = CandidateInput & {
  readonly slug: string;
  /** Where they apply, by their browser; empty when it says nothing. Kept only while none of theirs is known. */
  readonly timeZone: string;
  readonly consent: boolean;
  /** Words by question id. */
  readonly answers: Readonly<Record<string, string>>;
  /** Files by question id. */
  readonly files: Readonly<Record<string, ReceivedResume>>;
  readonly resume: ReceivedResume | null;
  /** Stands for a resume that arrived before the form; used when the form brings none. */
  readonly heldToken: string;
  readonly source: SourceLink;
};

/**
 * Receives an application from the careers page: candidate, application, answers and resume in one step, and a
 * mail with the private link. Whoever has ended here before begins a new run, if the company's days are over; until then,
 * and while a run goes on, the new resume and answers are kept with it, its recruiter is told, and a mail explains it:
 * nobody learns from the page who has applied, not even when
 * the application is full and the mail alone says that no file was kept. A referral link of one of our people makes it a
 * referral. Knock-out answers are flagged and reject nobody. Refuses closed openings, missing consent, missing
 * answers and files that are no resume.
 */
export async function applyToOpening(ctx: VisitorCtx, input: ApplyInput): Promise<void> {
  const opening = await openOpening(ctx, input.slug);
  const held =
    input.resume || input.heldToken === ""
      ? null
      : await findHeldUpload(ctx.db, { token: input.heldToken, now: ctx.now });
  const { answers, resume } = checkForm(input, opening.questions, held);
  const referrer = await findReferrer(ctx, input.source.referral);
  const { name, email, phone, links, timeZone } = input;

  await inTransaction(ctx.db, async (tx) => {
    await lockAddresses(tx, email);
    const candidate = await findOrAddCandidate(tx, ctx, { name, email, phone, links, timeZone });
    const run = { candidateId: candidate.id, openingId: opening.id };
    await lockRuns(tx, run);
    const company = await tx.company.findFirst({
      select: { name: true, timeZone: true, reapplyAfterDays: true },
    });
    const decided = decideApplyingAgain(await listEarlierRuns(tx, run, ctx.now), {
      now: ctx.now,
      ...reapplyRulesOf(company),
    });
    const addsTo = "runId" in decided ? decided.runId : null;
    // Nobody refers themselves.
    const referredById = referrer && referrer.email !== email ? referrer.id : null;
    const application =
      addsTo !== null
        ? await tx.application.findFirstOrThrow({ where: { id: addsTo } })
        : await addApplication(tx, ctx, {
            ...run,
            source: referredById ? "referral" : "careers_page",
            sourceDetail: input.source.source,
            referredById,
            consentAt: ctx.now,
            phoneScreens: Math.max(1, opening.sessions.length),
            ...(decided.kind === "again" ? { attempt: await nextAttempt(tx, run) } : {}),
          });
    const about = { candidateId: candidate.id, applicationId: application.id };
    if (held && !(await takeHeldUpload(tx, held.key)))
      throw conflict(
        "This application was sent already; look for our mail. To send another, add your resume again.",
      );
    const sent = { resume: stored(resume), files: storedFiles(input.files), answers };
    const { documentId, kept } = await keepSent(tx, ctx, { ...about, ...sent });
    if (addsTo !== null) {
      await appendNews(tx, ctx, {
        type: "application.repeated",
        subject: { kind: "application", id: application.id },
        openingId: opening.id,
        ...about,
        after: { documentId, answers: kept },
      });
    }
    const props = {
      candidateName: candidate.name,
      openingTitle: opening.title,
      companyName: company?.name ?? "",
      statusUrl: candidateLink(ctx, application),
    };
    const mail: MailWords =
      addsTo === null
        ? { template: "application-received", props: { ...props, promisedFor: application.promisedFor } }
        : {
            template: "application-repeated",
            props: {
              ...props,
              readAgainFrom: decided.kind === "too_early" ? decided.from : null,
              sendFilesTo: documentId === null ? opening.recruiter : null,
            },
          };
    await queueMail(tx, ctx, {
      ...mail,
      legalMinimum: isLegalMinimum(mail.template),
      to: { email: candidate.email, name: candidate.name },
      ...about,
      // Of an application that is full one a day, however often somebody types its candidate's address.
      idempotencyKey: documentId
        ? `application-received:${documentId}`
        : `application-full:${application.id}:${ctx.now.toISOString().slice(0, 10)}`,
    });
  });
}

type Sent = {
  readonly candidateId: string;
  readonly applicationId: string;
  readonly resume: StoredResume;
  readonly files: Readonly<Record<string, StoredResume>>;
  readonly answers: readonly GivenAnswer[];
};

/** Keeps what was sent; with an application that has all the files it may have, the answers in words alone. */
async function keepSent(tx: Tx, ctx: VisitorCtx, { resume, files, answers, ...about }: Sent) {
  const { applicationId } = about;
  if (fullFault(await tx.document.count({ where: { applicationId } })) === null) {
    const documentId = await keepResume(tx, ctx, { ...about, resume });
    return { documentId, kept: await keepAnswers(tx, ctx, { ...about, answers, files }) };
  }
  const keys = [resume, ...Object.values(files)].map(({ key }) => key);
  await ctx.jobs.enqueue(tx, removeFilesJob, { keys });
  const inWords = answers.filter(({ questionId }) => files[questionId] === undefined);
  return { documentId: null, kept: await keepAnswers(tx, ctx, { ...about, answers: inWords, files: {} }) };
}

async function openOpening(ctx: VisitorCtx, slug: string) {
  const opening = await ctx.db.opening.findFirst({
    where: { slug },
    include: {
      questions: { where: { retiredAt: null }, orderBy: { position: "asc" } },
      sessions: { where: { kind: "phone" }, select: { id: true } },
      recruiter: { select: { name: true, email: true } },
    },
  });
  const access = opening ? careersAccess(opening.state) : "hidden";
  if (!opening || access === "hidden") throw notFound("This opening");
  if (access === "paused")
    throw conflict(
      "This opening was paused while you were writing and takes no applications at the moment. Have a look at the other openings.",
    );
  if (access === "closed")
    throw conflict("This opening was closed while you were writing. Have a look at the other openings.");
  return opening;
}

function checkForm(
  input: ApplyInput,
  questions: Parameters<typeof checkAnswers>[0],
  held: ReceivedResume | null,
): { readonly answers: readonly GivenAnswer[]; readonly resume: ReceivedResume } {
  const given: Record<string, string> = { ...input.answers };
  for (const [id, file] of Object.entries(input.files)) given[id] = file.fileName;
  const { answers, faults } = checkAnswers(questions, given);
  const fields: Record<string, string> = {};
  for (const [id, fault] of Object.entries(faults)) fields[`answer.${id}`] = fault;
  for (const [id, file] of Object.entries(input.files)) {
    const fault = resumeFault(file, "it");
    if (fault) fields[`answer.${id}`] = fault;
  }
  if (!input.consent) fields["consent"] = "We need your consent to keep and read your application.";
  const resume = input.resume ?? held;
  const resumeProblem = resume ? resumeFault(resume) : "Add your resume.";
  if (resumeProblem) fields["resume"] = resumeProblem;
  if (Object.keys(fields).length > 0 || !resume) throw invalid("Correct the fields marked below.", fields);
  return { answers, resume };
}

async function findReferrer(ctx: VisitorCtx, code: string) {
  const id = code === "" ? null : readReferralCode(ctx, code);
  if (!id) return null;
  return ctx.db.person.findFirst({ where: { id, deactivatedAt: null }, select: { id: true, email: true } });
}

function stored({ key, fileName, fileType, bytes, sha256 }: ReceivedResume): StoredResume {
  return { key, fileName, fileType, bytes, sha256 };
}

function storedFiles(files: ApplyInput["files"]): Readonly<Record<string, StoredResume>> {
  return Object.fromEntries(Object.entries(files).map(([id, file]) => [id, stored(file)]));
}
