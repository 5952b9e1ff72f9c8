-- Both come with PostgreSQL and are trusted: whoever may create schemas in the database may create them. Where the operator
-- has them in another schema already, they stay there; what follows finds them by the search path that this sets.
create extension if not exists pg_trgm schema published;
create extension if not exists unaccent schema published;
