-- What the columns of a document's table mean, as people say it, is kept as well: its id is the document's.
alter table kept_version drop constraint kept_version_kind_check;
alter table kept_version add constraint kept_version_kind_check
  check (kind in ('territory', 'plan', 'costs', 'sheet', 'mapping'));
