import { mayReadFeed } from "#app/hiring/access/scheduling.policy.ts";
import { addressFor, placeLine } from "#app/hiring/interviews/building.ts";
import { placeWords } from "#app/hiring/interviews/meeting-place.ts";
import { notFound } from "#app/hiring/refusal.ts";
import { readFeedFile } from "#app/platform/auth/feed-link.server.ts";
import { feedFile } from "#app/platform/calendar/ics.server.ts";
import { loadBuilding } from "#app/platform/db/building.server.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";
import { insideMeeting } from "./internal/inside-meeting.server.ts";

/** So long an interview stays in the feed after it was held or called off. */
const PAST_DAYS = 60;
const DAY_MS = 86_400_000;

/**
 * A person's own interviews as a calendar that is read by an address, without signing in: those they lead or watch, by
 * the same names and versions as in mails, and those that were called off as such. Says of a candidate what an
 * invitation says. Refuses addresses that were ended or never given, and people who were deactivated, all alike.
 */
export async function getCalendarFeed(ctx: VisitorCtx, file: string): Promise<string> {
  const given = readFeedFile(ctx.secret, file);
  const person = given
    ? await ctx.db.person.findFirst({
        where: { id: given.personId, feedVersion: given.version },
        select: { id: true, deactivatedAt: true, feedSince: true },
      })
    : null;
  if (!person || !mayReadFeed(person)) throw notFound("This calendar");
  const [company, building, interviews] = await Promise.all([
    ctx.db.company.findFirst({ select: { name: true } }),
    loadBuilding(ctx.db),
    ctx.db.interview.findMany({
      where: {
        OR: [{ interviewerId: person.id }, { shadows: { some: { personId: person.id, removedAt: null } } }],
        endsAt: { gt: new Date(ctx.now.getTime() - PAST_DAYS * DAY_MS) },
        application: { candidate: { erasedAt: null } },
      },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      select: {
        id: true,
        name: true,
        kind: true,
        startsAt: true,
        endsAt: true,
        place: true,
        link: true,
        state: true,
        calendarSequence: true,
        updatedAt: true,
        application: {
          select: {
            candidate: { select: { name: true, phone: true } },
            opening: {
              select: { title: true, recruiter: { select: { name: true, email: true } } },
            },
          },
        },
      },
    }),
  ]);
  const meetings = interviews.map(({ application, ...interview }) => ({
    ...insideMeeting(ctx, {
      interview,
      candidateName: application.candidate.name,
      openingTitle: application.opening.title,
    }),
    sequence: interview.calendarSequence,
    startsAt: interview.startsAt,
    endsAt: interview.endsAt,
    location: placeLine(placeWords(interview, application.candidate.phone), addressFor(building, interview)),
    link: interview.link,
    organizer: application.opening.recruiter,
    attendees: [],
    writtenAt: interview.updatedAt,
    isOff: interview.state === "cancelled",
  }));
  return feedFile(`Interviews, ${company?.name ?? "Baton"}`, meetings);
}
