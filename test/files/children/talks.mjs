// A reader taken over by its first document, which has the answer to the next one ready.
import { answer, documents } from "./frames.mjs";
for await (const document of documents()) {
  answer({ ok: true, type: "txt", text: document.toString() });
  answer({ ok: true, type: "txt", text: "made up" });
}
