-- AlterTable
ALTER TABLE "Company" ADD COLUMN     "address" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "wayIn" TEXT NOT NULL DEFAULT '';
