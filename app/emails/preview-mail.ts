import { toPlainText } from "@react-email/render";
import type { OwnWords } from "#app/hiring/mail/own-words.ts";
import type { MailWords } from "#app/hiring/mail/templates.ts";
import { Refusal } from "#app/hiring/refusal.ts";
import { renderMail } from "./render-mail.tsx";

/**
 * A mail as subject and plain text, before somebody confirms it; in their place what keeps it from being written. Its
 * lines end where paragraphs do: the text that is sent ends them after 90 signs, and a phone would break them once more.
 */
export async function previewMail(
  mail: MailWords,
  own: OwnWords | null,
): Promise<{ readonly subject: string; readonly text: string }> {
  try {
    const { subject, html } = await renderMail(mail, own);
    return { subject, text: toPlainText(html, { wordwrap: false }) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { subject: "This mail cannot be written yet", text: error.message };
  }
}
