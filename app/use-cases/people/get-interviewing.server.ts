import { canOnPerson } from "#app/hiring/access/people.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { daysOffAt, nextDaysOff } from "#app/hiring/scheduling/public-holidays.ts";
import { wallTimeOf } from "#app/hiring/scheduling/zoned-time.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { loadCompanyCalendar, placeCalendar } from "#app/platform/db/company-calendar.server.ts";
import { listHolidayPlaces } from "#app/platform/holidays/public-holidays.server.ts";
import { loadInterviewer, settingsOf } from "./internal/interviewer.server.ts";
import { loadSteps } from "./internal/training.server.ts";

/**
 * When, how much and what somebody interviews, how far they are in learning it, and whom they can sign off: for themself
 * and for admins. Of a calendar everybody but its owner
 * sees the server's name only, since its address opens it.
 */
export async function getInterviewing(ctx: Ctx, personId: string) {
  requireAllowed(canOnPerson(ctx.actor, "view_profile", { personId }), "This page");
  const person = await loadInterviewer(ctx.db, personId);
  const [skills, competencies, feeds] = await Promise.all([
    ctx.db.interviewSkill.findMany({
      where: { personId },
      select: {
        personId: true,
        competencyKey: true,
        training: true,
        updatedAt: true,
        signedOffBy: { select: { name: true } },
      },
    }),
    ctx.db.competency.findMany({ orderBy: { name: "asc" }, select: { key: true, name: true } }),
    ctx.db.calendarFeed.findMany({
      where: { personId, removedAt: null },
      orderBy: { createdAt: "asc" },
      select: {
        id: true,
        url: true,
        readAt: true,
        triedAt: true,
        problem: true,
        _count: { select: { busyTimes: { where: { endsAt: { gt: ctx.now } } } } },
      },
    }),
  ]);
  const settings = settingsOf(person.interviewSettings);
  const isSelf = personId === ctx.actor.id;
  const names = new Map(competencies.map(({ key, name }) => [key, name]));
  const trainedIn = skills.filter(({ training }) => training === "trained");
  const learners = isSelf
    ? await loadLearners(
        ctx,
        trainedIn.map(({ competencyKey }) => competencyKey),
      )
    : [];
  const stepOf = await loadSteps(ctx.db, [...skills, ...learners]);
  return {
    person: { id: person.id, name: person.name, timeZone: person.timeZone },
    isSelf,
    mayTrain: canOnPerson(ctx.actor, "set_training", { personId }).allowed,
    settings,
    holidays: await loadOwnHolidays(ctx, { place: settings.holidayPlace, zone: person.timeZone }),
    places: await listHolidayPlaces(),
    skills: competencies.map(({ key, name }) => {
      const skill = skills.find(({ competencyKey }) => competencyKey === key);
      return {
        key,
        name,
        training: skill?.training ?? null,
        step: skill ? stepOf(skill) : null,
        signedOff: skill?.signedOffBy ? { by: skill.signedOffBy.name, at: skill.updatedAt } : null,
      };
    }),
    /** Colleagues who learn what the reader is trained in; those who are ready come first. */
    learners: learners
      .flatMap(({ person: learner, ...one }) => {
        const step = stepOf(one);
        const competency = names.get(one.competencyKey) ?? one.competencyKey;
        return step ? [{ ...one, name: learner.name, competency, step }] : [];
      })
      .toSorted((a, b) => Number(b.step.ready) - Number(a.step.ready)),
    calendars: feeds.map(({ id, url, readAt, triedAt, problem, _count }) => ({
      id,
      server: new URL(url).hostname,
      readAt,
      problem,
      /** Whether the problem is of single events, while the others were read. */
      partly: readAt !== null && readAt.getTime() === triedAt?.getTime(),
      busyTimes: _count.busyTimes,
    })),
  };
}

/** A person's next holidays where they work, and whose they are. */
async function loadOwnHolidays(ctx: Ctx, { place, zone }: { readonly place: string; readonly zone: string }) {
  const company = await loadCompanyCalendar(ctx.db, ctx.now);
  const own = await placeCalendar(place, ctx.now);
  return {
    placeName: own.name === "" ? company.place.name : own.name,
    companyPlaceName: company.place.name,
    days: nextDaysOff(daysOffAt(own, company), wallTimeOf(ctx.now, zone).date),
  };
}

/** Who is learning one of these, themself left out. */
async function loadLearners(ctx: Ctx, competencyKeys: readonly string[]) {
  return ctx.db.interviewSkill.findMany({
    where: {
      competencyKey: { in: [...competencyKeys] },
      training: { not: "trained" },
      personId: { not: ctx.actor.id },
      person: { deactivatedAt: null },
    },
    orderBy: [{ person: { name: "asc" } }, { competencyKey: "asc" }],
    select: { personId: true, competencyKey: true, training: true, person: { select: { name: true } } },
  });
}
