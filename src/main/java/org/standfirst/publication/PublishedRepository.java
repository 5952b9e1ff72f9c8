package org.standfirst.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.standfirst.article.ArticlePublished;
import org.standfirst.article.ArticleUnpublished;
import org.standfirst.article.StoryChanged;
import org.standfirst.content.InlineLinks;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;

/** Writes the published schema. In SQL, since it is rows that move here and no state that objects would keep. */
@ApplicationScoped
class PublishedRepository {

    private static final String PLACE_TAGS = """
            update published.tag shown set (merged_into_id, parent_id) = (present.merged_into_id, present.parent_id)
            from (
                select tag.id, nullif(tag.present_id, tag.id) as merged_into_id,
                    case when tag.present_id = tag.id then parent.present_id else tag.present_id end as parent_id
                from editorial.tag left join editorial.tag parent on parent.id = tag.parent_id) present
            where present.id = shown.id
                and (shown.merged_into_id, shown.parent_id) is distinct from (present.merged_into_id, present.parent_id)
            """;

    /** Whether readers see something about what a tag means, or about a tag below that. */
    private static final String TAG_IN_USE = """
            exists (
                with recursive below (id) as (
                    select coalesce(tag.merged_into_id, tag.id) from published.tag where tag.id = %s.tag_id
                    union
                    select child.id from published.tag child join below on child.parent_id = below.id)
                select from published.article_tag list join below on list.tag_id = below.id
                where list.visible_from <= now() and (list.visible_until is null or list.visible_until > now()))""";
    private static final String AUTHOR_IN_USE = """
            exists (select from published.article_author line where line.author_id = %s.author_id
                and line.visible_from <= now() and (line.visible_until is null or line.visible_until > now()))""";

    private final EntityManager database;
    private final ObjectMapper json;

