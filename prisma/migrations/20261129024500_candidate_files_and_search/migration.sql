-- Candidates found twice, merged and parted again; who wants no mail; and what is searched.
-- New columns are nullable or have a constant default, so nothing is rewritten; "Application" and "Candidate" are locked
-- while their new indexes are built, some seconds at a hundred thousand rows. The index on the words of single documents
-- gives way to the one on whole applications, which the next migration fills.
-- CreateEnum
CREATE TYPE "CandidateKeyKind" AS ENUM ('email', 'phone', 'link', 'name_employer');

-- CreateEnum
CREATE TYPE "DuplicateState" AS ENUM ('open', 'different', 'merged');

-- AlterEnum
ALTER TYPE "MailState" ADD VALUE 'withheld';

-- DropIndex
DROP INDEX "Application_candidateId_openingId_key";

-- DropIndex
DROP INDEX "Document_search_idx";

-- AlterTable
ALTER TABLE "Candidate" ADD COLUMN     "doNotContactAt" TIMESTAMPTZ(3),
ADD COLUMN     "doNotContactReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "keysEdition" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "mergedIntoId" TEXT,
ADD COLUMN     "poolNote" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "pooledAt" TIMESTAMPTZ(3),
ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Application" ADD COLUMN     "broughtBy" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "CandidateKey" (
    "candidateId" TEXT NOT NULL,
    "kind" "CandidateKeyKind" NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "CandidateKey_pkey" PRIMARY KEY ("candidateId","kind","key")
);

-- CreateTable
CREATE TABLE "DuplicateSuggestion" (
    "id" TEXT NOT NULL,
    "firstId" TEXT NOT NULL,
    "secondId" TEXT NOT NULL,
    "reasons" "CandidateKeyKind"[],
    "state" "DuplicateState" NOT NULL DEFAULT 'open',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" TEXT,

    CONSTRAINT "DuplicateSuggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CandidateMerge" (
    "id" TEXT NOT NULL,
    "keptId" TEXT NOT NULL,
    "goneId" TEXT NOT NULL,
    "reasons" "CandidateKeyKind"[],
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "moved" JSONB NOT NULL,
    "mergedAt" TIMESTAMPTZ(3) NOT NULL,
    "mergedById" TEXT NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneById" TEXT,

    CONSTRAINT "CandidateMerge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchEntry" (
    "applicationId" TEXT NOT NULL,
    "appliedAt" TIMESTAMPTZ(3) NOT NULL,
    "name" TEXT NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("applicationId")
);

-- CreateTable
CREATE TABLE "SearchStale" (
    "applicationId" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SearchStale_pkey" PRIMARY KEY ("applicationId")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "query" TEXT NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CandidateKey_kind_key_idx" ON "CandidateKey"("kind", "key");

-- CreateIndex
CREATE INDEX "DuplicateSuggestion_state_createdAt_id_idx" ON "DuplicateSuggestion"("state", "createdAt", "id");

-- CreateIndex
CREATE INDEX "DuplicateSuggestion_secondId_idx" ON "DuplicateSuggestion"("secondId");

-- CreateIndex
CREATE UNIQUE INDEX "DuplicateSuggestion_firstId_secondId_key" ON "DuplicateSuggestion"("firstId", "secondId");

-- CreateIndex
CREATE INDEX "CandidateMerge_keptId_idx" ON "CandidateMerge"("keptId");

-- CreateIndex
CREATE INDEX "CandidateMerge_goneId_idx" ON "CandidateMerge"("goneId");

-- CreateIndex
CREATE INDEX "CandidateMerge_mergedAt_id_idx" ON "CandidateMerge"("mergedAt", "id");

-- CreateIndex
CREATE INDEX "Application_createdAt_id_idx" ON "Application"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "SearchEntry_name_idx" ON "SearchEntry" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "SearchEntry_words_idx" ON "SearchEntry" USING GIN ("words");

-- CreateIndex
CREATE INDEX "SavedView_ownerId_idx" ON "SavedView"("ownerId");

-- CreateIndex
CREATE INDEX "SavedView_shared_createdAt_idx" ON "SavedView"("shared", "createdAt");

-- CreateIndex
CREATE INDEX "Candidate_mergedIntoId_idx" ON "Candidate"("mergedIntoId");

-- CreateIndex
CREATE INDEX "Candidate_keysEdition_idx" ON "Candidate"("keysEdition");

-- CreateIndex
CREATE INDEX "Candidate_pooledAt_idx" ON "Candidate"("pooledAt");

-- CreateIndex
CREATE INDEX "Candidate_tags_idx" ON "Candidate" USING GIN ("tags");

-- CreateIndex
CREATE UNIQUE INDEX "Application_candidateId_openingId_broughtBy_key" ON "Application"("candidateId", "openingId", "broughtBy");

-- AddForeignKey
ALTER TABLE "Candidate" ADD CONSTRAINT "Candidate_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CandidateKey" ADD CONSTRAINT "CandidateKey_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DuplicateSuggestion" ADD CONSTRAINT "DuplicateSuggestion_firstId_fkey" FOREIGN KEY ("firstId") REFERENCES "Candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DuplicateSuggestion" ADD CONSTRAINT "DuplicateSuggestion_secondId_fkey" FOREIGN KEY ("secondId") REFERENCES "Candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DuplicateSuggestion" ADD CONSTRAINT "DuplicateSuggestion_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CandidateMerge" ADD CONSTRAINT "CandidateMerge_keptId_fkey" FOREIGN KEY ("keptId") REFERENCES "Candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CandidateMerge" ADD CONSTRAINT "CandidateMerge_goneId_fkey" FOREIGN KEY ("goneId") REFERENCES "Candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CandidateMerge" ADD CONSTRAINT "CandidateMerge_mergedById_fkey" FOREIGN KEY ("mergedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CandidateMerge" ADD CONSTRAINT "CandidateMerge_undoneById_fkey" FOREIGN KEY ("undoneById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchStale" ADD CONSTRAINT "SearchStale_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
