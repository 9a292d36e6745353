import type { Track } from "#app/hiring/applications/stages.ts";
import { EMPTY_DRAFT, type ScreeningDraft } from "./rubric-form.tsx";

/** What somebody has written beside each resume of this sitting, and what they last had the form set to. */
export type Drafts = {
  readonly byResume: ReadonlyMap<string, ScreeningDraft>;
  readonly last: ScreeningDraft;
};

export const NO_DRAFTS: Drafts = { byResume: new Map(), last: EMPTY_DRAFT };

/**
 * What stands in the form beside a resume: what was written there before, also when it was left for another one, or when
 * its decision was taken back. One that is met for the first time has empty lines; track and the choice to write stay as
 * they were.
 */
export function draftFor(drafts: Drafts, resumeId: string | null, track: Track | null): ScreeningDraft {
  const written = resumeId === null ? undefined : drafts.byResume.get(resumeId);
  const { last } = drafts;
  return written ?? { ...EMPTY_DRAFT, track: track ?? last.track, sendMail: last.sendMail };
}

export function withDraft(drafts: Drafts, resumeId: string | null, draft: ScreeningDraft): Drafts {
  if (resumeId === null) return drafts;
  return { byResume: new Map(drafts.byResume).set(resumeId, draft), last: draft };
}
