-- Where questions and reactions leave their mark in the margin of the shared note: the line that was being written.
-- New columns without a default: a short lock, nothing to back-fill; older marks stand at the top of the note.
-- AlterTable
ALTER TABLE "AskedQuestion" ADD COLUMN     "noteLineId" TEXT;

-- AlterTable
ALTER TABLE "DeliveryTag" ADD COLUMN     "noteLineId" TEXT;

-- AlterTable
ALTER TABLE "NoteText" ADD COLUMN     "lastLineId" TEXT;
