import { z } from "zod";

const PortSchema = z.coerce
  .number("must be a number, such as 3000")
  .int("must be a whole number")
  .min(0, "must be from 0 to 65535")
  .max(65535, "must be from 0 to 65535");
const OptionalText = z
  .string()
  .trim()
  .optional()
  .transform((value) => (value === "" ? undefined : value));

/** Every setting Baton reads, with its default; `.env.example` lists the same names. */
export const EnvSchema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  /** Port the server listens on; 0 takes a free one. */
  PORT: PortSchema.default(3000),
  /** Address the server listens on. */
  HOST: z.string().default("127.0.0.1"),
  /** Folder for the embedded database, uploaded files and the secret. */
  DATA_DIR: z.string().default("data/main"),
  /** The address people type, used in mails; defaults to http://HOST:PORT. */
  BASE_URL: OptionalText.pipe(z.url().optional()),
  /** An own PostgreSQL; without it Baton runs an embedded one in DATA_DIR. */
  DATABASE_URL: OptionalText,
  /** At least 32 characters; without it one is made and kept in DATA_DIR. */
  SECRET: OptionalText.pipe(z.string().min(32).optional()),
  RESEND_API_KEY: OptionalText,
  /** Another address that speaks Resend's API. */
  RESEND_BASE_URL: OptionalText.pipe(z.url().optional()),
  /** The signing secret of the webhook through which Resend reports what became of mails; begins with whsec_. */
  RESEND_WEBHOOK_SECRET: OptionalText.pipe(
    z
      .string()
      .startsWith("whsec_", "must be the webhook's signing secret, which begins with whsec_")
      .optional(),
  ),
  /** The domain whose mail Resend receives: candidates' answers go to an address of their application there. */
  MAIL_REPLY_DOMAIN: OptionalText.pipe(
    z
      .string()
      .toLowerCase()
      .regex(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/, "must be a domain, such as reply.example.com")
      .optional(),
  ),
  MAIL_FROM: z.string().default("Baton <hiring@localhost>"),
  /** `web` serves pages and works on jobs, `only-web` and `only-jobs` split the two. */
  PROCESS: z.enum(["web", "only-web", "only-jobs"]).default("web"),
  /** How many proxies in front may be trusted for the client's address. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  /** Seconds in which a mail can be taken back before it leaves. */
  MAIL_DELAY_SECONDS: z.coerce.number().int().min(0).max(3600).default(10),
  /** A virus scanner that speaks clamd's language: host:port, or the path of its socket. */
  VIRUS_SCANNER: OptionalText,
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
});

export type Env = z.infer<typeof EnvSchema>;

/** Reads the settings once at start; names every fault together, so that one restart mends them all. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = EnvSchema.safeParse(source);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`Baton cannot start, because of these settings:\n${faults.join("\n")}`);
}
