-- Claims about what causes what are statements too.
alter table statement drop constraint statement_kind_check;
alter table statement add constraint statement_kind_check check (kind in ('property', 'relation', 'figure', 'claim'));
