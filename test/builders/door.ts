import type { AppLoadContext } from "@remix-run/node";
import { CLIENT_ADDRESS_HEADER, createAuth } from "#app/platform/auth/auth.server.ts";
import { hashPassword } from "#app/platform/auth/password.server.ts";
import { findSession } from "#app/platform/auth/session.server.ts";
import { createSignInLimits } from "#app/platform/auth/sign-in-limits.server.ts";
import { signInWithPassword } from "#app/platform/auth/sign-in.server.ts";
import type { SignInOutcome } from "#app/platform/auth/sign-in.server.ts";
import type { Database } from "#app/platform/db/client.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import type { Services } from "#app/platform/http/load-context.server.ts";
import { recordingJobs } from "./world.ts";

export const PASSWORD = "four grey herons nap";
export const BASE_URL = "http://baton.test";

/** A browser: it keeps cookies and calls from one network address. */
export type Browser = { headers(): Headers; take(cookies: readonly string[]): void };

export function openBrowser(address = "192.0.2.1"): Browser {
  const jar = new Map<string, string>();
  return {
    headers() {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
      return new Headers({ [CLIENT_ADDRESS_HEADER]: address, ...(cookie ? { cookie } : {}) });
    },
    take(cookies) {
      for (const cookie of cookies) {
        const [pair = ""] = cookie.split(";");
        const at = pair.indexOf("=");
        const value = pair.slice(at + 1);
        if (value === "" || /max-age=0/i.test(cookie)) jar.delete(pair.slice(0, at));
        else jar.set(pair.slice(0, at), value);
      }
    },
  };
}

/** The door with its real parts on a test database; mailed links are collected. */
export function buildDoor(database: Database, options: { readonly baseUrl?: string } = {}) {
  const links: { email: string; token: string; to: string | null }[] = [];
  const jobs = recordingJobs();
  const services = {
    database,
    jobs,
    auth: createAuth({
      prisma: database.prisma,
      baseUrl: options.baseUrl ?? BASE_URL,
      secret: "s".repeat(48),
      log: createLog("silent"),
      sendMagicLink: async (link) => void links.push(link),
    }),
    signInLimits: createSignInLimits(database.pool),
    baseUrl: options.baseUrl ?? BASE_URL,
    secret: "s".repeat(48),
    mailDelaySeconds: 10,
    mailIsSent: true,
    readMailReport: null,
  };

  return {
    services,
    jobs,
    links,
    /** Arguments as a route gets them. */
    routeArgs(browser: Browser, path: string, fields?: Readonly<Record<string, string>>) {
      const headers = browser.headers();
      const request = fields
        ? new Request(BASE_URL + path, { method: "POST", headers, body: new URLSearchParams(fields) })
        : new Request(BASE_URL + path, { headers });
      const context = {
        services: services as unknown as Services,
        nonce: "n",
        requestId: "r",
        clientAddress: "",
      };
      return { request, context: context as AppLoadContext, params: {} };
    },
    async givePassword(personId: string, password = PASSWORD): Promise<void> {
      const hash = await hashPassword(password);
      await database.prisma.account.create({
        data: { accountId: personId, providerId: "credential", userId: personId, password: hash },
      });
    },
    async signIn(browser: Browser, email: string, password = PASSWORD): Promise<SignInOutcome> {
      const outcome = await signInWithPassword(services, { email, password, headers: browser.headers() });
      if (outcome.kind === "signed_in") browser.take(outcome.cookies);
      return outcome;
    },
    whoIs: (browser: Browser, now?: Date) => findSession(services, browser.headers(), now),
  };
}
