-- What analysts write into the assessment. Every version stays: the newest of an id holds, and one without a passage
-- strikes it out.
create table written_passage (
  position bigint generated always as identity primary key,
  id text collate "C" not null,
  at timestamptz not null,
  who text not null,
  passage jsonb
);
create index written_passage_id on written_passage (id, position);
