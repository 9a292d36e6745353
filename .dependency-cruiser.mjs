// Who may import what; arrows only point down. Each rule's reason is its comment.
const SERVER_FOLDERS = "^app/(use-cases|platform|jobs|live)/";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-circular",
      severity: "error",
      comment: "A circle has no bottom to start reading from.",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-unresolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "virtual:" },
    },
    {
      name: "hiring-is-pure",
      severity: "error",
      comment: "The product as rules: no I/O, clock, randomness or framework.",
      from: { path: "^app/hiring/", pathNot: "[.]test[.]ts$" },
      to: { pathNot: ["^app/hiring/", "node_modules/zod/"] },
    },
    {
      name: "hiring-tests-know-hiring-only",
      severity: "error",
      from: { path: "^app/hiring/.*[.]test[.]ts$" },
      to: { pathNot: ["^app/hiring/", "node_modules/(zod|vitest|fast-check|@vitest)/"] },
    },
    {
      name: "hiring-has-tests",
      severity: "error",
      comment: "Every rule is imported by at least one test.",
      module: {
        path: "^app/hiring/",
        pathNot: ["[.]test[.]ts$", "vocabulary[.]ts$", "access/actor[.]ts$"],
        numberOfDependentsLessThan: 1,
      },
      from: { path: "[.]test[.]ts$" },
    },
    {
      name: "platform-knows-no-product",
      severity: "error",
      comment: "Types of the core may be named; its rules may not be called.",
      from: { path: "^app/platform/" },
      to: {
        path: "^app/",
        pathNot: ["^app/platform/", "^app/generated/"],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "one-door-to-each-vendor",
      severity: "error",
      // In the browser the door to the reader of PDF is the file that draws pages.
      from: {
        path: "^(app|server)",
        pathNot: "^app/platform/|^app/generated/|^app/components/candidates/draw-pdf[.]ts$",
      },
      to: {
        path: [
          "node_modules/(@prisma|pg|pg-boss|resend|@hocuspocus/server|better-auth|busboy|cockatiel|unpdf|mammoth|ical-generator|date-holidays)/",
          "^app/generated/",
        ],
      },
    },
    {
      name: "use-cases-point-down",
      severity: "error",
      from: { path: "^app/use-cases/" },
      to: {
        path: [
          "^app/(routes|components|ui|emails|jobs|live)/",
          "^app/platform/(mail|http)/",
          "node_modules/(react|react-dom|@mantine|@remix-run)/",
        ],
      },
    },
    {
      name: "use-case-folders-do-not-mix",
      severity: "error",
      comment: "Shared needs go down as a rule, or across as a job.",
      from: { path: "^app/use-cases/([^/]+)/" },
      to: { path: "^app/use-cases/", pathNot: ["^app/use-cases/($1)/", "[.]job[.]server[.]ts$"] },
    },
    {
      name: "ui-is-generic",
      severity: "error",
      from: { path: "^app/ui/" },
      to: { path: "^app/", pathNot: "^app/ui/" },
    },
    {
      name: "components-are-browser-safe",
      severity: "error",
      from: { path: "^app/(components|emails|ui)/" },
      to: { path: ["[.]server[.]tsx?$", SERVER_FOLDERS, "^app/routes/"] },
    },
    {
      name: "adapters-do-not-meet",
      severity: "error",
      from: { path: "^app/(routes|jobs|live)/" },
      to: { path: "^app/(routes|jobs|live)/", pathNot: "^app/$1/" },
    },
    {
      name: "adapters-hold-no-queries",
      severity: "error",
      from: { path: "^app/(routes|jobs|live)/" },
      to: { path: ["^app/platform/(db|files)/"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "only-jobs-send-mail",
      severity: "error",
      comment: "No mail leaves inside a transaction or a request.",
      from: { path: "^app/", pathNot: ["^app/jobs/", "^app/platform/mail/"] },
      to: { path: "^app/platform/mail/" },
    },
    {
      name: "app-never-imports-tests",
      severity: "error",
      from: { path: "^(app|prisma|server)" },
      to: { path: "^test/" },
    },
    { name: "server-is-never-imported", severity: "error", from: {}, to: { path: "^server[.]ts$" } },
  ],
  required: [
    {
      name: "use-case-consults-policy",
      severity: "error",
      comment: "Every use case asks the one place that decides who may do what.",
      module: { path: "^app/use-cases/.*[.]server[.]ts$", pathNot: ["/internal/", "[.]job[.]server[.]ts$"] },
      to: { path: "^app/hiring/access/" },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^app/generated"] },
    exclude: { path: "^(build|data)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
