import { createDatabase } from "#app/platform/db/client.server.ts";
import { startLiveServer } from "../live-server.ts";

/** A server in a process of its own, to be killed. */
const url = process.env["NOTES_DATABASE_URL"];
if (!url) throw new Error("NOTES_DATABASE_URL says which database the notes are in.");
const server = await startLiveServer(createDatabase({ url }), Number(process.env["NOTES_PORT"] ?? 0));
process.send?.({ port: server.port });
