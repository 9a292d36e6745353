import { MAX_FILES_OF_APPLICATION } from "#app/hiring/applications/resume-file.ts";
import { Words } from "./parts.tsx";

/** That no file was kept, and who takes one; nothing when it was kept. */
export function FileNotKept({
  to,
}: {
  readonly to: { readonly name: string; readonly email: string } | null;
}) {
  if (to === null) return null;
  return (
    <Words>
      The file you sent now was not kept: {MAX_FILES_OF_APPLICATION} files of your application are here
      already, the most that are kept. If we should read it, send it to {to.name}, {to.email}.
    </Words>
  );
}
