-- What partners have had of us. No foreign key to articles: both outlive what they tell of.

-- Who had what, in which way, first and last. Complete: the first time is written before the article goes out.
create table editorial.handed_out (
    partner_id uuid        not null constraint handed_out_partner references editorial.partner,
    article_id uuid        not null,
    via        text        not null,
    first_at   timestamptz not null default clock_timestamp(),
    last_at    timestamptz not null default clock_timestamp(),
    primary key (partner_id, article_id, via)
);
create index handed_out_by_article on editorial.handed_out (article_id);

-- How often, by day in UTC. Counted in memory and added now and then, so a crash may cost the last moments.
create table editorial.partner_usage (
    partner_id uuid   not null constraint partner_usage_partner references editorial.partner,
    day        date   not null,
    article_id uuid   not null,
    via        text   not null,
    fetches    bigint not null,
    primary key (partner_id, day, article_id, via)
);
