// The graph's constraints and indexes. Applied on every start, statement by statement (each ends with a semicolon at a
// line's end); all are IF NOT EXISTS. Neo4j 5.26 and newer, Community edition, no APOC. docs/model.md says what the labels mean.

// Every node has an id of its own: a hash of its natural key.
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT sentence_id IF NOT EXISTS FOR (n:Sentence) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT figure_id IF NOT EXISTS FOR (n:Figure) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT indicator_id IF NOT EXISTS FOR (n:Indicator) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT statement_id IF NOT EXISTS FOR (n:Statement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT slot_id IF NOT EXISTS FOR (n:Slot) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT problem_id IF NOT EXISTS FOR (n:Problem) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT lint_id IF NOT EXISTS FOR (n:Lint) REQUIRE n.id IS UNIQUE;

// The loader's own books, apart from the facts: what is done, what is still to be derived, what ran when.
CREATE CONSTRAINT ledger_id IF NOT EXISTS FOR (n:Ledger) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT touched_id IF NOT EXISTS FOR (n:Touched) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT run_id IF NOT EXISTS FOR (n:Run) REQUIRE n.id IS UNIQUE;

// Look-ups and sorting. An index on two properties serves a question only that asks for both: it is meant for pages in order.
CREATE INDEX source_ref IF NOT EXISTS FOR (n:Source) ON (n.ref);
CREATE INDEX document_ref IF NOT EXISTS FOR (n:Document) ON (n.ref);
CREATE INDEX document_published IF NOT EXISTS FOR (n:Document) ON (n.publishedAt, n.id);
CREATE INDEX document_publisher IF NOT EXISTS FOR (n:Document) ON (n.publisher);
CREATE INDEX document_kind IF NOT EXISTS FOR (n:Document) ON (n.kind);
CREATE INDEX document_number IF NOT EXISTS FOR (n:Document) ON (n.number);
CREATE INDEX sentence_passage IF NOT EXISTS FOR (n:Sentence) ON (n.passage);
CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name, n.id);
CREATE INDEX organization_name IF NOT EXISTS FOR (n:Organization) ON (n.name, n.id);
CREATE INDEX person_name IF NOT EXISTS FOR (n:Person) ON (n.name, n.id);
CREATE INDEX place_name IF NOT EXISTS FOR (n:Place) ON (n.name, n.id);
CREATE INDEX event_name IF NOT EXISTS FOR (n:Event) ON (n.name, n.id);
CREATE INDEX programme_name IF NOT EXISTS FOR (n:Programme) ON (n.name, n.id);
CREATE INDEX work_name IF NOT EXISTS FOR (n:Work) ON (n.name, n.id);
CREATE INDEX product_name IF NOT EXISTS FOR (n:Product) ON (n.name, n.id);
CREATE INDEX indicator_name IF NOT EXISTS FOR (n:Indicator) ON (n.name, n.id);
CREATE INDEX figure_slot IF NOT EXISTS FOR (n:Figure) ON (n.slot);
CREATE INDEX figure_document IF NOT EXISTS FOR (n:Figure) ON (n.document);
CREATE INDEX figure_value IF NOT EXISTS FOR (n:Figure) ON (n.unitCode, n.value);
CREATE INDEX figure_published IF NOT EXISTS FOR (n:Figure) ON (n.publishedAt, n.id);
CREATE INDEX event_date IF NOT EXISTS FOR (n:Event) ON (n.date, n.id);
CREATE INDEX place_code IF NOT EXISTS FOR (n:Place) ON (n.code);
CREATE INDEX entity_documents IF NOT EXISTS FOR (n:Entity) ON (n.documents, n.id);
CREATE INDEX statement_fact IF NOT EXISTS FOR (n:Statement) ON (n.fact);
CREATE INDEX statement_type IF NOT EXISTS FOR (n:Statement) ON (n.type, n.id);
CREATE INDEX slot_series_key IF NOT EXISTS FOR (n:Slot) ON (n.series);
CREATE INDEX slot_conflicts IF NOT EXISTS FOR (n:Slot) ON (n.conflicts);
CREATE INDEX problem_code IF NOT EXISTS FOR (n:Problem) ON (n.code);
CREATE INDEX lint_kind IF NOT EXISTS FOR (n:Lint) ON (n.kind, n.id);
CREATE INDEX lint_series IF NOT EXISTS FOR (n:Lint) ON (n.series);
CREATE INDEX ledger_state IF NOT EXISTS FOR (n:Ledger) ON (n.state);
CREATE INDEX ledger_origin IF NOT EXISTS FOR (n:Ledger) ON (n.origin);
CREATE INDEX run_started IF NOT EXISTS FOR (n:Run) ON (n.startedAt);

// Full text, cut into pairs of characters (cjk): query with a quoted phrase. Names carry their aliases, pinyin and
// initials in the list `search`. Kept up off the commit path; the loader awaits them at its end.
CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Entity|Indicator) ON EACH [n.search]
  OPTIONS { indexConfig: { `fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: true } };
CREATE FULLTEXT INDEX titles IF NOT EXISTS FOR (n:Document) ON EACH [n.title]
  OPTIONS { indexConfig: { `fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: true } };
CREATE FULLTEXT INDEX sentences IF NOT EXISTS FOR (n:Sentence) ON EACH [n.text]
  OPTIONS { indexConfig: { `fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: true } };
