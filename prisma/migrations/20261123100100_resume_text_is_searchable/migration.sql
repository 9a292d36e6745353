-- The searchable words of a resume follow its text. A short lock on "Document"; nothing to back-fill.
CREATE FUNCTION baton_document_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A tsvector holds at most one megabyte; no resume needs more than its first words to be found.
  NEW.search := to_tsvector('simple', unaccent(left(COALESCE(NEW.text, ''), 200000)));
  RETURN NEW;
END
$$;

CREATE TRIGGER "Document_search" BEFORE INSERT OR UPDATE OF text ON "Document"
  FOR EACH ROW EXECUTE FUNCTION baton_document_search();
