// `npm run build`: pages and server, when a source has changed.
import { build, install, requireNode } from "./prepare.mjs";

requireNode();
install();
build();
