package org.standfirst.delivery.article;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.article.ArticleView.HostView;
import org.standfirst.delivery.article.ArticleView.PhotoView;
import org.standfirst.delivery.article.ArticleView.RenditionView;
import org.standfirst.delivery.article.ArticleView.SourceView;
import org.standfirst.delivery.article.ArticleView.TranslationView;
import org.standfirst.portabletext.Body;
import org.standfirst.portabletext.TextRenderer;
import org.standfirst.site.Place;

/**
 * An article as every format of others takes it: what has the same meaning in all of them is found out here, once. Addresses
 * that a newsroom wrote are ASCII here, for most formats know URIs (RFC 3986) and no IRIs.
 *
 * @param view what readers see of it, but for the body
 * @param body its text, with links as they are now; null where it is not given away
 * @param summary what it is about in a few words: its standfirst, else how it begins; empty where it has neither
 * @param termsUrl where the terms for whoever gets it are, in full; null where there are none but its licence
 */
public record SyndicatedArticle(ArticleView view, @Nullable Body body, String summary, @Nullable String termsUrl) {

    private static final int EXCERPT = 300;

    static SyndicatedArticle of(ArticleView view, @Nullable Body body, @Nullable String termsUrl) {
        var standfirst = view.standfirst();
        var summary = standfirst != null || body == null ? Objects.requireNonNullElse(standfirst, "")
                : beginning(TextRenderer.render(body).strip());
        return new SyndicatedArticle(view, body, summary, termsUrl);
    }

    private static String beginning(String text) {
        var paragraph = text.split("\n", 2)[0];
        if (paragraph.codePointCount(0, paragraph.length()) <= EXCERPT) {
            return paragraph;
        }
        var cut = paragraph.substring(0, paragraph.offsetByCodePoints(0, EXCERPT));
        var word = cut.lastIndexOf(' ');
        return (word > 0 ? cut.substring(0, word) : cut) + "…";
    }

    /** The same with no more of its text than the summary. */
    public SyndicatedArticle inBrief() {
        return new SyndicatedArticle(view, null, summary, termsUrl);
    }

    /** The name of an article that stays whatever its slug and headline become (RFC 9562). */
    public static String urn(UUID id) {
        return "urn:uuid:" + id;
    }

    /** Its own name of that kind. */
    public String urn() {
        return urn(view.id());
    }

    /** Its text as HTML that can stand anywhere; empty where the text is not given away. */
    public Optional<String> html() {
        return Optional.ofNullable(body).map(text -> SyndicatedHtml.of(this, text));
    }

    /** The summary as HTML that can stand anywhere; empty where there is none. */
    public Optional<String> summaryAsHtml() {
        return summary.isEmpty() ? Optional.empty() : Optional.of(SyndicatedHtml.ofSummary(this));
    }

    boolean isRightToLeft() {
        return view.direction().equals("rtl");
    }

    /** When it was published in this version; an article may bear a date ahead of that moment. */
    public Instant modifiedAt() {
        return view.updatedAt().isBefore(view.publishedAt()) ? view.publishedAt() : view.updatedAt();
    }

    /** What must stand with it wherever it is shown. */
    public String attribution() {
        return ArticleCopy.attribution(view);
    }

    /** Where the terms are in full, by which others may use it: those of who gets it, else a licence that is an address. */
    public Optional<String> licenceUrl() {
        var licence = view.licence();
        return termsUrl != null ? Optional.of(Place.ascii(termsUrl))
                : Optional.ofNullable(licence).filter(words -> words.matches("https?://\\S+")).map(Place::ascii);
    }

    /** The photo that stands for it. */
    public @Nullable PhotoView photo() {
        var photo = view.leadImage();
        return photo == null ? null
                : new PhotoView(Place.ascii(photo.url()), photo.width(), photo.height(), photo.alt(), photo.caption(),
                        photo.credit(), photo.focalPoint(), photo.renditions().stream().map(SyndicatedArticle::ascii).toList());
    }

    private static RenditionView ascii(RenditionView size) {
        return new RenditionView(size.name(), Place.ascii(size.url()), size.width(), size.height(), size.type());
    }

    /** Where it was taken from. */
    public @Nullable SourceView source() {
        var source = view.source();
        return source == null || source.url() == null ? source : new SourceView(source.publisher(), Place.ascii(source.url()));
    }

    /** The other editions of the story. */
    public List<TranslationView> translations() {
        return Objects.requireNonNullElse(view.translations(), List.<TranslationView> of()).stream()
                .map(SyndicatedArticle::ascii).toList();
    }

    private static TranslationView ascii(TranslationView edition) {
        var host = edition.publisher();
        return new TranslationView(edition.kind(), edition.language(), edition.id(), edition.slug(), edition.headline(),
                Place.ascii(edition.url()),
                host == null ? null : new HostView(host.slug(), host.name(), Place.ascii(host.url())),
                edition.publishedAt(), edition.alternate());
    }

    /** The other editions, one for each other language, as links by language need it: ours go before those elsewhere. */
    public List<TranslationView> alternates() {
        return Alternates.of(view.language(), translations());
    }

    /** Whether it was translated from that edition. */
    boolean isTranslatedFrom(TranslationView edition) {
        var from = view.translatedFrom();
        return from != null && from.id().equals(edition.id());
    }
}
