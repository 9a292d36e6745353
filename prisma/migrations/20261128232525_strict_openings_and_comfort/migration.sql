-- Openings whose interviews ask their plan only, and what a candidate needs to be at ease.
-- New columns with a constant default: a short lock, nothing to back-fill.
-- AlterTable
ALTER TABLE "Opening" ADD COLUMN     "strict" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Candidate" ADD COLUMN     "comfort" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "spokenName" TEXT NOT NULL DEFAULT '';
