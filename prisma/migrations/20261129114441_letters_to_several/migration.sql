-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "bulkId" TEXT;

-- CreateTable
CREATE TABLE "MailBulk" (
    "id" TEXT NOT NULL,
    "openingId" TEXT NOT NULL,
    "writtenById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MailBulk_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "MailBulk_openingId_idx" ON "MailBulk"("openingId");

-- CreateIndex
CREATE INDEX "Mail_bulkId_idx" ON "Mail"("bulkId");

-- AddForeignKey
ALTER TABLE "MailBulk" ADD CONSTRAINT "MailBulk_openingId_fkey" FOREIGN KEY ("openingId") REFERENCES "Opening"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailBulk" ADD CONSTRAINT "MailBulk_writtenById_fkey" FOREIGN KEY ("writtenById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_bulkId_fkey" FOREIGN KEY ("bulkId") REFERENCES "MailBulk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
