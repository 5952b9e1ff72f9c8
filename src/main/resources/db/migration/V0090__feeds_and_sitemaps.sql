-- Feeds tell what was withdrawn lately, by language.
create index withdrawn_article_latest on published.withdrawn_article (language, withdrawn_at, id);

create function editorial.withdrawal_touched() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        perform editorial.touch('withdrawn:' || old.language);
    end if;
    if tg_op <> 'DELETE' then
        perform editorial.touch('withdrawn:' || new.language);
        perform editorial.touch_later(new.withdrawn_at, null, 'withdrawn:' || new.language);
    end if;
    return null;
end
$$;
create trigger withdrawal_touched after insert or update or delete on published.withdrawn_article
    for each row execute function editorial.withdrawal_touched();

-- A mark counts only while there is nothing to see, so an article that comes back takes it from the feeds.
create function editorial.return_touched() returns trigger language plpgsql as $$
begin
    if exists (select from published.withdrawn_article where id = new.id) then
        perform editorial.touch('withdrawn:' || new.language);
        perform editorial.touch_later(new.visible_from, new.visible_until, 'withdrawn:' || new.language);
    end if;
    return null;
end
$$;
create trigger return_touched after insert or update on published.article
    for each row execute function editorial.return_touched();

-- What a feed in which there was nothing yet goes by: since then, nothing of it has changed.
alter table published.change_log add column began_at timestamptz not null default now();

-- A page of a sitemap shows the editions elsewhere of more stories than can be named one by one.
create trigger external_translations_touched after insert or update or delete on published.external_translation
    for each row execute function editorial.all_touched('list:external');

-- How many articles each month has and when they changed last, out of the index alone.
create index article_published_updated on published.article (published_at, updated_at) include (visible_from, visible_until);
