import { canOnMail } from "#app/hiring/access/mail.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { fieldsOf, FIRST_WORDS } from "#app/hiring/mail/mail-fields.ts";
import { mailLabel } from "#app/hiring/mail/templates.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { ownWordsIn } from "#app/platform/outbox/wording-of.server.ts";
import { visibleApplications } from "#app/platform/db/sight.server.ts";
import { findWordingPlace, type WordingPlace } from "./internal/wording-place.server.ts";

const RECIPIENTS = 50;
const VERSIONS = 50;

/**
 * The words of one mail to be edited: those that count, the fields they may use, earlier versions, and people to look
 * at it for. Refuses people who do not keep mail, and mails that are not worded.
 */
export async function getWording(ctx: Ctx, place: WordingPlace) {
  requireAllowed(canOnMail(ctx.actor, "write", { application: null }), "This page");
  const { template, opening } = await findWordingPlace(ctx.db, ctx, place);
  const openingId = opening?.id ?? null;
  const [versions, company, recipients] = await Promise.all([
    versionsOf(ctx, template, openingId),
    openingId === null ? [] : versionsOf(ctx, template, null),
    ctx.db.application.findMany({
      where: { AND: [visibleApplications(ctx.actor), openingId === null ? {} : { openingId }] },
      orderBy: { createdAt: "desc" },
      take: RECIPIENTS,
      select: {
        id: true,
        candidate: { select: { name: true } },
        opening: { select: { title: true } },
      },
    }),
  ]);
  const own = ownWordsIn(versions[0] ?? null);
  return {
    template,
    label: mailLabel(template),
    opening,
    version: versions[0]?.version ?? 0,
    isOwn: own !== null,
    words: own ?? ownWordsIn(company[0] ?? null) ?? FIRST_WORDS[template],
    fields: fieldsOf(template).map(({ name, label }) => ({ name, label })),
    versions: versions.map(({ writtenBy, ...version }) => ({ ...version, by: writtenBy.name })),
    recipients: recipients.map(({ id, candidate, opening: { title } }) => ({
      value: id,
      label: openingId === null ? `${candidate.name}, ${title}` : candidate.name,
    })),
  };
}

function versionsOf(ctx: Ctx, template: string, openingId: string | null) {
  return ctx.db.mailWording.findMany({
    where: { template, openingId },
    orderBy: { version: "desc" },
    take: VERSIONS,
    select: {
      version: true,
      subject: true,
      body: true,
      createdAt: true,
      writtenBy: { select: { name: true } },
    },
  });
}
