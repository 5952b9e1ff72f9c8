-- Whether pages elsewhere lead back to an edition here: search engines heed no pair of which only one side names the other.
alter table editorial.translation_check
    -- Null: no page was seen of which it could be told.
    add column points_back boolean;
alter table published.external_translation add column points_back boolean;

-- As far as it is known of the address.
create function editorial.translation_points_back(translation uuid, address text) returns boolean
    language sql stable
return (select seen.points_back from editorial.translation_check seen
    where seen.translation_id = translation and seen.url = address);

-- It changes where links by language lead, and nothing of the articles: those who follow them are not told of it.
create or replace function editorial.external_translation_touched() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new.points_back is distinct from old.points_back then
            perform editorial.touch(published.surrogate_key('pairs', new.story_id));
        end if;
        if to_jsonb(new) - 'points_back' = to_jsonb(old) - 'points_back' then
            return null;
        end if;
    end if;
    if tg_op <> 'INSERT' then
        perform editorial.touch(published.surrogate_key('story', old.story_id));
    end if;
    if tg_op <> 'DELETE' then
        perform editorial.touch(published.surrogate_key('story', new.story_id));
    end if;
    return null;
end
$$;
