import { canOnMail } from "#app/hiring/access/mail.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { WORDABLE_TEMPLATES } from "#app/hiring/mail/mail-fields.ts";
import { mailLabel } from "#app/hiring/mail/templates.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import { visibleOpenings } from "#app/platform/db/sight.server.ts";

/**
 * Every kind of mail to candidates with the words that count: the company's and each opening's own. Refuses people who do
 * not keep mail.
 */
export async function listWordings(ctx: Ctx) {
  requireAllowed(canOnMail(ctx.actor, "write", { application: null }), "This page");
  const [newest, openings] = await Promise.all([
    ctx.db.mailWording.findMany({
      distinct: ["template", "openingId"],
      orderBy: [{ template: "asc" }, { openingId: "asc" }, { version: "desc" }],
      select: {
        template: true,
        openingId: true,
        version: true,
        body: true,
        createdAt: true,
        writtenBy: NAME,
      },
    }),
    ctx.db.opening.findMany({
      where: visibleOpenings(ctx.actor),
      orderBy: { title: "asc" },
      select: { id: true, title: true },
    }),
  ]);
  const own = newest.filter(({ body }) => body !== null);
  return {
    openings,
    mails: WORDABLE_TEMPLATES.map((template) => {
      const words = own.filter((one) => one.template === template);
      const company = words.find(({ openingId }) => openingId === null);
      return {
        template,
        label: mailLabel(template),
        company: company ? { by: company.writtenBy.name, at: company.createdAt } : null,
        openings: openings.filter(({ id }) => words.some(({ openingId }) => openingId === id)),
      };
    }),
  };
}

const NAME = { select: { name: true } } as const;
