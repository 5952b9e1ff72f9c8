create table published.redirect (
    id         uuid primary key,
    source_key text    not null constraint redirect_source unique deferrable initially deferred,
    target     text,
    -- No foreign key: the article may not be public, and the redirect works once it is.
    article_id uuid,
    status     integer not null
);
