-- No revision is ever changed, and none is removed before its article is erased for good. No state of an article is
-- without its revision: whoever saves one and forgets that is stopped when the transaction commits.

create function editorial.keep_article_revision() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (select from editorial.article where id = old.article_id and purged_at is not null) then
        return old;
    end if;
    raise exception 'Revisions are kept as they are.';
end
$$;
create trigger article_revision_kept before update or delete on editorial.article_revision
    for each row execute function editorial.keep_article_revision();
create trigger article_revision_kept_whole before truncate on editorial.article_revision
    for each statement execute function editorial.keep_article_revision();

create function editorial.require_article_revision() returns trigger language plpgsql as $$
begin
    if new.purged_at is null and not exists (select from editorial.article_revision
        where article_id = new.id and number = new.revision) then
        raise exception 'State % of article % has no revision.', new.revision, new.id;
    end if;
    return null;
end
$$;
create constraint trigger article_has_revision after insert or update of revision on editorial.article
    deferrable initially deferred for each row execute function editorial.require_article_revision();
