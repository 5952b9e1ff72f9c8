"""Fills a database with the invented newsroom, in bulk."""
import concurrent.futures
import os
import pathlib
import subprocess
import sys
import time

import postgres
import program

SCHEMA = "published"
NEWSROOM = pathlib.Path(__file__).with_name("Newsroom.java")
SMALL = ("tag", "author", "publisher", "notice")
# As the newsroom itself keeps them.
EDITORIAL = {
    "tag": ("present_id, created_at, modified_at, revision", "id, now(), now(), 0"),
    "author": ("created_at, modified_at, revision", "now(), now(), 0"),
    "publisher": ("languages, created_at, modified_at, revision", "'[]', now(), now(), 0"),
    "notice": ("created_at, modified_at, revision", "now(), now(), 0"),
}


def newsroom(home):
    """The command that runs the newsroom, compiled."""
    classes = home / "classes"
    subprocess.run([program.java() + "c", "-d", str(classes), str(NEWSROOM)], check=True)
    return [program.java(), "-XX:+UseSerialGC", "-Xmx512m", "-cp", str(classes), NEWSROOM.stem]


def database(articles):
    return f"standfirst_{articles}"


def fill(server, application, articles, seed=1):
    """Makes the database unless it is there, complete."""
    name = database(articles)
    if server.exists(name):
        told = server.psql("postgres", f"select shobj_description(oid, 'pg_database') from pg_database where datname = '{name}'")
        if told and told[0][0] == "complete":
            return
        server.drop(name)
    started = time.monotonic()

    def say(what):
        print(f"{time.monotonic() - started:7.1f} s  {what}", file=sys.stderr, flush=True)

    server.create(name)
    # The application itself makes the schema.
    with program.standfirst(application, server, name, server.home / "generate.log").running():
        pass
    say("schema made")
    Loader(server, name, articles, seed, say).load()
    server.psql("postgres", f"comment on database {name} is 'complete'")


