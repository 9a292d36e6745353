import type { Actor } from "#app/hiring/access/actor.ts";
import type { FileStore } from "../files/file-store.server.ts";
import type { Jobs } from "../jobs/jobs.server.ts";
import type { Db } from "./client.server.ts";

/** Who made a change, as events record it. */
export type EventActor =
  | { readonly kind: "person"; readonly id: string }
  | { readonly kind: "candidate"; readonly id: string | null }
  | { readonly kind: "system"; readonly id: null };

/** What every use case is given first, whoever asks. */
export type BaseCtx = {
  readonly db: Db;
  readonly jobs: Jobs;
  readonly files: FileStore;
  readonly now: Date;
  readonly eventActor: EventActor;
  /** The address people type, without a slash at its end. */
  readonly baseUrl: string;
  /** Key for private links; never leaves the server. */
  readonly secret: string;
  /** Seconds in which a mail can be taken back. */
  readonly mailDelaySeconds: number;
};

/** What an event needs to know of the one who causes it. */
export type EventCtx = Pick<BaseCtx, "now" | "eventActor">;

/** A signed-in person's context. */
export type Ctx = BaseCtx & { readonly actor: Actor };

/** The context of somebody without a session: careers pages, application form, private links. */
export type VisitorCtx = BaseCtx & { readonly actor: null };

/** The context of a job. */
export type SystemCtx = BaseCtx & { readonly actor: null };
