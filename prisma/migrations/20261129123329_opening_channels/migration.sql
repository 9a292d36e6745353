-- CreateTable
CREATE TABLE "OpeningChannel" (
    "id" TEXT NOT NULL,
    "openingId" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "hears" TEXT[],
    "eventId" BIGINT NOT NULL,
    "toldUntil" TIMESTAMPTZ(3) NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "problem" TEXT NOT NULL DEFAULT '',
    "lost" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OpeningChannel_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "OpeningChannel_openingId_idx" ON "OpeningChannel"("openingId");

-- AddForeignKey
ALTER TABLE "OpeningChannel" ADD CONSTRAINT "OpeningChannel_openingId_fkey" FOREIGN KEY ("openingId") REFERENCES "Opening"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
