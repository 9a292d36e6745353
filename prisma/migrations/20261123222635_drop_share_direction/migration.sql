-- A setting that no rule reads: see docs/decisions/003. Dropping a column rewrites nothing and locks for an instant;
-- there is nothing to carry over.
-- AlterTable
ALTER TABLE "Opening" DROP COLUMN "shareDirection";
