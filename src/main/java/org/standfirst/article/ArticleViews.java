package org.standfirst.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standfirst.article.ArticleView.RelatedView;
import org.standfirst.author.Authors;
import org.standfirst.author.Authors.AuthorReference;
import org.standfirst.content.ArticleContent;
import org.standfirst.content.ArticleContent.RelatedLink;
import org.standfirst.content.InlineLinks;
import org.standfirst.content.ReadingTime;
import org.standfirst.publisher.Publishers;
import org.standfirst.publisher.Publishers.PublisherReference;
import org.standfirst.site.Site;
import org.standfirst.tag.Tags;
import org.standfirst.tag.Tags.TagReference;
import org.standfirst.translation.ExternalTranslationView;
import org.standfirst.translation.ExternalTranslations;

/**
 * Composes what the newsroom sees of working copies; for many at once with a fixed number of queries. What a working copy
 * refers to cannot be removed; what a revision refers to may be gone, and is left out then.
 */
@ApplicationScoped
class ArticleViews {

    private final ArticleRepository articles;
    private final ExternalTranslations externalTranslations;
    private final Tags tags;
    private final Authors authors;
    private final Publishers publishers;
    private final Site site;

    ArticleViews(ArticleRepository articles, ExternalTranslations externalTranslations, Tags tags, Authors authors,
            Publishers publishers, Site site) {
        this.articles = articles;
        this.externalTranslations = externalTranslations;
        this.tags = tags;
        this.authors = authors;
        this.publishers = publishers;
        this.site = site;
    }

    /** What the articles refer to, read once for all of them. */
    private record References(Map<UUID, TagReference> tags, Map<UUID, AuthorReference> authors,
            Map<UUID, PublisherReference> publishers, Map<UUID, Article> articles) {
    }

    List<ArticleView> ofList(List<Article> list) {
        var references = references(list);
        return list.stream().map(article -> view(article, references, false, List.of())).toList();
    }

    ArticleView of(Article article, List<String> warnings) {
        return view(article, references(List.of(article)), true, warnings);
    }

    List<TranslationView> translations(Article article) {
        var editions = articles.editions(article.storyId());
        var byId = editions.stream().collect(Collectors.toMap(Article::id, Function.identity()));
        var substance = editions.stream().filter(Article::original).findFirst()
                .map(original -> original.release().substanceVersion()).orElse(0);
        return Stream.concat(
                editions.stream().filter(edition -> !edition.id().equals(article.id()))
                        .map(edition -> TranslationView.of(edition, isOutdated(edition, byId), site)),
                externalTranslations.ofStory(article.storyId()).stream()
                        .map(elsewhere -> TranslationView.of(elsewhere, substance)))
                .toList();
    }

    TranslationView translation(ExternalTranslationView elsewhere) {
        var substance = articles.original(elsewhere.storyId()).map(original -> original.release().substanceVersion())
                .orElse(0);
        return TranslationView.of(elsewhere, substance);
    }

    private ArticleView view(Article article, References references, boolean whole, List<String> warnings) {
        var content = article.content();
        var words = content.body().wordCount();
        var release = article.release();
        return new ArticleView(article.id(), article.language(), article.slug(), url(article), article.status(),
                article.hasUnpublishedChanges(),
                article.status() == ArticleStatus.SCHEDULED ? release.visibleFrom() : null, content.embargoUntil(),
                content.expiresAt(), article.reviewComment(), recall(article), content.headline(), content.kicker(),
                content.standfirst(),
                content.dateline(), content.publishedAt() != null ? content.publishedAt() : release.publishedAt(),
                release.firstPublishedAt(), release.updatedAt(), release.version(), bylines(content, references),
                content.leadImage(), tags(article, references), whole ? content.body() : null,
                whole ? translations(article) : null, article.original(), translatedFrom(article),
                isOutdated(article, references.articles()), whole ? related(content, references) : null, content.corrections(),
                source(content, references), content.licence(), words, ReadingTime.minutes(words), article.createdAt(),
                article.createdBy().name(), article.modifiedAt(), article.modifiedBy().name(), article.deletedAt(),
                warnings);
    }

