-- Suggestions go by the names of all tags, shown or not, so one key stands for them.
create trigger tag_names_touched after update of names on published.tag
    for each row when (new.names is distinct from old.names) execute function editorial.all_touched('tags:names');
