import { data } from "@remix-run/node";
import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { isResumeLevel } from "#app/hiring/applications/resume-criteria.ts";
import { SCREENING_OUTCOMES, TRACKS } from "#app/hiring/applications/stages.ts";
import { readRoomAct, whenDone } from "#app/hiring/interviews/room-act.ts";
import { invalid } from "#app/hiring/refusal.ts";
import { ScreeningKeysSchema } from "#app/hiring/screening/shortcuts.ts";
import { readSnoozeDays } from "#app/hiring/screening/snooze.ts";
import { readFields, readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPersonForPage, param } from "#app/platform/http/respond.server.ts";
import { keepScreeningPlace } from "#app/use-cases/applications/keep-screening-place.server.ts";
import { maySeeQueue } from "#app/use-cases/applications/list-screening.server.ts";
import { screenApplication } from "#app/use-cases/applications/screen-application.server.ts";
import { undoScreening } from "#app/use-cases/applications/undo-screening.server.ts";
import { changeOwnScreening } from "#app/use-cases/people/change-own-screening.server.ts";

const INTENTS = ["decide", "undo", "place", "blind", "keys"] as const;

const DecideSchema = z.object({
  applicationId: z.string().min(1),
  outcome: z.enum(SCREENING_OUTCOMES),
  track: z.enum(TRACKS),
  levels: z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: "custom", message: "The levels could not be read." });
        return z.NEVER;
      }
    })
    .pipe(z.record(z.string().max(40), z.number().refine(isResumeLevel, "Levels go from 1 to 4."))),
  reasonCode: z.string().max(60),
  note: z.string().max(4000, "Keep the note under 4,000 characters."),
  sendMail: z.enum(["yes", "no"]),
  seconds: z.coerce.number().optional(),
});

const DONE = { ok: true, problem: null } as const;

/** What a reader does in a queue, sent by the page that stands open; each decision counts once under its own name. */
export async function action(args: ActionFunctionArgs) {
  return asPersonForPage(args, async (ctx) => {
    await maySeeQueue(ctx, param(args, "openingId"));
    const form = await args.request.formData();
    const intent = readIntent(form, INTENTS);
    switch (intent) {
      case "decide": {
        const read = readFields(form, DecideSchema);
        if (!read.ok) return data(read, { status: 400 });
        const act = readRoomAct({ id: textOf(form, "actId"), ago: textOf(form, "ago") });
        const { sendMail, reasonCode, seconds, ...input } = read.value;
        const decided = await screenApplication(ctx, {
          ...input,
          reasonCode: reasonCode || null,
          sendMail: sendMail === "yes",
          seconds: seconds ?? null,
          snoozeDays: readSnoozeDays(textOf(form, "days")),
          decisionId: act.id,
          decidedAt: whenDone(act, ctx.now),
        });
        return { ...DONE, ...decided };
      }
      case "undo":
        await undoScreening(ctx, textOf(form, "decisionId"));
        return DONE;
      case "place":
        return { ...DONE, ...(await keepScreeningPlace(ctx, textOf(form, "applicationId"))) };
      case "blind":
        await changeOwnScreening(ctx, { blindScreening: textOf(form, "blind") === "yes" });
        return DONE;
      case "keys": {
        const keys = ScreeningKeysSchema.safeParse(readJson(textOf(form, "keys")));
        if (!keys.success) throw invalid(keys.error.issues[0]?.message ?? "These keys cannot be used.");
        await changeOwnScreening(ctx, { screeningKeys: keys.data });
        return DONE;
      }
    }
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
