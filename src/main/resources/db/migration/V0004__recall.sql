-- The ledger of recalls. It keeps no foreign key to what was recalled: it outlives it.

create table editorial.recall (
    id          uuid primary key,
    article_id  uuid        not null,
    reason      text        not null,
    text        text,
    recalled_at timestamptz not null,
    recalled_by jsonb       not null,
    lifted_at   timestamptz
);
create index recall_newest on editorial.recall (recalled_at, id);
create index recall_by_article on editorial.recall (article_id);

create table editorial.recall_acknowledgement (
    recall_id       uuid        not null constraint recall_acknowledgement_recall references editorial.recall,
    key_id          uuid        not null,
    name            text        not null,
    acknowledged_at timestamptz not null,
    primary key (recall_id, key_id)
);
