import { canOnInterview } from "#app/hiring/access/interviews.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { addressFor, placeLine } from "#app/hiring/interviews/building.ts";
import { placeWords } from "#app/hiring/interviews/meeting-place.ts";
import { cancellationFile, invitationFile } from "#app/platform/calendar/ics.server.ts";
import { loadBuilding } from "#app/platform/db/building.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { insideMeeting } from "./internal/inside-meeting.server.ts";
import { findInterview } from "./internal/room-door.server.ts";

/** The interview as a calendar file for the person who asks. Refuses whoever may not see the interview. */
export async function getCalendarFile(ctx: Ctx, interviewId: string) {
  const { row, subject } = await findInterview(ctx.db, interviewId);
  requireAllowed(canOnInterview(ctx.actor, "view", subject), "This interview");
  const [application, me, building] = await Promise.all([
    ctx.db.application.findFirstOrThrow({
      where: { id: row.applicationId },
      select: {
        candidate: { select: { name: true, phone: true } },
        opening: { select: { title: true, recruiter: { select: { name: true, email: true } } } },
      },
    }),
    ctx.db.person.findFirstOrThrow({ where: { id: ctx.actor.id }, select: { name: true, email: true } }),
    loadBuilding(ctx.db),
  ]);
  const isOn = [row.interviewerId, ...row.shadowIds].includes(ctx.actor.id);
  const meeting = {
    ...insideMeeting(ctx, {
      interview: row,
      candidateName: application.candidate.name,
      openingTitle: application.opening.title,
    }),
    sequence: row.calendarSequence,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    location: placeLine(placeWords(row, isOn ? application.candidate.phone : ""), addressFor(building, row)),
    link: row.link,
    organizer: application.opening.recruiter,
    attendees: [me],
    writtenAt: ctx.now,
  };
  return row.state === "cancelled" ? cancellationFile(meeting) : invitationFile(meeting);
}
