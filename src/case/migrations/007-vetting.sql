-- What an officer decided on a unit or person that may receive assistance. A later decision adds, and undoing marks.
create table vetting_decision (
  position bigint generated always as identity primary key,
  id text collate "C" not null unique,
  unit text collate "C" not null,
  name text not null,
  decision text not null check (decision in ('cleared', 'withheld', 'remediation', 'more-information')),
  reasons text not null,
  who text not null,
  at timestamptz not null,
  undone boolean not null default false
);
