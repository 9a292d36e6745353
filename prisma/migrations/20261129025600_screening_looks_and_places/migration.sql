-- Second looks at resumes, putting them off, reading blind, where people read, and the employers and schools of which
-- the company knows something. New columns with constant defaults and new tables: short locks, nothing to back-fill;
-- the index on "Application" is built while writes to it wait, a moment per ten thousand rows.
-- CreateEnum
CREATE TYPE "ScreeningLook" AS ENUM ('first', 'second', 'final');

-- CreateEnum
CREATE TYPE "SecondLook" AS ENUM ('none', 'wanted', 'sampled', 'given');

-- CreateEnum
CREATE TYPE "KnownPlaceKind" AS ENUM ('employer', 'school');

-- AlterEnum
ALTER TYPE "ScreeningOutcome" ADD VALUE 'later';

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "blindScreening" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "screeningKeys" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "Opening" ADD COLUMN     "blindScreening" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "secondLookShare" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Application" ADD COLUMN     "secondLook" "SecondLook" NOT NULL DEFAULT 'none',
ADD COLUMN     "snoozedUntil" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "ScreeningDecision" ADD COLUMN     "look" "ScreeningLook" NOT NULL DEFAULT 'first',
ADD COLUMN     "seconds" INTEGER,
ADD COLUMN     "until" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "ScreeningPlace" (
    "personId" TEXT NOT NULL,
    "openingId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ScreeningPlace_pkey" PRIMARY KEY ("personId","openingId")
);

-- CreateTable
CREATE TABLE "KnownPlace" (
    "id" TEXT NOT NULL,
    "kind" "KnownPlaceKind" NOT NULL,
    "name" TEXT NOT NULL,
    "part" TEXT NOT NULL DEFAULT '',
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "marks" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "about" TEXT NOT NULL DEFAULT '',
    "knownFrom" TEXT NOT NULL DEFAULT '',
    "knownSince" DATE NOT NULL,
    "addedById" TEXT NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "KnownPlace_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ScreeningPlace_applicationId_idx" ON "ScreeningPlace"("applicationId");

-- CreateIndex
CREATE INDEX "KnownPlace_kind_retiredAt_name_idx" ON "KnownPlace"("kind", "retiredAt", "name");

-- CreateIndex
CREATE INDEX "Application_openingId_secondLook_idx" ON "Application"("openingId", "secondLook");

-- AddForeignKey
ALTER TABLE "ScreeningPlace" ADD CONSTRAINT "ScreeningPlace_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScreeningPlace" ADD CONSTRAINT "ScreeningPlace_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KnownPlace" ADD CONSTRAINT "KnownPlace_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nobody is said to be at the resume of an erased candidate.
CREATE TRIGGER "ScreeningPlace_stays_erased_insert" AFTER INSERT ON "ScreeningPlace" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION baton_stays_erased_by_application();
CREATE TRIGGER "ScreeningPlace_stays_erased_update" AFTER UPDATE ON "ScreeningPlace" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION baton_stays_erased_by_application();
