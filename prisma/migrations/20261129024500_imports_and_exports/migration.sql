-- Imports and exports: new tables and enums only, so nothing is locked for longer than an instant and there is nothing
-- to back-fill. What an import knew of a person follows the rule that what was erased stays erased.
-- CreateEnum
CREATE TYPE "ImportSystem" AS ENUM ('csv', 'greenhouse', 'lever', 'ashby', 'workable', 'opencats', 'json_resume', 'baton');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('mapping', 'checking', 'checked', 'running', 'finished', 'stopped', 'reverting', 'reverted', 'discarded');

-- CreateEnum
CREATE TYPE "ImportOutcome" AS ENUM ('added', 'known', 'duplicate', 'refused');

-- CreateEnum
CREATE TYPE "ImportedKind" AS ENUM ('candidate', 'application', 'document', 'contact');

-- CreateEnum
CREATE TYPE "ImportedFactKind" AS ENUM ('note', 'mail', 'tag', 'contact', 'answer', 'course', 'detail');

-- CreateEnum
CREATE TYPE "ExportState" AS ENUM ('waiting', 'ready', 'failed', 'expired');

-- CreateTable
CREATE TABLE "Import" (
    "id" TEXT NOT NULL,
    "system" "ImportSystem" NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'mapping',
    "files" JSONB NOT NULL,
    "fileName" TEXT NOT NULL,
    "survey" JSONB NOT NULL,
    "choices" JSONB NOT NULL DEFAULT '{}',
    "rows" INTEGER NOT NULL DEFAULT 0,
    "cursor" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "revertedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "id" TEXT NOT NULL,
    "importId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "outcome" "ImportOutcome" NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "record" JSONB,
    "candidateId" TEXT,
    "lastEventId" BIGINT,

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportedThing" (
    "id" TEXT NOT NULL,
    "importId" TEXT NOT NULL,
    "system" "ImportSystem" NOT NULL,
    "kind" "ImportedKind" NOT NULL,
    "sourceId" TEXT,
    "candidateId" TEXT NOT NULL,
    "thingId" TEXT NOT NULL,
    "before" JSONB,
    "keptBecause" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ImportedThing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportedFact" (
    "id" TEXT NOT NULL,
    "importId" TEXT NOT NULL,
    "candidateId" TEXT NOT NULL,
    "applicationId" TEXT,
    "kind" "ImportedFactKind" NOT NULL,
    "author" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3),
    "restricted" BOOLEAN NOT NULL DEFAULT false,
    "digest" TEXT NOT NULL,

    CONSTRAINT "ImportedFact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Export" (
    "id" TEXT NOT NULL,
    "state" "ExportState" NOT NULL DEFAULT 'waiting',
    "storageKey" TEXT,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "candidates" INTEGER NOT NULL DEFAULT 0,
    "documents" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readyAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),

    CONSTRAINT "Export_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Import_createdAt_idx" ON "Import"("createdAt");

-- CreateIndex
CREATE INDEX "ImportRow_importId_outcome_position_idx" ON "ImportRow"("importId", "outcome", "position");

-- CreateIndex
CREATE INDEX "ImportRow_candidateId_idx" ON "ImportRow"("candidateId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportRow_importId_position_key" ON "ImportRow"("importId", "position");

-- CreateIndex
CREATE INDEX "ImportedThing_importId_idx" ON "ImportedThing"("importId");

-- CreateIndex
CREATE INDEX "ImportedThing_candidateId_idx" ON "ImportedThing"("candidateId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportedThing_system_kind_sourceId_key" ON "ImportedThing"("system", "kind", "sourceId");

-- CreateIndex
CREATE INDEX "ImportedFact_importId_idx" ON "ImportedFact"("importId");

-- CreateIndex
CREATE INDEX "ImportedFact_applicationId_idx" ON "ImportedFact"("applicationId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportedFact_candidateId_digest_key" ON "ImportedFact"("candidateId", "digest");

-- CreateIndex
CREATE INDEX "Export_createdAt_idx" ON "Export"("createdAt");

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Candidate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportedThing" ADD CONSTRAINT "ImportedThing_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportedThing" ADD CONSTRAINT "ImportedThing_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportedFact" ADD CONSTRAINT "ImportedFact_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportedFact" ADD CONSTRAINT "ImportedFact_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportedFact" ADD CONSTRAINT "ImportedFact_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Export" ADD CONSTRAINT "Export_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "ImportedFact_stays_erased_insert" AFTER INSERT ON "ImportedFact" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION baton_stays_erased_by_candidate();
CREATE TRIGGER "ImportedFact_stays_erased_update" AFTER UPDATE ON "ImportedFact" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION baton_stays_erased_by_candidate();
