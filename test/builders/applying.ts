import { randomUUID } from "node:crypto";
import type { Database } from "#app/platform/db/client.server.ts";
import type { FileStore } from "#app/platform/files/file-store.server.ts";
import { applyToOpening } from "#app/use-cases/applications/apply-to-opening.server.ts";
import type { ApplyInput } from "#app/use-cases/applications/apply-to-opening.server.ts";
import { holdUpload } from "#app/use-cases/applications/hold-upload.server.ts";
import { NOW, buildWorld, recordingJobs } from "./world.ts";

/** An opening on the careers page, and somebody who fills in its form as often as asked. */
export async function buildApplying(database: Database, files: FileStore) {
  const jobs = recordingJobs();
  const world = await buildWorld(database, { files, jobs });
  const recruiter = await world.buildPerson("recruiter", "Rui Costa");
  const opening = await world.buildOpening({ recruiter });
  const file = async (fileName = "resume.pdf", fileType = "pdf") => {
    const { key, bytes, sha256 } = await files.put(Buffer.from(`%PDF ${randomUUID()}`));
    return { key, bytes, sha256, fileName, fileType, typeName: fileType, encrypted: false };
  };
  const hold = async (at = NOW) =>
    holdUpload(world.visitorCtx(at), { slug: opening.slug, resume: await file() });
  const email = `${randomUUID().slice(0, 8)}@mail.example`;
  const apply = (change: Partial<ApplyInput> = {}, at = NOW) =>
    applyToOpening(world.visitorCtx(at), {
      name: "Rosa Lindqvist",
      email,
      phone: "",
      links: [],
      slug: opening.slug,
      timeZone: "",
      consent: true,
      answers: {},
      files: {},
      resume: null,
      heldToken: "",
      source: { source: "", referral: "" },
      ...change,
    });
  const applications = () =>
    world.db.application.findMany({
      where: { openingId: opening.id },
      include: { answers: { orderBy: { prompt: "asc" } }, documents: true },
    });
  return { world, jobs, recruiter, opening, file, hold, email, apply, applications };
}
