import type { Stage } from "./stage.ts";

export const SLOW = "PERFORM pg_sleep(0.5)";

/** Every statement that stores changes of notes meets this one first. */
export async function meetEveryStatement(stage: Stage, statement: string): Promise<void> {
  await stage.database.pool.query(
    `CREATE OR REPLACE FUNCTION note_meets() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN ${statement}; RETURN NULL; END $$;
     CREATE TRIGGER "Note_meets" BEFORE INSERT ON "NoteUpdate" FOR EACH STATEMENT EXECUTE FUNCTION note_meets()`,
  );
}

export async function letStatementsPass(stage: Stage): Promise<void> {
  await stage.database.pool.query('DROP TRIGGER "Note_meets" ON "NoteUpdate"');
}
