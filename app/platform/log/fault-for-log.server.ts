/**
 * An error as the log may keep it. The database client quotes what was to be written, a candidate's words among it, so
 * of its errors only the last line, which names the fault, and the places in the code remain.
 */
export function faultForLog(error: unknown): { readonly message: string; readonly stack?: string } {
  if (!(error instanceof Error)) return { message: String(error) };
  if (!error.name.startsWith("PrismaClient")) return { message: error.message, stack: error.stack ?? "" };
  const places = (error.stack ?? "").split("\n").filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
  return { message: `${error.name}: ${lastLine(error.message)}`, stack: places.join("\n") };
}

function lastLine(message: string): string {
  return message.trim().split("\n").at(-1)?.trim() ?? "";
}
