import type { Building } from "#app/hiring/interviews/building.ts";
import type { Db, Tx } from "./client.server.ts";

/** Where the company's rooms are, and the way in. */
export async function loadBuilding(db: Db | Tx): Promise<Building & { readonly wayIn: string }> {
  const company = await db.company.findFirst({ select: { address: true, wayIn: true } });
  const rooms = await db.room.findMany({ select: { name: true } });
  return {
    address: company?.address ?? "",
    wayIn: company?.wayIn ?? "",
    rooms: rooms.map(({ name }) => name),
  };
}