class Loader:
    """Loads one database in bulk: indexes and constraints are taken away for the time and made again, whichever they are."""

    def __init__(self, server, name, articles, seed, say):
        self.server = server
        self.name = name
        self.articles = articles
        self.seed = seed
        self.say = say
        self.newsroom = newsroom(server.home)
        told = subprocess.run([*self.newsroom, "columns"], stdout=subprocess.PIPE, text=True, check=True).stdout
        # By table.
        self.known = {line.split(" ")[0]: line.split(" ")[1:] for line in told.splitlines()}

    def load(self):
        large = self.large_tables()
        for table in SMALL:
            self.copy(table)
        for table, (columns, values) in EDITORIAL.items():
            shared = ", ".join(self.columns(table))
            self.sql(f"insert into editorial.{table} ({shared}, {columns}) select {shared}, {values} from {SCHEMA}.{table}")
        restored = self.strip(large)
        lexemes = self.lexemes() if "article_search" in large else None
        copied = ["external_translation", *(table for table in large if table in self.known)]
        at_once([lambda table=table: self.copy(table, *([lexemes] if table == "article_search" else [])) for table in copied])
        self.say("copied")
        for statements in restored:
            at_once([lambda statement=statement: self.sql(statement) for statement in statements])
        self.say("indexed")
        if lexemes:
            self.check_search()
        self.sql("vacuum analyze")
        self.sql("checkpoint")
        self.say("analysed")

    def large_tables(self):
        """That of the articles, and all that refer to them."""
        return ["article", *(row[0] for row in self.sql(f"""
            select distinct relname from pg_constraint join pg_class on pg_class.oid = conrelid
            where confrelid = '{SCHEMA}.article'::regclass and conrelid <> confrelid order by relname"""))]

    def strip(self, tables):
        """Takes indexes and constraints away; returns the statements that make them again, in groups to be run in turn."""
        names = ", ".join(f"'{SCHEMA}.{table}'::regclass" for table in tables)
        constraints = self.sql(f"""
            select contype, conrelid::regclass, quote_ident(conname), pg_get_constraintdef(oid) from pg_constraint
            where conrelid in ({names}) and contype in ('f', 'p', 'u') order by contype""")
        indexes = self.sql(f"""
            select indexrelid::regclass, pg_get_indexdef(indexrelid) from pg_index
            where indrelid in ({names}) and not exists (select from pg_constraint where conindid = indexrelid)""")
        dropped = [f"alter table {table} drop constraint {name}" for _, table, name, _ in constraints]
        dropped += [f"drop index {name}" for name, _ in indexes]
        self.sql(*dropped, single=True)
        added = [(kind, f"alter table {table} add constraint {name} {definition}") for kind, table, name, definition in constraints]
        return ([statement for kind, statement in added if kind != "f"], [definition for _, definition in indexes],
                [statement for kind, statement in added if kind == "f"])

    def copy(self, table, *more):
        columns = ",".join(self.columns(table))
        rows = subprocess.Popen([*self.newsroom, "rows", table, columns, str(self.articles), str(self.seed), *map(str, more)],
                                stdout=subprocess.PIPE)
        self.sql("set session_replication_role = replica", f"truncate {SCHEMA}.{table} cascade",
                 f"copy {SCHEMA}.{table} ({columns}) from stdin", single=True, stdin=rows.stdout)
        if rows.wait():
            raise SystemExit(f"The rows of {table} could not be made.")

    def columns(self, table):
        """Those of the table that the newsroom can fill; it must fill each that has to have a value."""
        known = self.known[table]
        columns = self.sql(f"""
            select attname, attnotnull and not atthasdef from pg_attribute
            where attrelid = '{SCHEMA}.{table}'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
            order by attnum""")
        missing = [name for name, required in columns if required == "t" and name not in known]
        if missing:
            raise SystemExit(f"{NEWSROOM.name} does not know what to put into {SCHEMA}.{table}: {', '.join(missing)}.")
        return [name for name, _ in columns if name in known]

    def lexemes(self):
        """What the database makes of the words, in a file; it learns the words themselves on the way."""
        file = self.server.home / "lexemes"
        words = subprocess.Popen([*self.newsroom, "vocabulary"], stdout=subprocess.PIPE)
        self.sql("create table public.word (language text, rank integer, word text)", "copy public.word from stdin", single=True,
                 stdin=words.stdout)
        rows = self.sql("""
            select language, rank, lexeme from public.word,
                unnest(tsvector_to_array(to_tsvector(published.search_configuration(language), word))) lexeme""")
        file.write_text("".join("\t".join(row) + "\n" for row in rows))
        self.sql("""
            insert into published.search_word (language, word, visible_from)
            select language, lexeme, min(timestamptz '2016-11-01') from public.word,
                unnest(tsvector_to_array(to_tsvector('published.search_simple', word))) lexeme
            where length(lexeme) between 3 and 40 group by language, lexeme""", "drop table public.word")
        self.say("words learnt")
        return file

    def check_search(self):
        """The application would have made the same."""
        wrong = self.sql("""
            select count(*) from (select * from published.article limit 200) article
            join published.article_search made on made.article_id = article.id
            join published.article_opening opening on opening.article_id = article.id
            cross join lateral editorial.search_entry(article) entry
            where (made.*) is distinct from (entry.*) or opening.text <> editorial.search_opening(article)""")[0][0]
        if wrong != "0":
            raise SystemExit(f"{NEWSROOM.name} no longer agrees with editorial.search_entry or search_opening: "
                             f"{wrong} of 200 differ.")

    def sql(self, *commands, **how):
        return self.server.psql(self.name, *commands, **how)


def at_once(actions):
    with concurrent.futures.ThreadPoolExecutor(max(2, len(os.sched_getaffinity(0)))) as workers:
        for done in [workers.submit(action) for action in actions]:
            done.result()

