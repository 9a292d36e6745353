import { TELLING_TEMPLATES, wordsTold } from "#app/hiring/interviews/words-told.ts";
import { whenToTellOfDay } from "#app/hiring/scheduling/when-to-tell.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { loadChanges } from "./day-changes.server.ts";
import { loadToldApplication } from "./day-news.server.ts";
import { settleNews } from "./settle-news.server.ts";

type LedInterview = {
  readonly id: string;
  readonly applicationId: string;
  readonly startsAt: Date;
  readonly interviewer: { readonly id: string; readonly email: string };
};

const MINUTE_MS = 60_000;
/** Whom no mail about the day has reached by then will get none. */
const LAST_MINUTES = 5;

/**
 * When whoever holds an interview first heard that they do: by mail since they took it, or else when they took it. Null
 * when it was theirs from the beginning and no mail told them so.
 */
export async function heardOfInterview(tx: Tx, interview: LedInterview): Promise<Date | null> {
  const { id, applicationId, interviewer } = interview;
  const took = await tx.event.findFirst({
    where: {
      interviewId: id,
      type: "interview.interviewer_changed",
      after: { path: ["interviewerId"], equals: interviewer.id },
    },
    orderBy: { id: "desc" },
    select: { at: true },
  });
  const mails = await tx.mail.findMany({
    where: {
      applicationId,
      to: interviewer.email,
      template: { in: TELLING_TEMPLATES },
      state: { notIn: ["taken_back", "failed", "withheld"] },
      ...(took ? { createdAt: { gte: took.at } } : {}),
    },
    orderBy: { createdAt: "asc" },
    select: { template: true, props: true, interviewId: true, createdAt: true },
  });
  return (
    mails.find((mail) => wordsTold(mail).some(({ interviewId }) => interviewId === id))?.createdAt ??
    took?.at ??
    null
  );
}

/**
 * When whoever holds an interview will have been told of what was changed about it by hand; null when they know of all
 * of it, or no mail reaches them.
 */
export async function whenToldOfDay(tx: Tx, interview: LedInterview, now: Date): Promise<Date | null> {
  const { lastAt, interviewIds } = await loadChanges(tx, interview.applicationId);
  if (!lastAt || !interviewIds.includes(interview.id)) return null;
  const at = whenToTellOfDay(lastAt, [interview.startsAt]).getTime();
  if (now.getTime() >= at + LAST_MINUTES * MINUTE_MS) return null;
  const told = await loadToldApplication(tx, interview.applicationId);
  if (!told) return null;
  const { news } = await settleNews(tx, told, { interviewIds: [interview.id], toCandidate: false, now });
  const isUntold = news.some((one) => one.to === "person" && one.person.id === interview.interviewer.id);
  return isUntold ? new Date(Math.max(now.getTime(), at) + MINUTE_MS) : null;
}
