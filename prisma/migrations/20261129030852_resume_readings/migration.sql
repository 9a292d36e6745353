-- CreateTable
CREATE TABLE "ResumeReading" (
    "id" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "candidateId" TEXT NOT NULL,
    "readerVersion" INTEGER NOT NULL,
    "profile" JSONB NOT NULL,
    "pages" JSONB NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ResumeReading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ResumeCorrection" (
    "id" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "candidateId" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "entry" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT,
    "personId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "ResumeCorrection_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ResumeReading_documentId_key" ON "ResumeReading"("documentId");

-- CreateIndex
CREATE INDEX "ResumeReading_candidateId_idx" ON "ResumeReading"("candidateId");

-- CreateIndex
CREATE INDEX "ResumeReading_readerVersion_idx" ON "ResumeReading"("readerVersion");

-- CreateIndex
CREATE INDEX "ResumeCorrection_documentId_at_idx" ON "ResumeCorrection"("documentId", "at");

-- CreateIndex
CREATE INDEX "ResumeCorrection_candidateId_idx" ON "ResumeCorrection"("candidateId");

-- AddForeignKey
ALTER TABLE "ResumeReading" ADD CONSTRAINT "ResumeReading_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResumeReading" ADD CONSTRAINT "ResumeReading_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResumeCorrection" ADD CONSTRAINT "ResumeCorrection_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResumeCorrection" ADD CONSTRAINT "ResumeCorrection_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResumeCorrection" ADD CONSTRAINT "ResumeCorrection_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nothing is read in, or said of, the resume of somebody who was erased.
CREATE TRIGGER "ResumeReading_stays_erased_insert" AFTER INSERT ON "ResumeReading" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION baton_stays_erased_by_candidate();
CREATE TRIGGER "ResumeReading_stays_erased_update" AFTER UPDATE ON "ResumeReading" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION baton_stays_erased_by_candidate();
CREATE TRIGGER "ResumeCorrection_stays_erased_insert" AFTER INSERT ON "ResumeCorrection" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION baton_stays_erased_by_candidate();
CREATE TRIGGER "ResumeCorrection_stays_erased_update" AFTER UPDATE ON "ResumeCorrection" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION baton_stays_erased_by_candidate();
