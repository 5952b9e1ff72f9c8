package org.standfirst.delivery.article;

import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.standfirst.portabletext.Body;
import org.standfirst.portabletext.html.HtmlRenderer;

/**
 * Writes an article as an HTML document, each part under a class of its own. It is built as a tree, so text can never
 * become markup; the body comes from the renderer, which escapes likewise. Names and headlines may run against the
 * direction of the article, so each is isolated from what stands around it.
 */
final class ArticleHtml {

    private ArticleHtml() {
    }

    static String render(ArticleView article, Body body) {
        var page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        page.child(0).attr("lang", article.language()).attr("dir", article.direction());
        page.title(article.headline());
        page.head().prependElement("meta").attr("charset", "utf-8");
        page.head().appendElement("link").attr("rel", "canonical").attr("href", article.url());
        Alternates.of(article.language(), present(article.translations()))
                .forEach(edition -> page.head().appendElement("link").attr("rel", "alternate")
                        .attr("hreflang", edition.language()).attr("href", edition.url()));
        notices(page.body(), article, "top");
        var main = page.body().appendElement("article");
        header(main.appendElement("header"), article);
        main.appendElement("div").addClass("body").append(HtmlRenderer.render(body));
        footer(main.appendElement("footer"), article);
        notices(page.body(), article, "inline");
        notices(page.body(), article, "bottom");
        return "<!doctype html>\n" + page.child(0).outerHtml() + "\n";
    }

    private static void header(Element header, ArticleView article) {
        text(header, "p", "kicker", article.kicker());
        header.appendElement("h1").text(article.headline());
        text(header, "p", "standfirst", article.standfirst());
        var byline = header.appendElement("p").addClass("byline");
        article.authors().forEach(author -> byline.appendElement("bdi").addClass("author").text(author.name())
                .after(" "));
        text(byline, "bdi", "dateline", article.dateline());
        byline.appendText(" ").appendElement("time").attr("datetime", article.publishedAt().toString())
                .text(ArticleFormats.date(article));
        var photo = article.leadImage();
        if (photo != null) {
            photo(header.appendElement("figure").addClass("lead-image"), photo);
        }
    }

    private static void photo(Element figure, ArticleView.PhotoView photo) {
        var image = figure.appendElement("img").attr("src", photo.url()).attr("alt",
                Objects.requireNonNullElse(photo.alt(), ""));
        if (photo.width() != null && photo.height() != null) {
            image.attr("width", photo.width().toString()).attr("height", photo.height().toString());
        }
        if (photo.caption() == null && photo.credit() == null) {
            return;
        }
        var caption = figure.appendElement("figcaption");
        text(caption, "bdi", "caption", photo.caption());
        caption.appendText(" ");
        if (photo.credit() != null) {
            caption.appendElement("small").addClass("credit").appendElement("bdi").text(photo.credit());
        }
    }

    private static void footer(Element footer, ArticleView article) {
        article.corrections().forEach(correction -> footer.appendElement("p").addClass(correction.kind())
                .text(correction.text()));
        present(article.translations()).forEach(translation -> {
            var line = footer.appendElement("p").addClass("translation");
            line.appendElement("a").attr("href", translation.url()).attr("hreflang", translation.language())
                    .appendElement("bdi").text(ArticleFormats.label(translation));
            if (translation.headline() != null) {
                line.appendText(" ").appendElement("cite").attr("lang", translation.language()).attr("dir", "auto")
                        .text(translation.headline());
            }
        });
        present(article.related()).stream().filter(link -> !link.relation().equals("inline"))
                .forEach(link -> footer.appendElement("p").addClass("related").attr("data-relation", link.relation())
                        .appendElement("a").attr("href", link.url()).attr("dir", "auto").text(link.headline()));
        article.tags().forEach(tag -> footer.appendElement("bdi").addClass("tag").attr("data-tag", tag.slug())
                .text(tag.name()).after(" "));
        source(footer, article.source());
        text(footer, "p", "licence", article.licence());
    }

    private static void source(Element footer, ArticleView.@Nullable SourceView source) {
        if (source == null) {
            return;
        }
        var name = Objects.requireNonNullElse(source.publisher(), Objects.requireNonNullElse(source.url(), ""));
        var line = footer.appendElement("p").addClass("source");
        if (source.url() == null) {
            line.appendElement("bdi").text(name);
        } else {
            line.appendElement("a").attr("href", source.url()).attr("dir", "auto").text(name);
        }
    }

    private static void notices(Element parent, ArticleView article, String placement) {
        present(article.notices()).stream().filter(notice -> notice.placement().equals(placement)).forEach(notice -> {
            var aside = parent.appendElement("aside").addClass("notice").attr("data-placement", placement);
            text(aside, "h2", "title", notice.title());
            aside.appendElement("p").text(notice.text());
            if (notice.action() != null) {
                aside.appendElement("a").attr("href", notice.action().url()).text(notice.action().label());
            }
        });
    }

    private static void text(Element parent, String element, String name, @Nullable String text) {
        if (text != null) {
            parent.appendElement(element).addClass(name).text(text);
        }
    }

    private static <T> List<T> present(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
