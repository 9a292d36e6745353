import { createDatabase } from "#app/platform/db/client.server.ts";
import { startLiveServer } from "../live-server.ts";

/** A server in a process of its own, to be killed or stopped. */
const url = process.env["DATABASE_URL"];
if (!url) throw new Error("DATABASE_URL says which database the notes are in.");
const database = createDatabase({ url });
const server = await startLiveServer(database, Number(process.env["PORT"] ?? 0));
process.send?.({ port: server.port });
process.once("SIGTERM", () => {
  void server
    .close()
    .then(() => database.close())
    .then(() => process.exit());
});
