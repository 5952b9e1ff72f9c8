-- Names as they are compared while they are typed.
do $$
begin
    perform set_config('search_path', (select string_agg(distinct quote_ident(nspname), ', ')
        from pg_extension join pg_namespace on pg_namespace.oid = extnamespace
        where extname in ('unaccent', 'pg_trgm')), true);
end
$$;

create function published.search_plain(name text) returns text
    language sql stable strict parallel safe
    return lower(unaccent(name));

-- How well a name goes on with what is typed: 2 where it begins so, 1.5 where a word of it does, else how much a part of it is
-- like it.
create function published.search_fitness(name text, typed text) returns real
    language sql stable strict parallel safe
    return case
        when starts_with(name, typed) then 2
        when position(' ' || typed in name) > 0 then 1.5
        else word_similarity(typed, name) end;

-- The parts of a text that are worth looking through for hits: as much as a line or two shows, around the first places at
-- which a word of the query seems to begin; its beginning where there is none. To find the best place is left to
-- ts_headline, which reads each word of what it is given as it did when it was indexed: of a whole text, that costs more than
-- all the rest of a search.
create function published.search_excerpt(plain text, query tsquery) returns text
    language sql stable parallel safe
    begin atomic
        with folded (text) as materialized (select published.search_plain(plain)),
        -- A word may end otherwise than the lexeme that stands for it, and follow other than a space.
        place (at) as (
            select case when whole.at > 0 then whole.at else part.at end
            from regexp_matches(cast(query as text), $re$'((?:[^']|'')+)'$re$, 'g') lexeme
            cross join folded
            cross join lateral (select position(' ' || lexeme[1] in folded.text) as at) whole
            cross join lateral (select position(left(lexeme[1], greatest(3, length(lexeme[1]) - 2)) in folded.text) as at) part),
        part (begins, follows) as (
            select near.at, near.at - lag(near.at) over (order by near.at)
            from (select distinct greatest(1, at - 150) as at from place where at > 0) near)
        select coalesce(
            (select string_agg(substring(plain from chosen.begins for 400), ' … ' order by chosen.begins)
                from (select begins from part where follows is null or follows > 400 order by begins limit 2) chosen),
            left(plain, 400));
    end;
