package org.standfirst.delivery.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.LanguageChoice;
import org.standfirst.delivery.article.ArticleRow.EditionRow;
import org.standfirst.delivery.article.ArticleRow.LinkRow;
import org.standfirst.delivery.article.ArticleView.PhotoView;
import org.standfirst.delivery.article.ArticleView.RelatedView;
import org.standfirst.delivery.article.ArticleView.SourceView;
import org.standfirst.delivery.article.ArticleView.TagView;
import org.standfirst.delivery.article.ArticleView.TranslatedFromView;
import org.standfirst.delivery.article.ArticleView.TranslationView;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.Wording;
import org.standfirst.portabletext.Body;
import org.standfirst.portabletext.block.LinkTarget;
import org.standfirst.site.Site;
import org.standfirst.delivery.notice.NoticeView;

/** Makes what readers see out of a row: names in the language of the article, addresses, and a body with live links. */
@ApplicationScoped
class ArticleComposer {

    private final Site site;

    ArticleComposer(Site site) {
        this.site = site;
    }

    ArticleView view(ArticleRow row, Set<Part> parts, BodyFormat format) {
        return view(row, parts, format, LanguageChoice.ANY);
    }

    /** The article for a reader who asked for certain languages. */
    ArticleView view(ArticleRow row, Set<Part> parts, BodyFormat format, LanguageChoice choice) {
        var content = row.content();
        var language = new LanguageTag(row.language());
        return new ArticleView(row.id(), row.language(), direction(language), choice.fallbackFrom(row.language()), row.slug(),
                url(row.language(), row.slug()), row.headline(),
                content.kicker(), content.standfirst(), content.dateline(), row.publishedAt(), row.firstPublishedAt(),
                row.updatedAt(), row.version(), row.authors(), photo(row, language), tags(row, language),
                parts.contains(Part.BODY) ? format.write(body(row)) : null, translations(row), row.original(),
                translatedFrom(row), isOutdated(row), parts.contains(Part.RELATED) ? related(row) : null,
                notices(row, language), content.corrections(), source(row), content.licence(), content.wordCount(),
                content.readingMinutes());
    }

    /** The body with the present headline and address of each article it links to, and without links to hidden ones. */
    Body body(ArticleRow row) {
        var targets = Objects.requireNonNullElse(row.related(), List.<LinkRow> of()).stream()
                .flatMap(link -> target(link).stream())
                .collect(Collectors.toMap(LinkTarget::article, Function.identity(), (one, same) -> one));
        return Objects.requireNonNull(row.body()).resolve(targets::get);
    }

    private Optional<LinkTarget> target(LinkRow link) {
        return link.id() == null || link.language() == null || link.slug() == null ? Optional.empty()
                : Optional.of(new LinkTarget(link.id(), link.headline(), link.language(), link.slug(),
                        url(link.language(), link.slug())));
    }

    private @Nullable PhotoView photo(ArticleRow row, LanguageTag language) {
        var photo = row.content().leadImage();
        return photo == null ? null
                : new PhotoView(photo.url(), photo.width(), photo.height(), text(photo.alt(), language),
                        text(photo.caption(), language), credit(photo.credit(), language), photo.focalPoint(),
                        Objects.requireNonNullElse(photo.renditions(), List.of()));
    }

    private @Nullable String text(@Nullable Wording wording, LanguageTag language) {
        return wording == null ? null : wording.in(language, site.defaultLanguage()).orElse(null);
    }

    /** Who made a photo is told in any language rather than not at all: its licence asks for it. */
    private @Nullable String credit(@Nullable Wording wording, LanguageTag language) {
        return wording == null ? null : wording.in(language, site.defaultLanguage()).or(wording::any).orElse(null);
    }

    private List<TagView> tags(ArticleRow row, LanguageTag language) {
        return row.tags().stream().map(tag -> new TagView(tag.id(), tag.slug(), tag.kind(),
                tag.names().in(language, site.defaultLanguage()).orElse(tag.slug()))).toList();
    }

    private @Nullable List<TranslationView> translations(ArticleRow row) {
        return row.translations() == null ? null : row.translations().stream().map(this::translation).toList();
    }

    private TranslationView translation(EditionRow edition) {
        return edition.slug() == null
                ? new TranslationView("external", edition.language(), null, null, edition.headline(),
                        Objects.requireNonNull(edition.url()), edition.publisher(), edition.publishedAt(), edition.alternate())
                : new TranslationView("article", edition.language(), edition.id(), edition.slug(), edition.headline(),
                        url(edition.language(), edition.slug()), null, edition.publishedAt(), edition.alternate());
    }

    private @Nullable List<RelatedView> related(ArticleRow row) {
        return row.related() == null ? null : row.related().stream().map(this::related).toList();
    }

    private RelatedView related(LinkRow link) {
        var url = link.language() == null || link.slug() == null ? Objects.requireNonNull(link.url())
                : url(link.language(), link.slug());
        return new RelatedView(link.relation(), link.id(), link.language(), link.slug(), link.headline(), url,
                link.publishedAt(), link.publisher());
    }

    private @Nullable List<NoticeView> notices(ArticleRow row, LanguageTag language) {
        return row.notices() == null ? null
                : row.notices().stream().flatMap(notice -> notice.in(language, site.defaultLanguage()).stream()).toList();
    }

    private static @Nullable TranslatedFromView translatedFrom(ArticleRow row) {
        UUID from = row.translatedFromId();
        return from == null ? null : new TranslatedFromView(from, row.translatedFromVersion());
    }

    private static boolean isOutdated(ArticleRow row) {
        return row.sourceVersion() != null && row.translatedFromVersion() != null
                && row.sourceVersion() > row.translatedFromVersion();
    }

    private static @Nullable SourceView source(ArticleRow row) {
        return row.sourcePublisher() == null && row.content().sourceUrl() == null ? null
                : new SourceView(row.sourcePublisher(), row.content().sourceUrl());
    }

    private static String direction(LanguageTag language) {
        return language.isRightToLeft() ? "rtl" : "ltr";
    }

    private String url(String language, String slug) {
        return site.articleUrl(language, slug);
    }
}
