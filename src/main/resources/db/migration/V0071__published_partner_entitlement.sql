-- What each partner may have, beside the articles that this is about, so that one query decides both.
create table published.partner_entitlement (
    partner_id           uuid primary key,
    -- Whether it may have anything at all.
    active               boolean not null,
    -- Null: all languages.
    languages            text[],
    -- Null: articles with any tags, or none. Else those with one of these tags, or one below it.
    tags                 uuid[],
    published_from       timestamptz,
    text                 text    not null,
    licence              text,
    terms_url            text,
    -- How long before readers it may have what is scheduled; 0: not before them.
    embargo_lead_minutes integer not null
);

-- Whether an article has one of the tags, or one that stands below it. It looks upwards: an article has few tags, and a
-- tag few above it. What is merged stands below what it was merged into, so one that is asked for means that.
create function published.tagged_within(article_id uuid, tags uuid[]) returns boolean
    language sql stable strict parallel safe
    begin atomic
        with recursive above (id) as (
            select part.tag_id from published.article_tag part where part.article_id = tagged_within.article_id
            union
            select tag.parent_id from published.tag join above on above.id = tag.id where tag.parent_id is not null)
        select exists (
            select from above
            where above.id in (
                select coalesce(tag.merged_into_id, tag.id) from published.tag where tag.id = any (tagged_within.tags)));
    end;

-- Whether an article is among what a partner may have, whenever readers see it: the one rule for all that partners get, by
-- whatever path.
create function published.covers(entitlement published.partner_entitlement, article published.article) returns boolean
    language sql stable parallel safe
    return entitlement.active
        and (entitlement.languages is null or article.language = any (entitlement.languages))
        and (entitlement.published_from is null or article.published_at >= entitlement.published_from)
        and (entitlement.tags is null or published.tagged_within(article.id, entitlement.tags));

-- Whether the partner may have the article now. It looks at the time itself, since not every role that asks has that hidden
-- by row-level security.
create function published.entitled(partner_id uuid, article_id uuid) returns boolean
    language sql stable strict parallel safe
    begin atomic
        select exists (
            select from published.partner_entitlement entitlement, published.article
            where entitlement.partner_id = entitled.partner_id and article.id = entitled.article_id
                and article.visible_from <= now() and (article.visible_until is null or article.visible_until > now())
                and published.covers(entitlement, article));
    end;

-- Whether the partner may have the article though readers do not see it yet. Out of delivery's reach, as the articles are
-- that this is about.
create function editorial.covers_early(entitlement published.partner_entitlement, article published.article) returns boolean
    language sql stable parallel safe
    return article.visible_from > now()
        and article.visible_from <= now() + make_interval(mins => entitlement.embargo_lead_minutes)
        and published.covers(entitlement, article);

create function editorial.entitled_early(partner_id uuid, article_id uuid) returns boolean
    language sql stable strict parallel safe
    begin atomic
        select exists (
            select from published.partner_entitlement entitlement, published.article
            where entitlement.partner_id = entitled_early.partner_id and article.id = entitled_early.article_id
                and editorial.covers_early(entitlement, article));
    end;

create index article_to_come on published.article (visible_from, id);
