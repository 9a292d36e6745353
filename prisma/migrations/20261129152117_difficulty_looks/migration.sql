-- CreateTable
CREATE TABLE "DifficultyLook" (
    "versionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "difficulty" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DifficultyLook_pkey" PRIMARY KEY ("versionId","personId")
);

-- CreateIndex
CREATE INDEX "DifficultyLook_personId_idx" ON "DifficultyLook"("personId");

-- AddForeignKey
ALTER TABLE "DifficultyLook" ADD CONSTRAINT "DifficultyLook_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "QuestionVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DifficultyLook" ADD CONSTRAINT "DifficultyLook_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A new, empty table: nothing to fill, and no lock on a table in use for longer than a moment.
ALTER TABLE "DifficultyLook" ADD CONSTRAINT "DifficultyLook_level" CHECK ("difficulty" BETWEEN 1 AND 5);

-- Said once, before the author's label is shown: whoever has seen that cannot say it anew.
CREATE FUNCTION baton_difficulty_look_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A difficulty that was said on its own stays as it was said.' USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER "DifficultyLook_stays" BEFORE UPDATE OR DELETE ON "DifficultyLook"
  FOR EACH ROW EXECUTE FUNCTION baton_difficulty_look_stays();
