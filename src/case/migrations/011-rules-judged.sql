-- The transaction that last changed what rules judge of pairs: who has read a million of such judgements before reads
-- only those of people again, and what people undid.
alter table atalaya add column rules_judged bigint not null default 0;
create index pair_judgement_by_people on pair_judgement (position) where who not like 'rule:%' or undone;
-- What was worked out from all of the case and takes minutes, in parts, with the state that it is of.
create table derived (
  name text not null,
  state text not null,
  part integer not null,
  bytes bytea not null,
  primary key (name, part)
);
