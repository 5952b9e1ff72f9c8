-- A change to a key names the state that it was made from, as with other things.

alter table editorial.api_key add column revision bigint not null default 0;
