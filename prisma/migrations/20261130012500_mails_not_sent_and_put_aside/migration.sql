-- Mails that the service took and did not send, and mails that somebody put aside. Rewrites nothing and locks for moments.
-- AlterEnum
ALTER TYPE "MailDelivery" ADD VALUE 'unsent' AFTER 'delayed';

-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "seenToAt" TIMESTAMPTZ(3);
