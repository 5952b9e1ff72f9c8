-- Lists of tags are narrowed by kind and by the same thing elsewhere too, so a tag may join one by changing either.
create or replace function editorial.tag_touched() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new is distinct from old then
            perform editorial.touch(published.surrogate_key('tag', new.id));
        end if;
        if (new.slug, new.kind, new.parent_id, new.merged_into_id, new.same_as)
                is distinct from (old.slug, old.kind, old.parent_id, old.merged_into_id, old.same_as) then
            perform editorial.touch('tags');
        end if;
    else
        perform editorial.touch('tags', published.surrogate_key('tag', coalesce(new.id, old.id)));
    end if;
    return null;
end
$$;
