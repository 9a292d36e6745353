-- What decided loops taught, and two switches for the weighted total of a debrief.
-- The switches are columns with a constant default: a short lock, nothing is rewritten. The tables are new and empty;
-- loops decided before are learnt by the nightly job.
-- AlterTable
ALTER TABLE "Company" ADD COLUMN     "showTotals" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "Opening" ADD COLUMN     "showTotals" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "LearntLoop" (
    "applicationId" TEXT NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    "rules" INTEGER NOT NULL,
    "learntAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LearntLoop_pkey" PRIMARY KEY ("applicationId")
);

-- CreateTable
CREATE TABLE "LearntRater" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "raterId" TEXT NOT NULL,
    "severity" DOUBLE PRECISION,
    "variance" DOUBLE PRECISION,
    "ratings" INTEGER NOT NULL,
    "squares" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "LearntRater_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LearntAnswer" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "askedQuestionId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "label" INTEGER NOT NULL,
    "residual" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "LearntAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LearntRater_raterId_idx" ON "LearntRater"("raterId");

-- CreateIndex
CREATE UNIQUE INDEX "LearntRater_applicationId_raterId_key" ON "LearntRater"("applicationId", "raterId");

-- CreateIndex
CREATE INDEX "LearntAnswer_applicationId_idx" ON "LearntAnswer"("applicationId");

-- CreateIndex
CREATE INDEX "LearntAnswer_askedQuestionId_idx" ON "LearntAnswer"("askedQuestionId");

-- CreateIndex
CREATE INDEX "LearntAnswer_questionId_idx" ON "LearntAnswer"("questionId");

-- AddForeignKey
ALTER TABLE "LearntLoop" ADD CONSTRAINT "LearntLoop_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearntRater" ADD CONSTRAINT "LearntRater_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "LearntLoop"("applicationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearntRater" ADD CONSTRAINT "LearntRater_raterId_fkey" FOREIGN KEY ("raterId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearntAnswer" ADD CONSTRAINT "LearntAnswer_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "LearntLoop"("applicationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearntAnswer" ADD CONSTRAINT "LearntAnswer_askedQuestionId_fkey" FOREIGN KEY ("askedQuestionId") REFERENCES "AskedQuestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearntAnswer" ADD CONSTRAINT "LearntAnswer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was learnt of an erased candidate goes with them, and a late job adds nothing.
CREATE TRIGGER "LearntLoop_stays_erased_insert" AFTER INSERT ON "LearntLoop" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION baton_stays_erased_by_application();
CREATE TRIGGER "LearntLoop_stays_erased_update" AFTER UPDATE ON "LearntLoop" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION baton_stays_erased_by_application();
CREATE TRIGGER "LearntRater_stays_erased_insert" AFTER INSERT ON "LearntRater" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION baton_stays_erased_by_application();
CREATE TRIGGER "LearntRater_stays_erased_update" AFTER UPDATE ON "LearntRater" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION baton_stays_erased_by_application();
CREATE TRIGGER "LearntAnswer_stays_erased_insert" AFTER INSERT ON "LearntAnswer" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION baton_stays_erased_by_application();
CREATE TRIGGER "LearntAnswer_stays_erased_update" AFTER UPDATE ON "LearntAnswer" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION baton_stays_erased_by_application();
