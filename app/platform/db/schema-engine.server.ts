import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Socket } from "node:net";
import { join, dirname } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  DriverAdapterError,
  bindMigrationAwareSqlAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQuery,
  SqlResultSet,
} from "@prisma/driver-adapter-utils";
import * as engineBindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";

const require = createRequire(import.meta.url);
/** The catalog's one-byte type, unknown to Prisma's adapter, and the text type it is read as. */
const CHAR_TYPE = 18;
const TEXT_TYPE = 25;

type Bindings = typeof engineBindings & { __wbg_set_wasm(exports: WebAssembly.Exports): void };

let bindings: Promise<Bindings> | undefined;
let panicMessage = "";

/** Prisma's schema engine as WebAssembly: one instance a process, no binary to download. */
function loadBindings(): Promise<Bindings> {
  bindings ??= (async () => {
    Object.assign(globalThis, {
      PRISMA_WASM_PANIC_REGISTRY: {
        get: () => panicMessage,
        set_message: (message: string) => {
          panicMessage = message;
        },
      },
    });
    const folder = dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
    const module = new WebAssembly.Module(readFileSync(join(folder, "schema_engine_bg.wasm")));
    const loaded = engineBindings as Bindings;
    const instance = new WebAssembly.Instance(module, {
      "./schema_engine_bg.js": loaded as unknown as WebAssembly.ModuleImports,
    });
    loaded.__wbg_set_wasm(instance.exports);
    (instance.exports["__wbindgen_start"] as () => void)();
    return loaded;
  })();
  return bindings;
}

type SmallPool = {
  readonly pool: pg.Pool;
  /** Ends the connection, also one whose statement still waits for a lock that another session holds. */
  readonly end: () => Promise<void>;
  /** Positions of one-byte columns in the newest result. */
  readonly charColumns: () => readonly number[];
};

/** One connection: the engine's advisory lock lives with the session and must end with it. */
function smallPool(config: pg.PoolConfig): SmallPool {
  const sockets: Socket[] = [];
  const stream = () => {
    const socket = new Socket();
    sockets.push(socket);
    return socket;
  };
  const pool = new pg.Pool({ ...config, max: 1, stream });
  pool.on("error", () => undefined);
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryArrayResult>;
  let newest: readonly number[] = [];
  const readable = async (...args: unknown[]) => {
    const result = await query(...args);
    const fields = result.fields ?? [];
    newest = fields.flatMap((field, index) => (field.dataTypeID === CHAR_TYPE ? [index] : []));
    for (const index of newest) Object.assign(fields[index] ?? {}, { dataTypeID: TEXT_TYPE });
    return result;
  };
  return {
    pool: Object.assign(pool, { query: readable }),
    async end() {
      const busy = pool.totalCount > pool.idleCount;
      const ended = pool.end();
      if (busy) for (const socket of sockets) socket.destroy();
      await ended;
    },
    charColumns: () => newest,
  };
}

/** Runs a whole script in one message: one transaction, and `$$` bodies stay in one piece. */
async function runScript(pool: pg.Pool, script: string): Promise<void> {
  try {
    await pool.query(script);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    throw new DriverAdapterError({
      kind: "postgres",
      code: error.code ?? "XX000",
      severity: error.severity ?? "ERROR",
      message: error.message,
      detail: error.detail,
      column: error.column,
      hint: error.hint,
    });
  }
}

async function openAdapter(config: pg.PoolConfig, onDispose: () => Promise<void>): Promise<SqlDriverAdapter> {
  const { pool, end, charColumns } = smallPool(config);
  const adapter: SqlDriverAdapter = await new PrismaPg(pool).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  let before: Promise<unknown> = Promise.resolve();
  return Object.assign(adapter, {
    // One at a time, so that the newest result is this query's own.
    queryRaw(query: SqlQuery): Promise<SqlResultSet> {
      const mine = before.then(async () => {
        const result = await queryRaw(query);
        const characters = charColumns();
        const types = result.columnTypes.map((type, index) =>
          characters.includes(index) ? ColumnTypeEnum.Character : type,
        );
        return { ...result, columnTypes: types };
      });
      before = mine.catch(() => undefined);
      return mine;
    },
    executeScript: (script: string) => runScript(pool, script),
    dispose: async () => {
      await end();
      await onDispose();
    },
  });
}

function adapterFactory(url: string): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => openAdapter({ connectionString: url }, async () => undefined),
    async connectToShadowDb() {
      const name = `shadow_${randomBytes(6).toString("hex")}`;
      const run = async (sql: string) => {
        const client = new pg.Client({ connectionString: url });
        await client.connect();
        try {
          await client.query(sql);
        } finally {
          await client.end();
        }
      };
      await run(`CREATE DATABASE ${name}`);
      const shadow = new URL(url);
      shadow.pathname = `/${name}`;
      return openAdapter({ connectionString: shadow.toString() }, () =>
        run(`DROP DATABASE ${name} WITH (FORCE)`),
      );
    },
  };
}

/** Opens the engine on a database, lets `work` use it, and gives everything back. */
export async function withSchemaEngine<T>(
  url: string,
  schema: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const { SchemaEngine: Engine } = await loadBindings();
  const factory = bindMigrationAwareSqlAdapterFactory(adapterFactory(url));
  const adapters: { dispose: () => Promise<unknown> }[] = [];
  const remember = async (open: () => ReturnType<typeof factory.connect>) => {
    const opened = await open();
    if (opened.ok) adapters.push(opened.value);
    return opened;
  };
  let engine: SchemaEngine | undefined;
  try {
    engine = await Engine.new({ datamodels: [["schema.prisma", schema]] }, () => undefined, {
      ...factory,
      connect: () => remember(() => factory.connect()),
      connectToShadowDb: () => remember(() => factory.connectToShadowDb()),
    });
    return await work(engine);
  } finally {
    engine?.free();
    for (const adapter of adapters) await adapter.dispose();
  }
}
