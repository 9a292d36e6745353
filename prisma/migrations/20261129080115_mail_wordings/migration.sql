-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "wordingId" TEXT;

-- CreateTable
CREATE TABLE "MailWording" (
    "id" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "openingId" TEXT,
    "version" INTEGER NOT NULL,
    "subject" TEXT,
    "body" TEXT,
    "writtenById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MailWording_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "MailWording_openingId_idx" ON "MailWording"("openingId");

-- CreateIndex
CREATE UNIQUE INDEX "MailWording_template_openingId_version_key" ON "MailWording"("template", "openingId", "version");

-- AddForeignKey
ALTER TABLE "MailWording" ADD CONSTRAINT "MailWording_openingId_fkey" FOREIGN KEY ("openingId") REFERENCES "Opening"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailWording" ADD CONSTRAINT "MailWording_writtenById_fkey" FOREIGN KEY ("writtenById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_wordingId_fkey" FOREIGN KEY ("wordingId") REFERENCES "MailWording"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
