package org.standfirst.delivery.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.article.ArticleView.TranslationView;
import org.standfirst.http.Negotiation;
import org.standfirst.portabletext.Body;
import org.standfirst.portabletext.TextRenderer;
import org.standfirst.portabletext.block.Block;
import org.standfirst.portabletext.block.Image;
import org.standfirst.portabletext.block.RelatedLink;
import org.standfirst.portabletext.block.Span;
import org.standfirst.portabletext.block.Style;
import org.standfirst.portabletext.block.TextBlock;
import org.standfirst.portabletext.markdown.MarkdownRenderer;

/**
 * Writes an article whole as a document. For Markdown and text, what stands around the body is put into blocks of the
 * same kind, so that the renderers of the body, with all their care for escaping, write it too.
 */
@ApplicationScoped
class ArticleFormats {

    static final String MARKDOWN = Negotiation.MARKDOWN;
    static final String NINJS_2 = Negotiation.NINJS + ";version=2.2";

    private final ArticleJsonLd jsonLd;
    private final ArticleNinjs ninjs;

    ArticleFormats(ArticleJsonLd jsonLd, ArticleNinjs ninjs) {
        this.jsonLd = jsonLd;
        this.ninjs = ninjs;
    }

    String write(String mediaType, ArticleView article, Body body) {
        return switch (mediaType) {
            case MediaType.TEXT_HTML -> ArticleHtml.render(article, body);
            case MARKDOWN -> "#" + MarkdownRenderer.render(whole(article, body)).replaceFirst("^##", "");
            case Negotiation.JSON_LD -> jsonLd.render(SyndicatedArticle.of(article, body, null));
            case Negotiation.NINJS -> ninjs.render(SyndicatedArticle.of(article, body, null), NinjsVersion.V3_1).toString();
            case NINJS_2 -> ninjs.render(SyndicatedArticle.of(article, body, null), NinjsVersion.V2_2).toString();
            case MediaType.TEXT_PLAIN -> TextRenderer.render(inWords(whole(article, body))) + "\n";
            default -> throw new IllegalArgumentException(mediaType);
        };
    }

    /** The date as it is written in a language, in UTC, as all times of the API are. */
    static String date(ArticleView article) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.forLanguageTag(article.language()))
                .format(article.publishedAt().atOffset(ZoneOffset.UTC));
    }

    /** The name of a language in that language, and who hosts the edition where it is elsewhere. */
    static String label(TranslationView translation) {
        var locale = Locale.forLanguageTag(translation.language());
        var name = locale.getDisplayName(locale);
        return translation.publisher() == null ? name : name + " · " + translation.publisher().name();
    }

    private static Body whole(ArticleView article, Body body) {
        var blocks = new ArrayList<Block>();
        blocks.add(paragraph(Style.H2, article.headline()));
        add(blocks, article.kicker());
        add(blocks, article.standfirst());
        add(blocks, Stream.of(article.authors().stream().map(ArticleView.BylineView::name).collect(Collectors.joining(", ")),
                Objects.requireNonNullElse(article.dateline(), ""), date(article)).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
        notices(article, blocks, true);
        var photo = article.leadImage();
        if (photo != null) {
            blocks.add(new Image("leadImage", photo.url(), photo.width(), photo.height(), photo.alt(), photo.caption(),
                    photo.credit()));
        }
        blocks.addAll(body.blocks());
        article.corrections().forEach(correction -> add(blocks, correction.text()));
        present(article.translations()).forEach(translation -> blocks.add(link(label(translation), translation.url(),
                translation.headline())));
        present(article.related()).stream().filter(related -> !related.relation().equals("inline"))
                .forEach(related -> blocks.add(new RelatedLink("related", null,
                        new RelatedLink.ToPage(related.url(), related.headline()))));
        add(blocks, article.tags().stream().map(ArticleView.TagView::name).collect(Collectors.joining(", ")));
        notices(article, blocks, false);
        source(article).ifPresent(blocks::add);
        add(blocks, article.licence());
        return new Body(blocks);
    }

    private static Optional<Block> source(ArticleView article) {
        return Optional.ofNullable(article.source()).map(source -> source.url() == null
                ? paragraph(Style.NORMAL, String.valueOf(source.publisher()))
                : link(null, source.url(), Objects.requireNonNullElse(source.publisher(), source.url())));
    }

    private static void notices(ArticleView article, List<Block> blocks, boolean above) {
        present(article.notices()).stream().filter(notice -> notice.placement().equals("top") == above).forEach(notice -> {
            add(blocks, notice.title());
            add(blocks, notice.text());
            if (notice.action() != null) {
                blocks.add(link(null, notice.action().url(), notice.action().label()));
            }
        });
    }

    private static void add(List<Block> blocks, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            blocks.add(paragraph(Style.NORMAL, text));
        }
    }

    private static TextBlock paragraph(Style style, String text) {
        return TextBlock.of("p", style, List.of(Span.plain("s", text)), List.of());
    }

    /** A line that leads somewhere; as a related link, for in text that is the one form that shows the address. */
    private static RelatedLink link(@Nullable String before, String url, @Nullable String text) {
        return text == null ? new RelatedLink("link", null, new RelatedLink.ToPage(url, before == null ? url : before))
                : new RelatedLink("link", before, new RelatedLink.ToPage(url, text));
    }

    /** The renderer for text leaves pictures out; a document keeps what they tell and who made them. */
    private static Body inWords(Body whole) {
        return new Body(whole.blocks().stream()
                .map(block -> block instanceof Image picture ? paragraph(Style.NORMAL, words(picture)) : block).toList());
    }

    private static String words(Image picture) {
        return Stream.of(picture.caption() == null ? picture.alt() : picture.caption(),
                picture.credit() == null ? null : "(" + picture.credit() + ")")
                .filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private static <T> List<T> present(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
