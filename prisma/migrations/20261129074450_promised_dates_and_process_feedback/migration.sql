-- AlterTable
ALTER TABLE "Company" ADD COLUMN     "holidays" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "promiseDays" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "Application" ADD COLUMN     "promisedFor" TEXT;

-- CreateTable
CREATE TABLE "ProcessFeedback" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "rating" INTEGER NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProcessFeedback_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ProcessFeedback_applicationId_key" ON "ProcessFeedback"("applicationId");

-- CreateIndex
CREATE INDEX "Application_disposition_promisedFor_idx" ON "Application"("disposition", "promisedFor");

-- AddForeignKey
ALTER TABLE "ProcessFeedback" ADD CONSTRAINT "ProcessFeedback_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever waits for an answer today is promised one within a week from now.
UPDATE "Application" SET "promisedFor" = to_char(now() + interval '7 days', 'YYYY-MM-DD')
WHERE "disposition" IS NULL AND "stage" <> 'hired';
