import { confirmHold } from "#app/use-cases/interviews/confirm-hold.server.ts";
import { getBookedDay } from "#app/use-cases/interviews/get-booked-day.server.ts";
import { holdDay } from "#app/use-cases/interviews/hold-day.server.ts";
import type { Database } from "#app/platform/db/client.server.ts";
import { letLeave, tellEverybody } from "./booking.ts";
import { buildPanel, dayOf, trainFor } from "./interviewing.ts";
import { minute } from "./room.ts";
import { buildWorld, NOW, recordingJobs } from "./world.ts";

/** The day that `buildBookedDay` books: two days after the one on which tests take place. */
export const DATE = "2026-11-26";

/** A loop of four onsites on one day that is booked and told to everybody, and Eve, who could take one over. */
export async function buildBookedDay(database: Database) {
  const jobs = recordingJobs();
  const world = await buildWorld(database, { jobs });
  await world.db.person.updateMany({ data: { deactivatedAt: NOW } });
  const scene = await buildPanel(world);
  const eve = await world.buildPerson("interviewer", "Eve Stone");
  await trainFor(world, scene.opening, [eve]);
  const ctx = world.ctxFor(scene.recruiter);
  const { application } = scene;
  const { holdId } = await holdDay(ctx, dayOf(application.id, scene.panel));
  await confirmHold(ctx, { applicationId: application.id, holdId });
  const booked = await world.db.interview.findMany({
    where: { applicationId: application.id },
    orderBy: { number: "asc" },
  });
  await tellEverybody(world, minute(0));
  await letLeave(world, application.id, minute(0));
  const page = (asked: object = {}) => getBookedDay(ctx, application.id, { swap: "", late: null, ...asked });
  /** What a page of this moment sends along with a change. */
  const stamp = async (accepts: readonly string[] = []) => {
    return { applicationId: application.id, seen: (await page()).seen, accepts };
  };
  /** Lets the jobs run at a minute, `times` over, and answers the mails they wrote, which leave. */
  const told = async (at: number, times = 1) => {
    await tellEverybody(world, minute(at), times);
    await letLeave(world, application.id, minute(at));
    return world.db.mail.findMany({
      where: { applicationId: application.id, createdAt: minute(at) },
      orderBy: [{ toName: "asc" }, { template: "asc" }],
    });
  };
  return { world, jobs, ctx, eve, ids: booked.map(({ id }) => id), booked, page, stamp, told, ...scene };
}
