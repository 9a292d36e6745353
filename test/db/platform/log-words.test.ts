import { describe, expect, it } from "vitest";
import { faultForLog } from "#app/platform/log/fault-for-log.server.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const WORDS = "Ada Quietly, ada.quietly@mail.example";

async function faultOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
  } catch (error) {
    return JSON.stringify(faultForLog(error));
  }
  throw new Error("Nothing failed.");
}

describe("a fault of the database, as it reaches the log", () => {
  it("holds no words of a candidate when the client refuses what it was given", async () => {
    const data = { name: WORDS, email: WORDS, links: 7 };
    // @ts-expect-error a list is wanted
    const fault = await faultOf(() => database().prisma.candidate.create({ data }));
    expect(fault).not.toContain(WORDS);
    expect(fault).toContain("Argument `links`");
    expect(fault).toMatch(/log-words\.test\.ts:\d+/);
  });

  it("holds no words of a candidate when the database refuses them", async () => {
    const { prisma } = database();
    const id = `${WORDS}\0`;
    expect(await faultOf(() => prisma.candidate.findFirst({ where: { id } }))).not.toContain(WORDS);
    const twice = { name: "Ada", email: WORDS };
    await prisma.candidate.create({ data: twice });
    expect(await faultOf(() => prisma.candidate.create({ data: twice }))).not.toContain(WORDS);
  });
});
