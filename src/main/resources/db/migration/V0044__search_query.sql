-- What readers type, as a query that the index of documents answers whole: the words as each language reduces them, and the
-- marks of all that the search is limited to.
do $$
begin
    perform set_config('search_path', (select string_agg(distinct quote_ident(nspname), ', ')
        from pg_extension join pg_namespace on pg_namespace.oid = extnamespace where extname = 'pg_trgm'), true);
end
$$;

-- The functions that look into tables are the owner's: row-level security would let no index be used for conditions that are
-- not leakproof, as those on words are. Each of them says itself what is public.

-- The words that one which is still being typed may become, the shortest first.
create function published.search_completions(start text, languages text[]) returns setof text
    language sql stable security definer
    begin atomic
        select known.word
        from (select word from published.search_word
            where word ~>=~ start and word ~<~ (start || chr(1114111))
                and visible_from <= now() and (languages is null or language = any (languages))
            order by word using ~<~ limit 1000) known
        group by known.word order by length(known.word), known.word limit 20;
    end;

-- The words most like one, the most like it first.
create function published.search_similar(asked text, languages text[]) returns table (word text, likeness real)
    language sql stable security definer set pg_trgm.similarity_threshold = 0.4
    begin atomic
        select known.word, similarity(known.word, asked)
        from published.search_word known
        where known.word % asked and abs(length(known.word) - length(asked)) <= 3
            and known.visible_from <= now() and (languages is null or known.language = any (languages))
        group by known.word
        order by similarity(known.word, asked) desc, starts_with(known.word, left(asked, 1)) desc, known.word limit 8;
    end;

-- Whether a word occurs as it is, or begins one that does.
create function published.search_knows(asked text, languages text[], beginning boolean) returns boolean
    language sql stable security definer
    begin atomic
        select exists (select from published.search_word
            where word ~>=~ asked and word ~<=~ (case when beginning then asked || chr(1114111) else asked end)
                and visible_from <= now() and (languages is null or language = any (languages)));
    end;

-- The languages that something is published in.
create function published.search_languages() returns text[]
    language sql stable
    begin atomic
        with recursive served (language) as (
            (select language from published.article order by language limit 1)
            union all
            select (select article.language from published.article where article.language > served.language
                order by article.language limit 1)
            from served where served.language is not null)
        select array_agg(language) from served where language is not null;
    end;

-- The last word, where it may be the beginning of one: it is neither quoted nor excluded.
create function published.search_beginning(q text) returns text
    language sql stable
    begin atomic
        select case when cardinality(words) = 1 and length(words[1]) >= 2 then words[1] end
        from tsvector_to_array(to_tsvector('published.search_simple',
            case when mod(length(q) - length(replace(q, '"', '')), 2) = 0
                then substring(q from '(?:^|\s)([^\s"-][^\s"]*)$') else '' end)) words;
    end;

