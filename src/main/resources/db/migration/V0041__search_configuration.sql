-- How text is cut into words and reduced to stems, for every language that this PostgreSQL knows: its own configuration,
-- with accents taken away first, so that a reader need not type them. What it does not know is left as it is written.
do $$
declare
    found record;
begin
    perform set_config('search_path', (select string_agg(distinct quote_ident(nspname), ', ')
        from pg_extension join pg_namespace on pg_namespace.oid = extnamespace
        where extname in ('unaccent', 'pg_trgm')), true);
    for found in
        select cfgname, string_agg(mapdict::regdictionary::text, ', ' order by mapseqno) as dictionaries
        from pg_ts_config join pg_ts_config_map on mapcfg = pg_ts_config.oid
        where cfgnamespace = 'pg_catalog'::regnamespace
            and maptokentype = (select tokid from ts_token_type('default') where alias = 'word')
        group by cfgname
    loop
        execute format('create text search configuration published.%I (copy = pg_catalog.%I)', 'search_' || found.cfgname,
            found.cfgname);
        execute format('alter text search configuration published.%I alter mapping for hword, hword_part, word'
            ' with unaccent, %s', 'search_' || found.cfgname, found.dictionaries);
    end loop;
end
$$;

-- The name of the configuration for a language: that of PostgreSQL, or "simple".
create function published.search_stemming(language text) returns text
    language sql stable parallel safe
    begin atomic
        select coalesce((
            select known.name
            from (values ('ar', 'arabic'), ('hy', 'armenian'), ('eu', 'basque'), ('ca', 'catalan'), ('da', 'danish'),
                ('nl', 'dutch'), ('en', 'english'), ('fi', 'finnish'), ('fr', 'french'), ('de', 'german'), ('el', 'greek'),
                ('hi', 'hindi'), ('hu', 'hungarian'), ('id', 'indonesian'), ('ga', 'irish'), ('it', 'italian'),
                ('lt', 'lithuanian'), ('ne', 'nepali'), ('nb', 'norwegian'), ('nn', 'norwegian'), ('no', 'norwegian'),
                ('pt', 'portuguese'), ('ro', 'romanian'), ('ru', 'russian'), ('sr', 'serbian'), ('es', 'spanish'),
                ('sv', 'swedish'), ('ta', 'tamil'), ('tr', 'turkish'), ('az', 'turkish'), ('yi', 'yiddish'), ('et', 'estonian'),
                ('pl', 'polish'), ('eo', 'esperanto')) known (language, name)
            where known.language = split_part(search_stemming.language, '-', 1) and exists (
                select from pg_catalog.pg_ts_config
                where cfgname = 'search_' || known.name and cfgnamespace = 'published'::regnamespace)), 'simple');
    end;

create function published.search_configuration(language text) returns regconfig
    language sql stable parallel safe
    return cast('published.search_' || published.search_stemming(language) as regconfig);
