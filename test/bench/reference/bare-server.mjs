// What the measurements compare with: nothing but Node's http and pg. PORT, DATABASE_URL and QUERIES
// ({ path: { text, values } }) come from the environment.
import { createServer } from "node:http";
import pg from "pg";

const queries = JSON.parse(process.env.QUERIES ?? "{}");
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const server = createServer(async (request, response) => {
  try {
    const query = queries[request.url];
    const { rows } = await pool.query(
      query ? { name: request.url, text: query.text, values: query.values } : "SELECT 1",
    );
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify(rows));
  } catch (error) {
    response.statusCode = 500;
    response.end(String(error));
  }
});

server.listen(Number(process.env.PORT), "127.0.0.1");

process.on("SIGTERM", () => {
  server.close();
  server.closeAllConnections();
  void pool.end();
});
