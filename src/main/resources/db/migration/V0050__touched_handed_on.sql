-- Whether what a transaction has changed has been handed on to whoever must be told outside.
alter table editorial.touched add column handed_on boolean not null default false;
create index touched_to_hand_on on editorial.touched (at) where not handed_on;
