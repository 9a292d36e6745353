-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "feedSince" TIMESTAMPTZ(3),
ADD COLUMN     "feedVersion" INTEGER NOT NULL DEFAULT 0;
