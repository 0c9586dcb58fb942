-- The transaction that last changed anything of a document or of what was found in it: who has read the case before
-- reads again only what changed since.
alter table tally add column revision bigint not null default 0;
insert into tally (document, entities, mentions, statements, judged, longest)
select number, 0, 0, 0, 0, 0 from document where not exists (select from tally where tally.document = number);
