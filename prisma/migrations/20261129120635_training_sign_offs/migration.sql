-- AlterTable
ALTER TABLE "Company" ADD COLUMN     "offLimits" JSONB;

-- AlterTable
ALTER TABLE "InterviewSkill" ADD COLUMN     "signedOffById" TEXT;

-- AddForeignKey
ALTER TABLE "InterviewSkill" ADD CONSTRAINT "InterviewSkill_signedOffById_fkey" FOREIGN KEY ("signedOffById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
