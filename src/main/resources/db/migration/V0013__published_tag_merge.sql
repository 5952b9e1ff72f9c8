-- For readers, a merged tag stands below the tag that it was merged into, and shows nowhere itself: what is found through
-- the hierarchy is found through merges too.
alter table published.tag add column merged_into_id uuid;
create index tag_by_merge on published.tag (merged_into_id);
create index tag_same_as on published.tag using gin (same_as);
