-- Bars of a rubric, and the review of question versions by a second person. New columns with constant defaults take a
-- short lock and rewrite nothing; what is in the bank already counts as approved. The indexes are built on small tables
-- ("AskedQuestion" grows by some rows an interview), so they lock for a moment only.

-- CreateEnum
CREATE TYPE "QuestionVersionState" AS ENUM ('proposed', 'approved', 'sent_back', 'withdrawn');

-- CreateEnum
CREATE TYPE "QuestionRetirement" AS ENUM ('by_hand', 'worn');

-- AlterTable
ALTER TABLE "RubricVersion" ADD COLUMN     "barGraduate" DOUBLE PRECISION NOT NULL DEFAULT -0.5,
ADD COLUMN     "barMid" DOUBLE PRECISION NOT NULL DEFAULT 0,
ADD COLUMN     "barSenior" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
ADD COLUMN     "mustHaveFloor" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
ADD COLUMN     "totalBar" DOUBLE PRECISION NOT NULL DEFAULT 0.3;

-- AlterTable
ALTER TABLE "RubricCompetency" ADD COLUMN     "barShift" DOUBLE PRECISION NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Question" ADD COLUMN     "retiredById" TEXT,
ADD COLUMN     "retiredReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "retirement" "QuestionRetirement";

-- AlterTable
ALTER TABLE "QuestionVersion" ADD COLUMN     "changeNote" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "reviewNote" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "reviewedAt" TIMESTAMPTZ(3),
ADD COLUMN     "reviewedById" TEXT,
ADD COLUMN     "state" "QuestionVersionState" NOT NULL DEFAULT 'approved';

-- CreateIndex
CREATE INDEX "Question_competencyKey_idx" ON "Question"("competencyKey");

-- CreateIndex
CREATE INDEX "QuestionVersion_state_createdAt_idx" ON "QuestionVersion"("state", "createdAt");

-- CreateIndex
CREATE INDEX "AskedQuestion_questionVersionId_idx" ON "AskedQuestion"("questionVersionId");

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_retiredById_fkey" FOREIGN KEY ("retiredById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionVersion" ADD CONSTRAINT "QuestionVersion_reviewedById_fkey" FOREIGN KEY ("reviewedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