    private References references(List<Article> list) {
        var contents = list.stream().map(Article::content).toList();
        var sources = list.stream().map(Article::translatedFromId).filter(Objects::nonNull);
        var links = contents.stream().flatMap(content -> InlineLinks.all(content).stream()).toList();
        var targets = Stream.concat(sources, links.stream().map(RelatedLink::article).filter(Objects::nonNull));
        var hosts = Stream.concat(links.stream().map(RelatedLink::publisher),
                contents.stream().map(ArticleContent::source).filter(Objects::nonNull).map(ArticleContent.Source::publisher));
        return new References(tags.byId(distinct(contents.stream().flatMap(content -> content.tags().stream()))),
                authors.byId(distinct(contents.stream().flatMap(content -> content.authors().stream())
                        .map(ArticleContent.Byline::author))),
                publishers.byId(distinct(hosts.filter(Objects::nonNull))),
                articles.findAll(distinct(targets)).stream().collect(Collectors.toMap(Article::id, Function.identity())));
    }

    private static List<UUID> distinct(Stream<UUID> ids) {
        return ids.distinct().toList();
    }

    private static List<ArticleView.AuthorView> bylines(ArticleContent content, References references) {
        return content.authors().stream().flatMap(line -> Stream.ofNullable(references.authors().get(line.author()))
                .map(author -> new ArticleView.AuthorView(author.id(), author.slug(), author.name(), line.role())))
                .toList();
    }

    private List<ArticleView.TagView> tags(Article article, References references) {
        return article.content().tags().stream().map(references.tags()::get).filter(Objects::nonNull)
                .map(tag -> new ArticleView.TagView(tag.id(), tag.slug(), tag.kind(),
                        tag.names().in(article.language(), site.defaultLanguage()).orElse(tag.slug().value())))
                .toList();
    }

    private List<RelatedView> related(ArticleContent content, References references) {
        var views = new ArrayList<RelatedView>();
        for (var link : InlineLinks.all(content)) {
            if (link.article() == null) {
                views.add(new RelatedView(link.relation(), null, null, null, String.valueOf(link.headline()),
                        String.valueOf(link.url()), null, null, name(link.publisher(), references)));
                continue;
            }
            var target = references.articles().get(link.article());
            if (target != null) {
                views.add(new RelatedView(link.relation(), target.id(), target.language(), target.slug(),
                        target.content().headline(), url(target), target.release().publishedAt(), target.status(), null));
            }
        }
        return views;
    }

    private static ArticleView.@Nullable SourceView source(ArticleContent content, References references) {
        var source = content.source();
        return source == null ? null : new ArticleView.SourceView(name(source.publisher(), references), source.url());
    }

    private static @Nullable String name(@Nullable UUID publisher, References references) {
        var there = publisher == null ? null : references.publishers().get(publisher);
        return there == null ? null : there.name();
    }

    private static ArticleView.@Nullable TranslatedFromView translatedFrom(Article article) {
        var from = article.translatedFromId();
        return from == null ? null : new ArticleView.TranslatedFromView(from, article.translatedFromVersion());
    }

    /** Whether what it was translated from has changed in substance since, as far as that is among the articles. */
    private static boolean isOutdated(Article article, Map<UUID, Article> articles) {
        var followed = article.translatedFromVersion();
        var from = article.translatedFromId() == null ? null : articles.get(article.translatedFromId());
        return from != null && followed != null && from.release().substanceVersion() > followed;
    }

    private static ArticleView.@Nullable RecallView recall(Article article) {
        var recall = article.recall();
        return recall == null ? null
                : new ArticleView.RecallView(recall.reason(), recall.text(), recall.at(), recall.by().name());
    }

    private String url(Article article) {
        return site.articleUrl(article.language().value(), article.slug().value());
    }
}
