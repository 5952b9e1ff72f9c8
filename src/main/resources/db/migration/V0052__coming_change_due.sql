-- Finds the moments that have come.
create index coming_change_due on published.coming_change (at);