-- Any of these marks; of none, a query that nothing fulfils.
create function published.search_any(kind text, named text[]) returns tsquery
    language sql immutable parallel safe
    return cast(coalesce((select string_agg('''' || published.search_mark(kind, one) || '''', '|') from unnest(named) one),
        '''' || published.search_mark('none', '') || '''') as tsquery);

-- What is asked, in words alone: one query for each configuration in which there is something to look for, and all of them in
-- one, each only for the articles of its configuration.
create function published.search_query(q text, languages text[], out query tsquery, out configurations text[],
        out queries tsquery[], out excludes_only boolean)
    language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    typed       text := published.search_text(q);
    beginning   text := published.search_beginning(typed);
    completions text[];
    likenesses  jsonb := '{}';
    known       text[] := array(select distinct published.search_stemming(language)
                    from unnest(coalesce(languages, published.search_languages())) language);
    name        text;
    config      regconfig;
    one         tsquery;
    more        tsquery;
    marks       tsquery;
    names       text[];
    word        text;
begin
    configurations := '{}';
    queries := '{}';
    excludes_only := false;
    -- What is a word already is taken for one: it is typed to its end.
    if beginning is not null and not published.search_knows(beginning, languages, false) then
        completions := array(select published.search_completions(beginning, languages));
    end if;
    foreach name in array known loop
        config := cast('published.search_' || name as regconfig);
        one := websearch_to_tsquery(config, typed);
        -- Languages that nothing is known of have endings too: words that are much alike pass for the same.
        if name = 'simple' then
            for word in
                select lexeme from unnest(tsvector_to_array(to_tsvector('published.search_simple', typed))) lexeme
                where length(lexeme) >= 5 and (octet_length(lexeme) > length(lexeme) or languages is not null)
            loop
                if not likenesses ? word then
                    likenesses := likenesses || jsonb_build_object(word, array(
                        select alike.word from published.search_similar(word, languages) alike where likeness >= 0.5));
                end if;
                more := plainto_tsquery(config, word);
                for marks in
                    select plainto_tsquery(config, alike) from jsonb_array_elements_text(likenesses -> word) alike
                loop
                    more := more || marks;
                end loop;
                one := ts_rewrite(one, plainto_tsquery(config, word), more);
            end loop;
        end if;
        if numnode(plainto_tsquery(config, beginning)) = 1 and cardinality(completions) > 0 then
            more := plainto_tsquery(config, beginning);
            for marks in
                select distinct plainto_tsquery(config, completion) from unnest(completions) completion
            loop
                more := more || marks;
            end loop;
            one := ts_rewrite(one, plainto_tsquery(config, beginning), more);
        end if;
        if numnode(one) > 0 and querytree(one) = 'T' then
            excludes_only := true;
        elsif numnode(one) > 0 then
            configurations := configurations || name;
            queries := queries || one;
        end if;
    end loop;
    for one, names in
        select grouped.query, array_agg(configuration)
        from unnest(configurations, queries) grouped (configuration, query) group by grouped.query
    loop
        -- What is the same in each configuration needs no mark of any; languages are and-ed by whoever asks.
        if not names @> known then
            one := one && published.search_any('c', names);
        end if;
        query := case when query is null then one else query || one end;
    end loop;
end
$$;

-- The words of a query as they were probably meant; null where each of them is known, or nothing is like it.
create function published.search_correction(q text, languages text[]) returns text
    language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    corrected text := '';
    changed   boolean := false;
    token     record;
    asked     text;
    instead   text;
    ending    bigint;
begin
    ending := (select count(*) from ts_parse('default', published.search_text(q)));
    for token in
        select parsed.token, parsed.tokid, parsed.position, lag(parsed.token) over (order by parsed.position) as before
        from ts_parse('default', published.search_text(q)) with ordinality parsed (tokid, token, position) order by parsed.position
    loop
        instead := null;
        -- Words of ASCII letters, and of any.
        if token.tokid in (1, 2) and length(token.token) >= 4 and coalesce(token.before, '') !~ '-$' then
            asked := (tsvector_to_array(to_tsvector('published.search_simple', token.token)))[1];
            if not published.search_knows(asked, languages, token.position = ending) then
                instead := (select word from published.search_similar(asked, languages) limit 1);
            end if;
        end if;
        changed := changed or instead is not null;
        corrected := corrected || coalesce(instead, token.token);
    end loop;
    return case when changed then corrected end;
end
$$;

-- Where a search among the articles begins: at a place, at the bound of a period, or at the end of what there is. The settings
-- undo those of its caller, under which the end would be looked for in all rows.
create function published.search_anchor(since timestamptz, until timestamptz, place_at timestamptz, upward boolean)
    returns timestamptz
    language sql stable security definer set enable_indexscan = on set enable_seqscan = on
    begin atomic
        select case
            when upward then greatest(place_at, since, (select min(published_at) from published.article_search))
            else least(place_at, until,
                (select max(published_at) from published.article_search where published_at <= now()))
            end;
    end;

-- The articles that a query finds, in the order of their dates: the newest, or where it goes upward the oldest, from a place
-- on. No more than are wanted are sorted, and of a common word not many more are found: it looks at the days around the place
-- first, and at so many more as should do where these do not suffice. Not the planner but this decides on the index.
create function published.search_hits(query tsquery, since timestamptz, until timestamptz, place_at timestamptz,
        place_id uuid, upward boolean, wanted integer)
    returns table (id uuid, language text, at timestamptz)
    language plpgsql stable security definer rows 1000
    set search_path = pg_catalog, pg_temp set enable_seqscan = off set enable_indexscan = off set work_mem = '32MB' set jit = off
as $$
declare
    anchor   timestamptz := published.search_anchor(since, until, place_at, upward);
    level    integer := 0;
    found    integer;
    period   integer;
    narrowed tsquery;
    ids      uuid[];
    tongues  text[];
    ats      timestamptz[];
begin
    if query is null then
        return;
    end if;
    loop
        narrowed := query;
        if level < 8 and anchor is not null then
            period := published.search_period(level, anchor);
            narrowed := query && published.search_any('d' || level,
                array[cast(period - 1 as text), cast(period as text), cast(period + 1 as text)]);
        end if;
        if upward then
            select array_agg(hit.article_id), array_agg(hit.language), array_agg(hit.published_at) into ids, tongues, ats
            from (select entry.article_id, entry.language, entry.published_at from published.article_search entry
                where entry.document @@ narrowed
                    and entry.visible_from <= now() and (entry.visible_until is null or entry.visible_until > now())
                    and (since is null or entry.published_at >= since) and (until is null or entry.published_at < until)
                    and (place_at is null or (entry.published_at, entry.article_id) > (place_at, place_id))
                order by entry.published_at, entry.article_id limit wanted) hit;
        else
            select array_agg(hit.article_id), array_agg(hit.language), array_agg(hit.published_at) into ids, tongues, ats
            from (select entry.article_id, entry.language, entry.published_at from published.article_search entry
                where entry.document @@ narrowed
                    and entry.visible_from <= now() and (entry.visible_until is null or entry.visible_until > now())
                    and (since is null or entry.published_at >= since) and (until is null or entry.published_at < until)
                    and (place_at is null or (entry.published_at, entry.article_id) < (place_at, place_id))
                order by entry.published_at desc, entry.article_id desc limit wanted) hit;
        end if;
        found := coalesce(cardinality(ids), 0);
        exit when found >= wanted or level = 8 or anchor is null or not upward and since is not null
            and published.search_period(level, since) >= period - 1;
        -- As much further as would suffice if it went on like that; where there was nothing, far, but not at once to the end.
        level := least(8, level + case when found = 0 then 4 else greatest(1, ceil(log(4.0, wanted::numeric / found)))::integer end);
    end loop;
    return query select * from unnest(ids, tongues, ats);
end
$$;
