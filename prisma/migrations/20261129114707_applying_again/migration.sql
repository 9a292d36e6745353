-- Somebody may apply again where an application of theirs has ended, and answers given again stand beside the former
-- ones. Answers that are here already were given when their application began. Takes short locks; the two indexes are
-- built while the tables are locked for writing.

-- DropIndex
DROP INDEX "Application_candidateId_openingId_broughtBy_key";

-- DropIndex
DROP INDEX "ApplicationAnswer_applicationId_openingQuestionId_key";

-- AlterTable
ALTER TABLE "Company" ADD COLUMN     "reapplyAfterDays" INTEGER NOT NULL DEFAULT 90;

-- AlterTable
ALTER TABLE "Application" ADD COLUMN     "attempt" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "ApplicationAnswer" ADD COLUMN     "givenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

UPDATE "ApplicationAnswer" SET "givenAt" = "Application"."createdAt"
FROM "Application" WHERE "Application"."id" = "ApplicationAnswer"."applicationId";

-- CreateIndex
CREATE UNIQUE INDEX "Application_candidateId_openingId_broughtBy_attempt_key" ON "Application"("candidateId", "openingId", "broughtBy", "attempt");

-- CreateIndex
CREATE INDEX "ApplicationAnswer_applicationId_openingQuestionId_idx" ON "ApplicationAnswer"("applicationId", "openingQuestionId");
