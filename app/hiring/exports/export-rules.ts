/** How long an export can be downloaded; then its file is removed. */
export const EXPORT_HOURS = 24;

export const EXPORT_STATES = ["waiting", "ready", "failed", "expired"] as const;
export type ExportState = (typeof EXPORT_STATES)[number];

/** When an export that is ready now stops to be there. */
export function expiryOf(readyAt: Date): Date {
  return new Date(readyAt.getTime() + EXPORT_HOURS * 3_600_000);
}

/** Whether an export can be downloaded now; the clock decides, not the sweep that removes its file. */
export function mayDownload(
  row: { readonly state: ExportState; readonly expiresAt: Date | null },
  now: Date,
): boolean {
  return row.state === "ready" && row.expiresAt !== null && row.expiresAt > now;
}

/** The name under which an export is saved: it says when it was made. */
export function exportFileName(at: Date): string {
  return `baton-export-${at.toISOString().slice(0, 10)}.zip`;
}

/** Where a candidate's file lies in an export. */
export function exportPath(document: {
  readonly id: string;
  readonly candidateId: string;
  readonly fileName: string;
}): string {
  const name = document.fileName.replace(/[/\\]/g, "_");
  return `files/${document.candidateId}/${document.id}-${name}`;
}

/** What stands in a cell of a table: dates as days and times everybody can sort, lists in one cell. */
export function cellOf(value: string | number | boolean | Date | readonly string[] | null): string {
  if (value === null) return "";
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "object" ? value.join("; ") : String(value);
}
