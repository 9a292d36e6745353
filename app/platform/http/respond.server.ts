import { data, redirect } from "@remix-run/node";
import type { AppLoadContext } from "@remix-run/node";
import type { Actor } from "#app/hiring/access/actor.ts";
import type { FieldProblems, Refusal, RefusalKind } from "#app/hiring/refusal.ts";
import { findSession } from "../auth/session.server.ts";
import type { SignedIn } from "../auth/session.server.ts";
import type { BaseCtx, Ctx, EventActor, VisitorCtx } from "../db/context.server.ts";

export type RouteArgs = {
  readonly request: Request;
  readonly context: AppLoadContext;
  readonly params: Readonly<Record<string, string | undefined>>;
};

/** What an action answers when it could not do as asked; the form keeps what was typed. */
export type Problem = { readonly ok: false; readonly problem: string; readonly fields: FieldProblems };

const STATUS: Readonly<Record<RefusalKind, number>> = {
  not_found: 404,
  forbidden: 403,
  conflict: 409,
  invalid: 400,
};

/** Recognises the core's refusals by name: platform code knows their type only. */
function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === "Refusal";
}

function isSafe(method: string): boolean {
  return method === "GET" || method === "HEAD";
}

function baseContext(context: AppLoadContext, eventActor: EventActor): BaseCtx {
  const { services } = context;
  return {
    db: services.database.prisma,
    jobs: services.jobs,
    files: services.files,
    now: new Date(),
    eventActor,
    baseUrl: services.baseUrl,
    secret: services.secret,
    mailDelaySeconds: services.mailDelaySeconds,
  };
}

const readers = new WeakMap<AppLoadContext, Promise<Actor | null>>();

/**
 * The signed-in person of a request, or null; deactivated people have no session. A page's loaders share one look:
 * they run at the same time. After an action everybody looks again, because it may have ended the session.
 */
export function findActor(args: Pick<RouteArgs, "request" | "context">): Promise<Actor | null> {
  if (!isSafe(args.request.method)) return lookForActor(args);
  const found = readers.get(args.context) ?? lookForActor(args);
  readers.set(args.context, found);
  return found;
}

async function lookForActor(args: Pick<RouteArgs, "request" | "context">): Promise<Actor | null> {
  return actorOfSession(await findSession(args.context.services, args.request.headers));
}

/** The person a session belongs to, as whoever acts; nobody without one. */
export function actorOfSession(session: SignedIn | null): Actor | null {
  return session ? { kind: "person", ...session.person, active: true } : null;
}

async function answer<T>(args: RouteArgs, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const status = STATUS[error.kind];
    const body = { ok: false, problem: error.message, fields: error.fields } as const;
    const keepsForm = error.kind === "invalid" || error.kind === "conflict";
    if (isSafe(args.request.method) || !keepsForm) throw data(body, { status });
    // The form's page shows the message beside what was typed, so the answer is a value, not an error page.
    return data(body, { status }) as T;
  }
}

const SESSION_ENDED =
  "Your session has ended. Sign in again in another tab, then come back here and send this once more: what you typed is still here.";

/** A form sent by a page that stands open goes on standing there; one sent by the browser itself leaves its page. */
function comesFromOpenPage(request: Request): boolean {
  return !isSafe(request.method) && !(request.headers.get("Accept") ?? "").includes("text/html");
}

/**
 * Runs a loader or an action for a signed-in person. Without a session it leads to the sign-in page and back, except
 * from an open form, which is told so (401) and keeps what was typed; refusals become 404, 403, 409 or 400 with their
 * message.
 */
export async function asPerson<T>(args: RouteArgs, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const actor = await findActor(args);
  if (!actor) {
    if (comesFromOpenPage(args.request))
      return data({ ok: false, problem: SESSION_ENDED, fields: {} } satisfies Problem, { status: 401 }) as T;
    const url = new URL(args.request.url);
    const target = isSafe(args.request.method) ? url.pathname + url.search : "/";
    throw redirect(`/sign-in?to=${encodeURIComponent(target)}`);
  }
  const ctx = { ...baseContext(args.context, { kind: "person", id: actor.id }), actor };
  return answer(args, () => work(ctx));
}

/**
 * Runs a loader of an address without a page of its own, such as a file: refusals are told in plain text, because
 * nothing else would show them.
 */
export function asPersonWithoutPage<T>(
  args: RouteArgs,
  work: (ctx: Ctx) => Promise<T>,
): Promise<T | Response> {
  return inPlainText(() => asPerson(args, work));
}

/** The same for an address that somebody without a session may open, such as a calendar's feed. */
export function asVisitorWithoutPage<T>(
  args: RouteArgs,
  work: (ctx: VisitorCtx) => Promise<T>,
): Promise<T | Response> {
  return inPlainText(() => asVisitor(args, work));
}

async function inPlainText<T>(work: () => Promise<T>): Promise<T | Response> {
  try {
    return await work();
  } catch (error) {
    const refusal = refusalIn(error);
    if (!refusal) throw error;
    return new Response(`${refusal.problem}\n`, {
      status: refusal.status,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    });
  }
}

/** Answers a page's own request with JSON: what work returns, or its refusal with the status that says why. */
export async function asPersonForPage(
  args: RouteArgs,
  work: (ctx: Ctx) => Promise<object>,
): Promise<Response> {
  return inJson(() => asPerson(args, work));
}

/** The same for a page that needs no session. */
export async function asVisitorForPage(
  args: RouteArgs,
  work: (ctx: VisitorCtx) => Promise<object>,
): Promise<Response> {
  return inJson(() => asVisitor(args, work));
}

/** An address without a page has to answer with a response of its own: of a value with a status the status would be lost. */
async function inJson(work: () => Promise<object>): Promise<Response> {
  const told = await work().catch((error: unknown) => {
    if (error instanceof Response || !refusalIn(error)) throw error;
    return error as object;
  });
  if (told instanceof Response) return told;
  const { data: body, init } = told as { readonly data?: unknown; readonly init?: ResponseInit | null };
  const headers = new Headers(init?.headers);
  headers.set("Cache-Control", "no-store");
  return init?.status
    ? Response.json(body, { status: init.status, headers })
    : Response.json(told, { headers });
}

/** What `answer` throws when a loader is refused. */
function refusalIn(thrown: unknown): { readonly status: number; readonly problem: string } | null {
  if (typeof thrown !== "object" || thrown === null || !("data" in thrown) || !("init" in thrown))
    return null;
  const { data: body, init } = thrown as { data: Partial<Problem> | null; init: ResponseInit | null };
  const { problem } = body ?? {};
  return typeof problem === "string" && init?.status ? { status: init.status, problem } : null;
}

/** Runs a loader or an action for somebody without a session: careers pages and private links. */
export async function asVisitor<T>(args: RouteArgs, work: (ctx: VisitorCtx) => Promise<T>): Promise<T> {
  const ctx = { ...baseContext(args.context, { kind: "candidate", id: null }), actor: null };
  return answer(args, () => work(ctx));
}

/** A parameter of the route; its absence is a mistake in `routes.ts`. */
export function param(args: RouteArgs, name: string): string {
  const value = args.params[name];
  if (value === undefined) throw new Error(`The route has no parameter ${name}.`);
  return value;
}
