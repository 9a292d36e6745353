-- What happened to one candidate is looked up for every person of an import and of its revert. Writing events waits while
-- the index is built: some seconds for a million of them.
-- CreateIndex
CREATE INDEX "Event_candidateId_id_idx" ON "Event"("candidateId", "id");
