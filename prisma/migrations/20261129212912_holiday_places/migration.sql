-- AlterTable
ALTER TABLE "Company" ADD COLUMN     "holidayPlace" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "takenHolidays" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "workedHolidays" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "InterviewSettings" ADD COLUMN     "holidayPlace" TEXT NOT NULL DEFAULT '';
