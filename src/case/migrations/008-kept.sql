-- What people set up in the workbench beside the documents: tables of indicators by place with what was decided of them,
-- packages of measures, forms of costs, the sheets in which they judge. Every version stays: the newest of an id holds, and one without content takes it out.
create table kept_version (
  position bigint generated always as identity primary key,
  kind text not null check (kind in ('territory', 'plan', 'costs', 'sheet')),
  id text collate "C" not null,
  at timestamptz not null,
  who text not null,
  content jsonb
);
create index kept_version_id on kept_version (kind, id, position);
-- The files that they rest on, once by their content.
create table kept_file (
  id text collate "C" primary key,
  size integer not null
);
create table kept_file_part (
  file text collate "C" not null references kept_file,
  part integer not null,
  bytes bytea not null,
  primary key (file, part)
);
