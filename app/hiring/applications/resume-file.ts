/** The kinds of file a resume may be, by content. */
export const RESUME_TYPES = ["pdf", "docx", "rtf", "odt", "txt", "png", "jpeg"] as const;
/** The same for people, and for the window in which a browser lets them choose. */
export const RESUME_KINDS = "PDF, DOCX, RTF, ODT, plain text, or a picture in PNG or JPEG";
export const RESUME_ENDINGS = ".pdf,.docx,.rtf,.odt,.txt,.md,.json,.png,.jpg,.jpeg";
export type ResumeType = (typeof RESUME_TYPES)[number];

/** How long a resume that was sent ahead waits for its application form, in milliseconds: two days. */
export const HELD_MS = 2 * 86_400_000;

/** Files that one application may gather: newer resumes, and those that answer its questions. */
export const MAX_FILES_OF_APPLICATION = 10;

/** Why an application takes no further file, or null while it does. */
export function fullFault(files: number): string | null {
  if (files < MAX_FILES_OF_APPLICATION) return null;
  return `${MAX_FILES_OF_APPLICATION} files of this application are here already, the most that are kept. Send anything newer by mail.`;
}

export type ResumeFacts = {
  readonly fileType: string;
  /** The type in words, such as "a picture (PNG)". */
  readonly typeName: string;
  /** Size in bytes. */
  readonly bytes: number;
  readonly encrypted: boolean;
};

/**
 * Says why a file cannot be taken as a resume and what to send instead, or null when it can. A resume that
 * cannot be read later is still kept; only what is certainly no document of the right kind is refused here. `what`
 * names the document in the message.
 */
export function resumeFault(file: ResumeFacts, what = "your resume"): string | null {
  if (file.bytes === 0) return `This file is empty. Save ${what} again and choose the new file.`;
  if (file.encrypted) return "This file asks for a password. Save it without one and choose it again.";
  const known = RESUME_TYPES.some((type) => type === file.fileType);
  if (known) return null;
  return `This file is ${file.typeName}. Send ${what} as ${RESUME_KINDS}.`;
}
