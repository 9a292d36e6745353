-- CreateTable
CREATE TABLE "NoteClient" (
    "name" TEXT NOT NULL,
    "client" BIGINT NOT NULL,
    "personId" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NoteClient_pkey" PRIMARY KEY ("name","client")
);

-- CreateTable
CREATE TABLE "NoteAmendment" (
    "id" TEXT NOT NULL,
    "interviewId" TEXT NOT NULL,
    "ownerId" TEXT,
    "text" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NoteAmendment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "NoteAmendment_interviewId_idx" ON "NoteAmendment"("interviewId");

-- AddForeignKey
ALTER TABLE "NoteAmendment" ADD CONSTRAINT "NoteAmendment_interviewId_fkey" FOREIGN KEY ("interviewId") REFERENCES "Interview"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoteAmendment" ADD CONSTRAINT "NoteAmendment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was erased stays erased, here too.
CREATE TRIGGER "NoteClient_stays_erased" BEFORE INSERT ON "NoteClient"
  FOR EACH ROW EXECUTE FUNCTION baton_note_stays_erased();
CREATE TRIGGER "NoteAmendment_stays_erased_insert" AFTER INSERT ON "NoteAmendment"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION baton_stays_erased_by_interview();
CREATE TRIGGER "NoteAmendment_stays_erased_update" AFTER UPDATE ON "NoteAmendment"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION baton_stays_erased_by_interview();
