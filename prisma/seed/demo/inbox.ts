import { systemContext } from "#app/platform/http/system-context.server.ts";
import { tellNews } from "#app/use-cases/reminders/tell-news.server.ts";
import { DAY } from "./world.ts";
import type { Demo } from "./world.ts";

const DAYS = 6;
const TOLD = ["interview.scheduled", "debrief.revealed", "decision.recorded", "application.withdrawn"];

/** Tells people's inboxes what has happened lately, by the rule that tells them of everything else. */
export async function seedInbox(demo: Demo): Promise<void> {
  const events = await demo.services.database.prisma.event.findMany({
    where: { type: { in: TOLD }, at: { gt: new Date(demo.now.getTime() - DAYS * DAY) } },
    orderBy: { id: "asc" },
    select: { id: true, at: true },
  });
  for (const { id, at } of events) await tellNews(systemContext(demo.services, at), { eventId: String(id) });
}
