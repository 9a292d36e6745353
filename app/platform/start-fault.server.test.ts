import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { startFault } from "./start-fault.server.ts";

async function thrown(work: () => unknown): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error("Nothing was thrown.");
}

function listen(port: number, host: string): Promise<ReturnType<typeof createServer>> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(port, host, () => done(server));
  });
}

describe("what keeps Baton from starting", () => {
  it("a port that is taken is named, with the setting that changes it", async () => {
    const other = await listen(0, "127.0.0.1");
    const { port } = other.address() as AddressInfo;
    const error = await thrown(() => listen(port, "127.0.0.1"));
    expect(startFault(error, { host: "127.0.0.1", port })).toBe(
      `Port ${port} at 127.0.0.1 is taken by another program. Stop that one, or choose another port with PORT.`,
    );
    other.close();
  });

  it("an address that the machine does not have leads to HOST", async () => {
    const error = await thrown(() => listen(0, "192.0.2.1"));
    expect(startFault(error, { host: "192.0.2.1", port: 3000 })).toMatch(/no address 192\.0\.2\.1.*HOST/);
  });

  it("a database that is away leads to DATABASE_URL", async () => {
    const client = new pg.Client({ host: "127.0.0.1", port: 1, user: "baton", password: "secret-word" });
    const said = startFault(await thrown(() => client.connect()));
    expect(said).toMatch(/DATABASE_URL.*Check that it runs/);
    expect(said).not.toContain("secret-word");
  });

  it("a folder that may not be written leads to DATA_DIR", () => {
    const error = Object.assign(new Error("EACCES: permission denied, mkdir 'data'"), { code: "EACCES" });
    expect(startFault(error)).toMatch(/permission denied.*DATA_DIR/);
  });

  it("any other fault keeps its own words", () => {
    expect(startFault(new Error("The data folder is in use by another Baton."))).toBe(
      "The data folder is in use by another Baton.",
    );
  });
});
