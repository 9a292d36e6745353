const MAX_LENGTH = 120;
/** Control characters, among them NUL, CR and LF. */
const CONTROLS = /[\p{Cc}\u2028\u2029]/gu;
/** Characters that turn the reading direction or cannot be seen: "gnp.exe" can be made to read "exe.png" with them. */
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;
/** What Windows does not allow in a name; a downloaded file must be savable anywhere. */
const FORBIDDEN = /[<>:|?*]/g;
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|$)/i;

/**
 * The name of an uploaded file as people may see and download it: letters of every script and emoji stay, folders,
 * control characters, direction overrides and reserved names go. At most 120 characters, keeping the extension.
 * Never used as a name on disk.
 */
export function displayFileName(raw: string): string {
  const unescaped = raw.replace(/%0[DA]/gi, "").replace(/%22/g, '"');
  const clean = unescaped
    .replace(/\p{Cs}/gu, "")
    .normalize("NFC")
    .replace(CONTROLS, "")
    .replace(INVISIBLE, "")
    .replace(/^.*[/\\]/s, "")
    .replace(/"/g, "'")
    .replace(FORBIDDEN, "_")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  if (clean === "") return "file";
  return shorten(RESERVED.test(clean) ? `_${clean}` : clean);
}

/** The extension in lower case without its dot, or "" when the name has none. */
export function extensionOf(fileName: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
}

function shorten(name: string): string {
  const characters = Array.from(name);
  if (characters.length <= MAX_LENGTH) return name;
  const extension = extensionOf(name);
  const tail = extension === "" ? "" : `.${extension}`;
  return (
    characters
      .slice(0, MAX_LENGTH - tail.length)
      .join("")
      .trimEnd() + tail
  );
}
