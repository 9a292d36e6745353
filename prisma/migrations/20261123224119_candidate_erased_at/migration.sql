-- When a candidate was erased. A column without a default rewrites nothing and locks "Candidate" for an instant;
-- nobody has been erased yet, so there is nothing to back-fill.
-- AlterTable
ALTER TABLE "Candidate" ADD COLUMN     "erasedAt" TIMESTAMPTZ(3);
