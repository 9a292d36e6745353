import { makeDemoFolder } from "./server.ts";

/** The demo is made once for a run; each spec starts on a copy of its own. */
export default makeDemoFolder;
