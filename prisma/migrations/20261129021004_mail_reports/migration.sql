-- CreateEnum
CREATE TYPE "MailDelivery" AS ENUM ('delayed', 'delivered', 'bounced', 'complained');

-- CreateEnum
CREATE TYPE "SuppressionReason" AS ENUM ('bounced', 'complained');

-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "delivery" "MailDelivery",
ADD COLUMN     "deliveryDetail" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "MailReport" (
    "id" TEXT NOT NULL,
    "mailId" TEXT NOT NULL,
    "delivery" "MailDelivery" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MailReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Suppression" (
    "id" TEXT NOT NULL,
    "address" CITEXT NOT NULL,
    "reason" "SuppressionReason" NOT NULL,
    "mailId" TEXT NOT NULL,
    "liftedAt" TIMESTAMPTZ(3),
    "liftedById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Suppression_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "MailReport_mailId_idx" ON "MailReport"("mailId");

-- CreateIndex
CREATE INDEX "Suppression_address_idx" ON "Suppression"("address");

-- CreateIndex
CREATE INDEX "Suppression_mailId_idx" ON "Suppression"("mailId");

-- CreateIndex
CREATE INDEX "Mail_providerId_idx" ON "Mail"("providerId");

-- AddForeignKey
ALTER TABLE "MailReport" ADD CONSTRAINT "MailReport_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "Mail"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suppression" ADD CONSTRAINT "Suppression_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "Mail"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suppression" ADD CONSTRAINT "Suppression_liftedById_fkey" FOREIGN KEY ("liftedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
