-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "firstTriedAt" TIMESTAMPTZ(3),
ADD COLUMN     "mayHaveLeft" BOOLEAN NOT NULL DEFAULT false;
