export type UploadFault =
  | "too-large"
  | "too-many"
  | "too-many-fields"
  | "too-much-text"
  | "not-a-form"
  | "interrupted"
  | "timed-out"
  | "no-space"
  | "not-stored";

/** HTTP status that says the same as the fault. */
export const UPLOAD_STATUS: Readonly<Record<UploadFault, number>> = {
  "too-large": 413,
  "too-many": 413,
  "too-many-fields": 413,
  "too-much-text": 413,
  "not-a-form": 415,
  interrupted: 400,
  "timed-out": 408,
  "no-space": 507,
  "not-stored": 503,
};

interface Circumstances {
  readonly fileName: string;
  readonly maxBytes: number;
  readonly maxFiles: number;
}

/** What a person is told for a refused upload, with the way out. */
export function uploadMessage(fault: UploadFault, { fileName, maxBytes, maxFiles }: Circumstances): string {
  const limit = megabytes(maxBytes);
  switch (fault) {
    case "too-large":
      return fileName === ""
        ? `These files are larger than allowed: at most ${limit} each. Choose smaller ones, for example PDFs without photos.`
        : `${fileName} is larger than ${limit}. Choose a smaller file, for example a PDF without photos.`;
    case "too-many":
      return `These are too many files: at most ${maxFiles} can be uploaded at once. Leave some out and send the rest afterwards.`;
    case "too-many-fields":
      return "This form has more answers than allowed. Reload the page and try again.";
    case "too-much-text":
      return "The text in this form is longer than allowed. Shorten the longest answer, or attach it as a file.";
    case "not-a-form":
      return "This is not a form with files. Reload the page and try again.";
    case "interrupted":
      return "The upload was interrupted before it was complete. Choose the files again and resend them.";
    case "timed-out":
      return "The upload took too long and was stopped. Try again on a faster connection, or with a smaller file.";
    case "no-space":
      return "The server has no room for files at the moment. Nothing was stored; try again later.";
    case "not-stored":
      return "The server could not store the file. Nothing was stored; try again in a minute.";
  }
}

function megabytes(bytes: number): string {
  const value = bytes / (1024 * 1024);
  return `${Number.isInteger(value) ? value : value.toFixed(1)} MB`;
}
