-- AlterTable
ALTER TABLE "QuestionVersion" ADD COLUMN     "sources" TEXT[] DEFAULT ARRAY[]::TEXT[];
