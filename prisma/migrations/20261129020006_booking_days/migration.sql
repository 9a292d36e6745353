-- Whole days that are held and booked. New tables; the new column has a constant default, so no table is rewritten.

-- CreateEnum
CREATE TYPE "Training" AS ENUM ('shadowing', 'reverse_shadowing', 'trained');

-- CreateEnum
CREATE TYPE "HoldState" AS ENUM ('held', 'confirmed', 'released', 'expired');

-- AlterTable
ALTER TABLE "Company" ADD COLUMN     "holdHours" INTEGER NOT NULL DEFAULT 48;

-- CreateTable
CREATE TABLE "InterviewSettings" (
    "personId" TEXT NOT NULL,
    "hours" JSONB NOT NULL,
    "timeOff" JSONB NOT NULL,
    "perDay" INTEGER NOT NULL,
    "perWeek" INTEGER NOT NULL,
    "gapMinutes" INTEGER NOT NULL,
    "link" TEXT NOT NULL DEFAULT '',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InterviewSettings_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "InterviewSkill" (
    "personId" TEXT NOT NULL,
    "competencyKey" TEXT NOT NULL,
    "training" "Training" NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InterviewSkill_pkey" PRIMARY KEY ("personId","competencyKey")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "readAt" TIMESTAMPTZ(3),
    "triedAt" TIMESTAMPTZ(3),
    "problem" TEXT NOT NULL DEFAULT '',
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BusyTime" (
    "id" TEXT NOT NULL,
    "feedId" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BusyTime_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Room" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Room_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Hold" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "state" "HoldState" NOT NULL DEFAULT 'held',
    "heldById" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "offeredAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Hold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HeldInterview" (
    "id" TEXT NOT NULL,
    "holdId" TEXT NOT NULL,
    "kind" "InterviewKind" NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "interviewerId" TEXT NOT NULL,
    "shadowIds" TEXT[],
    "roomId" TEXT,
    "link" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "HeldInterview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HeldTime" (
    "id" TEXT NOT NULL,
    "holdId" TEXT NOT NULL,
    "whoId" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "HeldTime_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CalendarFeed_personId_idx" ON "CalendarFeed"("personId");

-- CreateIndex
CREATE INDEX "BusyTime_feedId_startsAt_idx" ON "BusyTime"("feedId", "startsAt");

-- CreateIndex
CREATE INDEX "Hold_applicationId_state_idx" ON "Hold"("applicationId", "state");

-- CreateIndex
CREATE INDEX "Hold_state_expiresAt_idx" ON "Hold"("state", "expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "HeldInterview_holdId_kind_number_key" ON "HeldInterview"("holdId", "kind", "number");

-- CreateIndex
CREATE INDEX "HeldTime_whoId_startsAt_idx" ON "HeldTime"("whoId", "startsAt");

-- CreateIndex
CREATE INDEX "HeldTime_holdId_idx" ON "HeldTime"("holdId");

-- AddForeignKey
ALTER TABLE "InterviewSettings" ADD CONSTRAINT "InterviewSettings_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterviewSkill" ADD CONSTRAINT "InterviewSkill_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterviewSkill" ADD CONSTRAINT "InterviewSkill_competencyKey_fkey" FOREIGN KEY ("competencyKey") REFERENCES "Competency"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BusyTime" ADD CONSTRAINT "BusyTime_feedId_fkey" FOREIGN KEY ("feedId") REFERENCES "CalendarFeed"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hold" ADD CONSTRAINT "Hold_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hold" ADD CONSTRAINT "Hold_heldById_fkey" FOREIGN KEY ("heldById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HeldInterview" ADD CONSTRAINT "HeldInterview_holdId_fkey" FOREIGN KEY ("holdId") REFERENCES "Hold"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HeldInterview" ADD CONSTRAINT "HeldInterview_interviewerId_fkey" FOREIGN KEY ("interviewerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HeldInterview" ADD CONSTRAINT "HeldInterview_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HeldTime" ADD CONSTRAINT "HeldTime_holdId_fkey" FOREIGN KEY ("holdId") REFERENCES "Hold"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nobody and no room is held twice at once: two requests at the same moment, one wins. The table is new and empty.
ALTER TABLE "HeldTime" ADD CONSTRAINT "HeldTime_one_at_a_time"
  EXCLUDE USING gist ("whoId" WITH =, tstzrange("startsAt", "endsAt") WITH &&) WHERE (active);
ALTER TABLE "HeldTime" ADD CONSTRAINT "HeldTime_takes_time" CHECK ("startsAt" < "endsAt");

-- Two rooms in use never share a name.
CREATE UNIQUE INDEX "Room_name_in_use" ON "Room" (lower("name")) WHERE "retiredAt" IS NULL;

-- Who has submitted scorecards on a competency has interviewed on it: they begin as trained. Reads two tables once.
INSERT INTO "InterviewSkill" ("personId", "competencyKey", "training", "updatedAt")
SELECT DISTINCT card."authorId", level."competencyKey", 'trained'::"Training", now()
FROM "Scorecard" card
JOIN "ScorecardLevel" level ON level."scorecardId" = card.id
JOIN "Competency" known ON known.key = level."competencyKey"
WHERE card.state = 'submitted' AND level.level IS NOT NULL;
