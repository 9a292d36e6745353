import { careersAccess } from "#app/hiring/access/careers.policy.ts";
import { resumeFault } from "#app/hiring/applications/resume-file.ts";
import type { ResumeFacts } from "#app/hiring/applications/resume-file.ts";
import { conflict, invalid, notFound } from "#app/hiring/refusal.ts";
import { hashToken, newToken } from "#app/platform/auth/tokens.server.ts";
import type { VisitorCtx } from "#app/platform/db/context.server.ts";
import { findHeldUpload } from "./internal/held-upload.server.ts";
import type { StoredResume } from "./internal/receive-application.server.ts";

/**
 * Keeps a resume that arrived before its application form was sent, or with a form that was refused, so that it
 * need not be sent again. Takes the opening's address and the stored file; returns the token under which the form
 * finds it, for two days. Refuses openings that take no applications, and files that are no resume.
 */
export async function holdUpload(
  ctx: VisitorCtx,
  { slug, resume }: { readonly slug: string; readonly resume: StoredResume & ResumeFacts },
): Promise<{ readonly token: string }> {
  const opening = await ctx.db.opening.findFirst({ where: { slug }, select: { state: true } });
  const access = opening ? careersAccess(opening.state) : "hidden";
  if (access === "hidden") throw notFound("This opening");
  if (access === "paused") throw conflict("This role is not taking applications at the moment.");
  if (access === "closed") throw conflict("This role is closed; applications are no longer taken.");
  const fault = resumeFault(resume);
  if (fault) throw invalid(fault, { resume: fault });
  const token = newToken();
  const { key, fileName, fileType, typeName, bytes, sha256, encrypted } = resume;
  await ctx.db.heldUpload.create({
    data: {
      tokenHash: hashToken(token),
      storageKey: key,
      fileName,
      fileType,
      typeName,
      bytes,
      sha256,
      encrypted,
      createdAt: ctx.now,
    },
  });
  return { token };
}

/**
 * What a form may say of a resume that it holds a token for: its name, and its size in bytes. Null when the token is
 * not ours, was used, or is older than two days.
 */
export async function recallUpload(
  ctx: VisitorCtx,
  token: string,
): Promise<{ readonly token: string; readonly fileName: string; readonly bytes: number } | null> {
  const held = token === "" ? null : await findHeldUpload(ctx.db, { token, now: ctx.now });
  return held ? { token, fileName: held.fileName, bytes: held.bytes } : null;
}
