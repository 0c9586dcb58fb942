-- The standing that a person gives a statement, with who, when and why, and the reason of any decision in the log. Each
-- examination is a line of `change`, which is never rewritten. `examined` is the one that holds now.
alter table statement add column examined jsonb;
alter table change add column why text;
alter table change drop constraint change_action_check;
alter table change add constraint change_action_check
  check (action in ('judged', 'graded', 'marked', 'undone', 'examined'));
