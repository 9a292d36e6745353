import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { magicLink } from "better-auth/plugins/magic-link";
import type { PrismaClient } from "#app/generated/prisma/client.ts";
import type { Log } from "../log/log.server.ts";
import { hashPassword, verifyPassword } from "./password.server.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds a session lasts from its beginning, however busy it is. */
export const SESSION_SECONDS = 7 * 24 * HOUR;
/** Minutes a sign-in link works. */
export const SIGN_IN_LINK_MINUTES = 15;

export type AuthOptions = {
  readonly prisma: PrismaClient;
  readonly baseUrl: string;
  readonly secret: string;
  readonly log: Log;
  /** Queues the mail with a sign-in link. It is called for addresses without an account, too. */
  readonly sendMagicLink: (mail: { email: string; token: string; to: string | null }) => Promise<void>;
};

/** The header that Express fills from the trusted client address; a client's own value is overwritten. */
export const CLIENT_ADDRESS_HEADER = "x-baton-client-address";

/**
 * Passwords, sessions on the server and sign-in links, by better-auth on our own tables. Its HTTP endpoints are
 * not mounted: our actions call `auth.api`, which counts no tries, so tries are counted by `SignInLimits`.
 */
export function createAuth(options: AuthOptions) {
  const https = options.baseUrl.startsWith("https://");
  return betterAuth({
    appName: "Baton",
    baseURL: options.baseUrl,
    basePath: "/api/auth",
    secret: options.secret,
    trustedOrigins: [new URL(options.baseUrl).origin],
    telemetry: { enabled: false },
    // A wrong password is no news for the log; the rest goes where all of Baton's lines go.
    logger: {
      level: "error",
      log: (_level, message) => options.log.warn({ event: "auth.problem", message }),
    },
    database: prismaAdapter(options.prisma, { provider: "postgresql" }),
    user: {
      modelName: "person",
      additionalFields: {
        role: { type: "string", input: false },
        deactivatedAt: { type: "date", input: false, required: false },
      },
    },
    // Idle sessions end in `findSession`; a session never outlives its own start by more than this.
    session: {
      modelName: "session",
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      freshAge: 0,
      additionalFields: { startedBy: { type: "string", input: false, required: false } },
    },
    account: { modelName: "account" },
    verification: { modelName: "verification" },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 200,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => verifyPassword(password, hash),
      },
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        expiresIn: SIGN_IN_LINK_MINUTES * MINUTE,
        storeToken: "hashed",
        sendMagicLink: ({ email, token, metadata }) =>
          options.sendMagicLink({
            email,
            token,
            to: typeof metadata?.["to"] === "string" ? metadata["to"] : null,
          }),
      }),
    ],
    databaseHooks: {
      session: {
        create: {
          /** The one place where every way in ends: nobody who was deactivated gets a session. */
          async before(session, endpoint) {
            const active = await options.prisma.person.count({
              where: { id: session.userId, deactivatedAt: null },
            });
            if (active === 0) return false;
            const startedBy = endpoint?.path === "/magic-link/verify" ? "link" : "password";
            return { data: { ...session, startedBy } };
          },
        },
      },
    },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: "baton",
      // The `__Host-` name already says that the cookie is secure and ours alone.
      useSecureCookies: false,
      defaultCookieAttributes: { secure: https, httpOnly: true, sameSite: "lax", path: "/" },
      cookies: { session_token: { name: https ? "__Host-baton.session" : "baton.session" } },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
      database: { generateId: false },
    },
  });
}

export type Auth = ReturnType<typeof createAuth>;
