/**
 * A rendered mail for the preview's frame, which obeys the page's own policy: without the style sheet that only
 * mail readers use, and with links that lead nowhere, so that looking at a mail never acts on it.
 */
export function forPreview(html: string): string {
  return html
    .replace(/<style[\s\S]*?<\/style>/gi, "")
    .replace(/(<a\b[^>]*?)\shref="([^"]*)"/gi, '$1 title="$2"');
}
