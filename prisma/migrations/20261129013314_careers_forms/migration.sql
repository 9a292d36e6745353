-- CreateEnum
CREATE TYPE "DocumentKind" AS ENUM ('resume', 'answer');

-- AlterEnum
ALTER TYPE "ApplicationQuestionKind" ADD VALUE 'file';

-- AlterTable
ALTER TABLE "OpeningQuestion" ADD COLUMN     "knockOuts" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Application" ADD COLUMN     "referredById" TEXT;

-- AlterTable
ALTER TABLE "ApplicationAnswer" ADD COLUMN     "documentId" TEXT,
ADD COLUMN     "knockOut" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "kind" "DocumentKind" NOT NULL DEFAULT 'resume';

-- CreateTable
CREATE TABLE "HeldUpload" (
    "id" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileType" TEXT NOT NULL,
    "typeName" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "encrypted" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "HeldUpload_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "HeldUpload_tokenHash_key" ON "HeldUpload"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "HeldUpload_storageKey_key" ON "HeldUpload"("storageKey");

-- CreateIndex
CREATE INDEX "HeldUpload_createdAt_idx" ON "HeldUpload"("createdAt");

-- CreateIndex
CREATE INDEX "Application_referredById_idx" ON "Application"("referredById");

-- CreateIndex
CREATE UNIQUE INDEX "ApplicationAnswer_documentId_key" ON "ApplicationAnswer"("documentId");

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_referredById_fkey" FOREIGN KEY ("referredById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationAnswer" ADD CONSTRAINT "ApplicationAnswer_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
