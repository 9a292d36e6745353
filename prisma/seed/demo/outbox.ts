import { addressFor, type Building } from "#app/hiring/interviews/building.ts";
import { renderStoredMail } from "#app/emails/render-mail.tsx";
import type { MailWords } from "#app/hiring/mail/templates.ts";
import type { MailState } from "#app/hiring/mail/mail-state.ts";
import { loadBuilding } from "#app/platform/db/building.server.ts";
import { candidateLink } from "#app/platform/auth/candidate-link.server.ts";
import { queueMail } from "#app/platform/outbox/queue-mail.server.ts";
import { takeBackMail } from "#app/platform/outbox/take-back-mail.server.ts";
import { DAY, HOUR, ctxAt, tell } from "./world.ts";
import type { Demo } from "./world.ts";

const MINUTE = 60_000;
const GRACE = DAY;
const REFUSED =
  "The mail service refused this mail (422): the domain mail.example does not accept mail for this address.";

/** What the outbox of a company at work holds: mails that have left, wait, were taken back, and one that failed. */
export async function seedOutbox(demo: Demo): Promise<void> {
  const building = await loadBuilding(demo.services.database.prisma);
  const letters = await applicationsToWriteTo(demo);
  const rejected = letters.filter((letter) => letter.disposition === "rejected");
  const met = rejected.filter((letter) => letter.interviews.length > 0);
  const unmet = rejected.filter((letter) => letter.interviews.length === 0);
  const [unreachable, spared] = unmet.filter((letter) => !isFresh(demo, letter));
  for (const letter of letters) {
    await past(demo, letter, received(demo, letter), {
      at: letter.createdAt,
      state: letter === unreachable ? "failed" : "sent",
    });
    for (const interview of letter.interviews) {
      await past(demo, letter, invited(demo, letter, { interview, building }), {
        at: new Date(Math.min(interview.startsAt.getTime() - 4 * DAY, demo.now.getTime() - 2 * HOUR)),
        state: "sent",
        interviewId: interview.id,
      });
    }
    const offer = letter.offers.at(0);
    if (offer?.extendedAt) {
      await past(demo, letter, offered(demo, letter, offer), { at: offer.extendedAt, state: "sent" });
    }
  }
  for (const letter of [...met, ...unmet]) {
    if (isFresh(demo, letter)) await waiting(demo, letter);
    else if (letter === spared) await takenBack(demo, letter);
    else if (letter !== unreachable)
      await past(demo, letter, refusal(letter), { at: letter.disposedAt ?? demo.now, state: "sent" });
  }
}

async function applicationsToWriteTo(demo: Demo) {
  return demo.services.database.prisma.application.findMany({
    orderBy: { createdAt: "asc" },
    include: {
      candidate: true,
      opening: { include: { recruiter: { select: { id: true, name: true } } } },
      interviews: { include: { interviewer: { select: { name: true } } } },
      offers: true,
    },
  });
}

type Letter = Awaited<ReturnType<typeof applicationsToWriteTo>>[number];

/** Rejected so lately that the mail has not left yet. */
function isFresh({ now }: Demo, { disposedAt }: Letter): boolean {
  return disposedAt !== null && now.getTime() - disposedAt.getTime() < GRACE;
}

function toCandidate({ services }: Demo, letter: Letter) {
  return {
    candidateName: letter.candidate.name,
    companyName: "Northlight Data",
    openingTitle: letter.opening.title,
    statusUrl: candidateLink(services, letter),
  };
}

function received(demo: Demo, letter: Letter): MailWords {
  return { template: "application-received", props: toCandidate(demo, letter) };
}

function invited(
  demo: Demo,
  letter: Letter,
  { interview, building }: { readonly interview: Letter["interviews"][number]; readonly building: Building },
): MailWords {
  const { name, startsAt, minutes, timeZone, place, link, interviewer } = interview;
  return {
    template: "interview-invitation",
    props: {
      ...toCandidate(demo, letter),
      interviewName: name,
      startsAt: startsAt.toISOString(),
      minutes,
      timeZone,
      place,
      address: addressFor(building, interview),
      link: link === "" ? "" : link,
      interviewerName: interviewer.name,
    },
  };
}

function offered(demo: Demo, letter: Letter, offer: Letter["offers"][number]): MailWords {
  return {
    template: "offer",
    props: {
      ...toCandidate(demo, letter),
      terms: offer.terms,
      startDate: offer.startDate?.toISOString().slice(0, 10) ?? null,
      signedBy: letter.opening.recruiter.name,
    },
  };
}

function refusal(letter: Letter): MailWords {
  return {
    template: "rejection",
    props: {
      candidateName: letter.candidate.name,
      companyName: "Northlight Data",
      openingTitle: letter.opening.title,
      hadInterviews: letter.interviews.length > 0,
      personalNote: "",
      signedBy: letter.opening.recruiter.name,
    },
  };
}

/** A mail that is over: as it was written, and what became of it a minute later. */
async function past(
  demo: Demo,
  letter: Letter,
  mail: MailWords,
  what: {
    readonly at: Date;
    readonly state: Extract<MailState, "sent" | "failed">;
    readonly interviewId?: string;
  },
): Promise<void> {
  const db = demo.services.database.prisma;
  const { at, state, interviewId = null } = what;
  const grace = mail.template === "rejection" ? GRACE : MINUTE;
  const left = new Date(at.getTime() + grace);
  const about = { candidateId: letter.candidateId, applicationId: letter.id, interviewId };
  const key = `demo:${mail.template}:${interviewId ?? letter.id}`;
  const row = await db.mail.create({
    data: {
      ...mail,
      ...about,
      ...(await renderStoredMail(mail.template, mail.props)),
      to: letter.candidate.email,
      toName: letter.candidate.name,
      state,
      sendAfter: left,
      idempotencyKey: key,
      attempts: 1,
      firstTriedAt: left,
      createdAt: at,
      ...(state === "sent" ? { sentAt: left, providerId: key } : { lastError: REFUSED }),
    },
  });
  const event = { subject: { kind: "mail", id: row.id }, ...about } as const;
  const system = { kind: "system", id: null } as const;
  await tell(demo, at, system, { type: "mail.queued", ...event, after: { template: mail.template } });
  await tell(demo, left, system, {
    type: `mail.${state}`,
    ...event,
    before: { template: mail.template, state: "sending" },
    after: { template: mail.template, state },
  });
  if (mail.template === "rejection" && state === "sent")
    await db.application.update({ where: { id: letter.id }, data: { toldAt: left } });
}

/** Queued as the product does it, so that it leaves by itself when its time has come. */
async function waiting(demo: Demo, letter: Letter): Promise<void> {
  const db = demo.services.database.prisma;
  const at = letter.disposedAt ?? demo.now;
  await queueMail(db, ctxAt(demo, at, { kind: "person", id: letter.opening.recruiterId }), {
    ...refusal(letter),
    to: letter.candidate,
    candidateId: letter.candidateId,
    applicationId: letter.id,
    sendAfter: new Date(at.getTime() + GRACE),
    idempotencyKey: `rejection:${letter.id}:${letter.version}`,
  });
}

/** Somebody thought again an hour later. */
async function takenBack(demo: Demo, letter: Letter): Promise<void> {
  await waiting(demo, letter);
  const db = demo.services.database.prisma;
  const at = new Date((letter.disposedAt ?? demo.now).getTime() + HOUR);
  await takeBackMail(db, ctxAt(demo, at, { kind: "person", id: letter.opening.recruiterId }), {
    idempotencyKey: `rejection:${letter.id}:${letter.version}`,
  });
}
