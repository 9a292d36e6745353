-- The tags in use are offered on the search page; without it, it would go through everybody to find those with tags.
CREATE INDEX "Candidate_tagged" ON "Candidate" ("updatedAt" DESC) WHERE "tags" <> '{}' AND "erasedAt" IS NULL;
