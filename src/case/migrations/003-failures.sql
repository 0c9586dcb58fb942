-- Files that could not be read, by the path they were met at: what an assessment must name as not covered.
create table failure (
  path text collate "C" primary key,
  name text not null,
  code text not null,
  reason text not null,
  at timestamptz not null
);
