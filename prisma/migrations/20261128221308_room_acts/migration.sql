-- Names of what was done in rooms, so that an act that a browser sends again is done once. A new table: nothing to
-- carry over, and nothing is locked.
-- CreateTable
CREATE TABLE "RoomAct" (
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "arrivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RoomAct_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RoomAct_arrivedAt_idx" ON "RoomAct"("arrivedAt");
