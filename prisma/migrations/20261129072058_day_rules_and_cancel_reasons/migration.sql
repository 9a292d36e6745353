-- Columns with constant defaults: the tables are locked for a moment and nothing is rewritten.
-- CreateEnum
CREATE TYPE "CancelReason" AS ENUM ('candidate_asked', 'candidate_ill', 'interviewer_away', 'other_time', 'booked_by_mistake', 'opening_changed', 'other');

-- AlterTable
ALTER TABLE "Company" ADD COLUMN     "breakMinutes" INTEGER NOT NULL DEFAULT 10,
ADD COLUMN     "dayFrom" TEXT NOT NULL DEFAULT '08:00',
ADD COLUMN     "dayTo" TEXT NOT NULL DEFAULT '18:30',
ADD COLUMN     "lunchFrom" TEXT NOT NULL DEFAULT '11:30',
ADD COLUMN     "lunchMinutes" INTEGER NOT NULL DEFAULT 45,
ADD COLUMN     "lunchTo" TEXT NOT NULL DEFAULT '14:00',
ADD COLUMN     "waitMinutes" INTEGER NOT NULL DEFAULT 120;

-- AlterTable
ALTER TABLE "Interview" ADD COLUMN     "cancelledCode" "CancelReason";
