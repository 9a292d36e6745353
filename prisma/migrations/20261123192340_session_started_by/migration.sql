-- How a session began. Adding a column with a constant default rewrites nothing and locks for an instant; sessions
-- that are open count as begun by password.
-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "startedBy" TEXT NOT NULL DEFAULT 'password';
