-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "anewOfId" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Mail_anewOfId_key" ON "Mail"("anewOfId");

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_anewOfId_fkey" FOREIGN KEY ("anewOfId") REFERENCES "Mail"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
