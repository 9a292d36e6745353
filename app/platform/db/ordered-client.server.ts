import pg from "pg";

/**
 * A connection that asks its database one thing after the other. Everything that is asked at once within a transaction,
 * such as the relations of one read, goes through one connection, and the driver is about to refuse what comes while it
 * still waits for an answer.
 */
export class OrderedClient extends pg.Client {
  private answered: Promise<unknown> = Promise.resolve();

  override query(...asked: unknown[]): never {
    const ask = () => super.query(...(asked as [string])) as Promise<unknown>;
    // With a callback instead of a promise: the pool's own.
    if (typeof asked.at(-1) === "function") return ask() as never;
    const answer = this.answered.then(ask);
    this.answered = answer.catch(() => undefined);
    return answer as never;
  }
}
