import pino, { type Logger } from "pino";

export type Log = Logger;

/** One JSON object a line: event name and ids, never a candidate's words. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ["email", "name", "to", "text", "*.email", "*.password"], censor: "[withheld]" },
  });
}
