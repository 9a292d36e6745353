import type { HeldResume } from "./application-draft.ts";

export type Sending = {
  readonly done: Promise<
    | { readonly ok: true; readonly held: HeldResume }
    /** `kept` when the form can still send the file itself: nothing is wrong with it. */
    | { readonly ok: false; readonly problem: string; readonly kept: boolean }
  >;
  readonly stop: () => void;
};

const NO_CONNECTION =
  "The file did not get through. Go on with the form: it is sent again together with your application.";

/** Sends a resume ahead of its form and tells how far it is, as a share from 0 to 1. */
export function sendResume(slug: string, file: File, onProgress: (share: number) => void): Sending {
  // The only way for a page to learn how much of a body has left is this older kind of request.
  const request = new XMLHttpRequest();
  request.open("POST", `/careers/${slug}/resume`);
  request.setRequestHeader("Accept", "application/json");
  request.responseType = "json";
  request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total ? loaded / total : 0));
  const done: Sending["done"] = new Promise((resolve) => {
    const lost = () => resolve({ ok: false, problem: NO_CONNECTION, kept: true });
    request.addEventListener("error", lost);
    request.addEventListener("timeout", lost);
    request.addEventListener("load", () => {
      const answer = request.response as { held?: HeldResume; problem?: string } | null;
      if (request.status === 200 && answer?.held) return resolve({ ok: true, held: answer.held });
      if (request.status < 500 && answer?.problem)
        return resolve({ ok: false, problem: answer.problem, kept: request.status === 429 });
      lost();
    });
  });
  const body = new FormData();
  body.set("resume", file);
  request.send(body);
  return { done, stop: () => request.abort() };
}
