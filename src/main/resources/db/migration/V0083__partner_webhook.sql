-- Partners have webhooks of their own: they are told of what they are entitled to, and of the end of what they have had.
alter table editorial.outbox_event
    -- The partner whose business it is, beside the newsroom's; null: it is about what anybody may have.
    add column partner_id uuid;

alter table editorial.webhook
    -- Null: the newsroom's own.
    add column partner_id uuid constraint webhook_partner references editorial.partner on delete cascade;
create index webhook_by_partner on editorial.webhook (partner_id, created_at, id) where partner_id is not null;
create index webhook_delivery_by_thing on editorial.webhook_delivery (webhook_id, thing_id, event_seq);

-- Whether the partner has had the article in any way, or was told of it here.
create function editorial.webhook_knows(webhook editorial.webhook, article uuid) returns boolean
    language sql stable
return exists (
        select from editorial.handed_out handed where handed.partner_id = webhook.partner_id and handed.article_id = article)
    or exists (
        select from editorial.webhook_delivery told where told.webhook_id = webhook.id and told.thing_id = article);

-- The same, but for what the partner was told of last that it is gone: unless it has had that again since, it has nothing to
-- remove.
create function editorial.webhook_keeps(webhook editorial.webhook, event editorial.outbox_event) returns boolean
    language sql stable
return editorial.webhook_knows(webhook, event.thing_id) and not exists (
    select from (
        select told.event_type, told.status, told.created_at from editorial.webhook_delivery told
        where told.webhook_id = webhook.id and told.thing_id = event.thing_id and told.event_seq < event.seq
        order by told.event_seq desc limit 1) last
    where last.event_type in ('article.unpublished', 'article.recalled', 'article.embargoWithdrawn')
        and last.status <> 'failed' and not exists (
        select from editorial.handed_out handed
        where handed.partner_id = webhook.partner_id and handed.article_id = event.thing_id
            and handed.last_at > last.created_at));

-- As an event of what type a webhook may be told of something; null: not at all. To a partner, an article that it may not
-- have any more is gone, whatever has become of it for readers. What is gone for all, it is told also while it has no access.
-- What it may have before readers is told to nobody else, not to the newsroom's own either: those may stand for sites that
-- would show it.
create function editorial.webhook_told_as(webhook editorial.webhook, event editorial.outbox_event) returns text
    language sql stable
return case
        when event.type = 'article.embargoed' then case
            when event.partner_id = webhook.partner_id and editorial.entitled_early(webhook.partner_id, event.thing_id)
            then event.type end
        when event.type = 'article.embargoWithdrawn' then case
            when event.partner_id = webhook.partner_id and editorial.webhook_knows(webhook, event.thing_id)
            then event.type end
        when webhook.partner_id is null then event.type
        when event.type in ('article.unpublished', 'article.recalled') then
            case when editorial.webhook_knows(webhook, event.thing_id) then event.type end
        when not exists (
            select from published.partner_entitlement entitlement
            where entitlement.partner_id = webhook.partner_id and entitlement.active) then null
        when event.partner_id is not null then case when event.partner_id = webhook.partner_id then event.type end
        when event.type in ('article.published', 'article.updated') then case
            when published.entitled(webhook.partner_id, event.thing_id) then event.type
            when editorial.webhook_keeps(webhook, event) then 'article.unpublished' end
        when event.type in ('translation.updated', 'translation.deleted') then case
            when published.entitled(webhook.partner_id, cast(event.data ->> 'article' as uuid)) then event.type end
        when event.type like 'tag.%' then event.type
    end;

create or replace function editorial.webhook_wants(webhook editorial.webhook, event editorial.outbox_event) returns boolean
    language sql stable
return exists (
        select from jsonb_array_elements_text(webhook.events) wanted
        where editorial.webhook_told_as(webhook, event) like replace(wanted, '*', '%'))
    and (event.language is null or webhook.languages = '[]' or exists (
        select from jsonb_array_elements_text(webhook.languages) wanted
        where event.language = wanted or starts_with(event.language, wanted || '-')))
    and (webhook.tags = '[]' or exists (
        select from jsonb_array_elements_text(webhook.tags) wanted where cast(wanted as uuid) = any(event.tags)));

-- Every instance is told that there is something to hand on, and none has to look for it.
create function editorial.tell_of_events() returns trigger language plpgsql as $$
begin
    perform pg_notify('standfirst_noted', '');
    return null;
end
$$;
create trigger outbox_event_told after insert on editorial.outbox_event
    for each statement execute function editorial.tell_of_events();