    PublishedRepository(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The id of the running transaction, where it has changed something for readers. */
    @SuppressWarnings("unchecked")
    Optional<Long> touchedByThisTransaction() {
        List<Long> ids = database.createNativeQuery("""
                select cast(cast(xid as text) as bigint) from editorial.touched where xid = pg_current_xact_id_if_assigned()""",
                Long.class).getResultList();
        return ids.stream().findFirst();
    }

    /** Replaces the publication of an article whole. */
    void replace(ArticlePublished article) {
        rememberSlug(article.id());
        markWithdrawal(article);
        writeArticle(article);
        update("delete from published.article_tag where article_id = :id", article.id());
        update("delete from published.article_author where article_id = :id", article.id());
        update("delete from published.article_link where article_id = :id", article.id());
        writeTags(article);
        writeAuthors(article);
        writeLinks(article);
        // Last, since it is made from all of these.
        query("select 1 from editorial.index_article(:id)").setParameter("id", article.id()).getSingleResult();
    }

    /** Keeps the slug under which readers find the article now, before that may change: its address shall go on to answer. */
    private void rememberSlug(UUID id) {
        update("""
                insert into published.former_slug (language, slug, article_id, held_until)
                select language, slug, id, now() from published.article where id = :id and visible_from <= now()
                on conflict (language, slug, article_id) do update set held_until = excluded.held_until
                """, id);
    }

    /**
     * Leaves a mark where readers lose sight of it for a while, since its next version is still to come, and one ahead for
     * the moment of its expiry. A mark of the past stays: it counts only while there is nothing to see.
     */
    private void markWithdrawal(ArticlePublished article) {
        update("delete from published.withdrawn_article where id = :id and withdrawn_at > now()", article.id());
        query("""
                insert into published.withdrawn_article as mark (id, language, slug, withdrawn_at)
                select id, language, slug, now() from published.article
                where id = :id and visible_from <= now() and :visibleFrom > now()
                on conflict (id) do nothing
                """).setParameter("id", article.id()).setParameter("visibleFrom", article.visibleFrom()).executeUpdate();
        if (article.visibleUntil() != null) {
            query("""
                    insert into published.withdrawn_article (id, language, slug, withdrawn_at)
                    values (:id, :language, :slug, :visibleUntil)
                    on conflict (id) do update set (language, slug, recall_reason, recall_text)
                        = (excluded.language, excluded.slug, null, null)
                    """).setParameter("id", article.id()).setParameter("language", article.language().value())
                    .setParameter("slug", article.slug().value()).setParameter("visibleUntil", article.visibleUntil())
                    .executeUpdate();
        }
    }

    private void writeArticle(ArticlePublished article) {
        var source = article.content().source();
        var query = query("""
                insert into published.article as present (id, story_id, original, language, slug, headline, content, body,
                    source_publisher_id, version, substance_version, published_at, first_published_at, updated_at,
                    visible_from, visible_until, translated_from_id, translated_from_version)
                values (:id, :story, :original, :language, :slug, :headline, cast(:content as jsonb), cast(:body as json),
                    cast(:sourcePublisher as uuid), :version, :substanceVersion, :publishedAt, :firstPublishedAt, :updatedAt,
                    :visibleFrom, cast(:visibleUntil as timestamptz),
                    cast(:translatedFrom as uuid), cast(:translatedFromVersion as integer))
                on conflict (id) do update set
                    (story_id, original, language, slug, headline, content, body, source_publisher_id, version,
                        substance_version, published_at, first_published_at, updated_at, visible_from, visible_until,
                        translated_from_id, translated_from_version)
                    = (excluded.story_id, excluded.original, excluded.language, excluded.slug, excluded.headline,
                        excluded.content, excluded.body, excluded.source_publisher_id, excluded.version,
                        excluded.substance_version, excluded.published_at, excluded.first_published_at,
                        excluded.updated_at, excluded.visible_from, excluded.visible_until,
                        excluded.translated_from_id, excluded.translated_from_version)
                """)
                .setParameter("id", article.id()).setParameter("story", article.storyId())
                .setParameter("original", article.original()).setParameter("language", article.language().value())
                .setParameter("slug", article.slug().value()).setParameter("headline", article.content().headline())
                .setParameter("content", write(PublishedContent.of(article.content())))
                .setParameter("body", write(article.content().body()))
                .setParameter("sourcePublisher", text(source == null ? null : source.publisher()))
                .setParameter("version", article.version())
                .setParameter("substanceVersion", article.substanceVersion())
                .setParameter("publishedAt", article.dates().publishedAt())
                .setParameter("firstPublishedAt", article.dates().firstPublishedAt())
                .setParameter("updatedAt", article.dates().updatedAt())
                .setParameter("visibleFrom", article.visibleFrom()).setParameter("visibleUntil", text(article.visibleUntil()))
                .setParameter("translatedFrom", text(article.translatedFromId()))
                .setParameter("translatedFromVersion", text(article.translatedFromVersion()));
        try {
            query.executeUpdate();
        } catch (ConstraintViolationException e) {
            throw new ProblemException(ProblemType.CONFLICT, "Readers still find another article in \"" + article.language()
                    + "\" under the slug \"" + article.slug() + "\"; publish that one under its new slug first.");
        }
    }

    /** The rows of an article repeat what lists are sorted by, and from when until when they are public. */
    private void writeTags(ArticlePublished article) {
        query("""
                insert into published.article_tag (article_id, tag_id, position, published_at, updated_at, language,
                    headline_key, visible_from, visible_until)
                select id, cast(tag as uuid), position, published_at, updated_at, language, headline_key, visible_from,
                    visible_until
                from published.article,
                    jsonb_array_elements_text(cast(:tags as jsonb)) with ordinality as list (tag, position)
                where id = :id
                """).setParameter("id", article.id()).setParameter("tags", write(article.content().tags())).executeUpdate();
    }

    private void writeAuthors(ArticlePublished article) {
        query("""
                insert into published.article_author (article_id, author_id, role, position, published_at, updated_at,
                    language, headline_key, visible_from, visible_until)
                select id, cast(line ->> 'author' as uuid), line ->> 'role', position, published_at, updated_at, language,
                    headline_key, visible_from, visible_until
                from published.article,
                    jsonb_array_elements(cast(:authors as jsonb)) with ordinality as list (line, position)
                where id = :id
                """).setParameter("id", article.id()).setParameter("authors", write(article.content().authors()))
                .executeUpdate();
    }

    private void writeLinks(ArticlePublished article) {
        query("""
                insert into published.article_link (article_id, position, relation, target_id, headline, url, publisher_id,
                    published_at, visible_from, visible_until)
                select id, position, link ->> 'relation', cast(link ->> 'article' as uuid), link ->> 'headline',
                    link ->> 'url', cast(link ->> 'publisher' as uuid), published_at, visible_from, visible_until
                from published.article, jsonb_array_elements(cast(:links as jsonb)) with ordinality as list (link, position)
                where id = :id
                """).setParameter("id", article.id()).setParameter("links", write(InlineLinks.all(article.content())))
                .executeUpdate();
    }

    /** Takes an article away; one that readers could see leaves a mark, and a recall leaves its reason on the mark. */
    void withdraw(ArticleUnpublished article) {
        rememberSlug(article.id());
        update("delete from published.withdrawn_article where id = :id and withdrawn_at > now()", article.id());
        query("""
                with gone as (delete from published.article where id = :id returning id, language, slug, visible_from)
                insert into published.withdrawn_article (id, language, slug, withdrawn_at)
                select id, language, slug, :at from gone where visible_from <= :at
                on conflict (id) do update set (language, slug) = (excluded.language, excluded.slug)
                """).setParameter("id", article.id()).setParameter("at", article.at()).executeUpdate();
        var recall = article.recall();
        query("""
                update published.withdrawn_article set (recall_reason, recall_text)
                    = (cast(:reason as text), cast(:text as text)) where id = :id
                """).setParameter("id", article.id()).setParameter("reason", recall == null ? null : recall.reason())
                .setParameter("text", recall == null ? null : recall.text()).executeUpdate();
    }

    void moveToStory(StoryChanged change) {
        query("""
                update published.article set story_id = :story, original = false, translated_from_id = :source,
                    translated_from_version = :version
                where id = :id
                """).setParameter("id", change.article()).setParameter("story", change.storyId())
                .setParameter("source", change.translatedFromId()).setParameter("version", change.translatedFromVersion())
                .executeUpdate();
    }

    void copyTag(UUID id) {
        rememberSlug("tag", TAG_IN_USE, id);
        copy("tag", "id, slug, kind, names, descriptions, parent_id, aliases, same_as", id);
        query(PLACE_TAGS + " and shown.id = :id").setParameter("id", id).executeUpdate();
    }

    /** Puts every tag where merges and hierarchy have it now. One that is merged stands below what it was merged into. */
    void placeTags() {
        query(PLACE_TAGS).executeUpdate();
    }

    void copyAuthor(UUID id) {
        rememberSlug("author", AUTHOR_IN_USE, id);
        copy("author", "id, slug, name, bios, url", id);
    }

    /**
     * Keeps the slug that a tag or author is about to give up. One that readers cannot see, which had borne the former slug
     * of one that they can, leaves it to that one.
     */
    private void rememberSlug(String table, String inUse, UUID id) {
        update("""
                insert into published.former_%1$s_slug as kept (slug, %1$s_id)
                select shown.slug, shown.id from published.%1$s shown join editorial.%1$s present on present.id = shown.id
                where shown.id = :id and shown.slug <> present.slug
                on conflict (slug) do update set %1$s_id = excluded.%1$s_id where %2$s or not %3$s
                """.formatted(table, inUse.formatted("excluded"), inUse.formatted("kept")), id);
    }

    void copyPublisher(UUID id) {
        copy("publisher", "id, slug, name, url", id);
    }

    void copyNotice(UUID id) {
        copy("notice", "id, placement, title, text, action, languages, starts_at, ends_at, priority, tags", id);
    }

    void copyRedirect(UUID id) {
        copy("redirect", "id, source_key, target, article_id, status", id);
    }

    void copyExternalTranslation(UUID id) {
        copy("external_translation", "id, story_id, language, url, headline, publisher_id, published_at, preferred",
                "editorial.translation_shown(external_translation)", id);
        copyPair(id);
    }

    /** Whether a translation elsewhere leads back here: known of an address, and so no part of what an editor changes. */
    void copyPair(UUID translation) {
        update("""
                update published.external_translation shown
                set points_back = editorial.translation_points_back(shown.id, shown.url)
                where id = :id
                    and points_back is distinct from editorial.translation_points_back(shown.id, shown.url)
                """, translation);
    }

    void copyEntitlement(UUID partner) {
        update("delete from published.partner_entitlement where partner_id = :id", partner);
        update("""
                insert into published.partner_entitlement (partner_id, active, languages, tags, published_from, text, licence,
                    terms_url, embargo_lead_minutes)
                select id, state = 'active',
                    case when languages <> '[]' then array(select jsonb_array_elements_text(languages)) end,
                    case when tags <> '[]' then array(select cast(jsonb_array_elements_text(tags) as uuid)) end,
                    published_from, text, licence, terms_url, embargo_lead_minutes
                from editorial.partner where id = :id
                """, partner);
    }

    /** Makes the published row the same as the editorial one, or removes it with it. */
    private void copy(String table, String columns, UUID id) {
        copy(table, columns, "true", id);
    }

    /** The same for a table of which readers see the rows that meet a condition. */
    private void copy(String table, String columns, String shown, UUID id) {
        update("""
                delete from published.%1$s where id = :id
                    and not exists (select from editorial.%1$s where id = :id and %2$s)
                """.formatted(table, shown), id);
        update("""
                insert into published.%1$s (%2$s) select %2$s from editorial.%1$s where id = :id and %3$s
                on conflict (id) do update set (%2$s) = (select %2$s from editorial.%1$s where id = :id)
                """.formatted(table, columns, shown), id);
    }

    private void update(String sql, UUID id) {
        query(sql).setParameter("id", id).executeUpdate();
    }

    private Query query(String sql) {
        return database.createNativeQuery(sql);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
