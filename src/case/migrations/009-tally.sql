-- What each document holds, counted when it is written: counting a million rows anew after every decision takes seconds.
-- `longest`: code points of the longest quote, beyond which no statement reaches a place in the text.
create table tally (
  document integer primary key references document,
  entities integer not null,
  mentions integer not null,
  statements integer not null,
  judged integer not null,
  longest integer not null
);
insert into tally (document, entities, mentions, statements, judged, longest)
select number, coalesce(entities, 0), coalesce(mentions, 0), coalesce(statements, 0), coalesce(judged, 0),
  coalesce(longest, 0)
from document
  left join (select document, count(*) as entities from entity group by document) as named
    on named.document = number
  left join (select document, count(*) as mentions from mention group by document) as mentioned
    on mentioned.document = number
  left join (
    select document, count(*) as statements, max(end_at - start_at) as longest,
      count(*) filter (where judgement is not null or examined is not null) as judged
    from statement group by document
  ) as said on said.document = number;
-- Judgements of people among those of rules, which are many more.
create index pair_judgement_person on pair_judgement (position) where not undone and who not like 'rule:%';
-- The few statements that a person judged among all that were found.
create index statement_judged on statement (document) where judgement is not null or examined is not null;
