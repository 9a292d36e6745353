-- CreateEnum
CREATE TYPE "ReplyState" AS ENUM ('fetching', 'read', 'unreadable');

-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "replyTo" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "MailReply" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "state" "ReplyState" NOT NULL DEFAULT 'fetching',
    "fromName" TEXT NOT NULL DEFAULT '',
    "fromAddress" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "shortened" BOOLEAN NOT NULL DEFAULT false,
    "attachments" TEXT[],
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MailReply_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "MailReply_applicationId_receivedAt_idx" ON "MailReply"("applicationId", "receivedAt");

-- AddForeignKey
ALTER TABLE "MailReply" ADD CONSTRAINT "MailReply_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was erased stays erased.
CREATE TRIGGER "MailReply_stays_erased_insert" AFTER INSERT ON "MailReply" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION baton_stays_erased_by_application();
CREATE TRIGGER "MailReply_stays_erased_update" AFTER UPDATE ON "MailReply" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION baton_stays_erased_by_application();
