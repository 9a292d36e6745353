-- CreateTable
CREATE TABLE "MailService" (
    "id" TEXT NOT NULL DEFAULT 'mail-service',
    "failures" INTEGER NOT NULL DEFAULT 0,
    "rests" INTEGER NOT NULL DEFAULT 0,
    "restingSince" TIMESTAMPTZ(3),
    "askAgainAt" TIMESTAMPTZ(3),
    "lastReason" TEXT NOT NULL DEFAULT '',
    "nextCallAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MailService_pkey" PRIMARY KEY ("id")
);
