-- Full text: the words of each excerpt of a document, stemmed as its language is (search.ts). A document whose excerpts
-- are not made yet, as one of an earlier version, has them made before the next search.
create table excerpt (
  document integer not null references document,
  start_at integer not null,
  end_at integer not null,
  language text not null,
  words tsvector not null,
  primary key (document, start_at)
);
create index excerpt_words on excerpt using gin (words);
alter table document add column indexed boolean not null default false;
-- How many warnings its reading gave: counting them in the structure unpacks all of it.
alter table document add column warnings integer not null default 0;
update document set warnings = coalesce(jsonb_array_length(structure -> 'warnings'), 0);
drop index statement_document;
create index statement_place on statement (document, start_at);
-- A statement that a person adds is a decision too.
alter table change drop constraint change_action_check;
alter table change add constraint change_action_check
  check (action in ('judged', 'graded', 'marked', 'undone', 'examined', 'added'));
