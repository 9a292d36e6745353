import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig(({ command }) => ({
  // Several dev servers can run beside each other when each names its own cache.
  cacheDir: process.env["VITE_CACHE_DIR"] ?? "node_modules/.vite",
  resolve: { dedupe: ["yjs", "react", "react-dom"] },
  // Noticeably faster starts in production; in dev the same line would make the first page take seconds.
  ssr: command === "build" ? { noExternal: [/^@mantine\//, /^@tabler\/icons-react/] } : {},
  build: { target: "es2022" },
  plugins: [
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
        unstable_optimizeDeps: true,
      },
    }),
  ],
}));
