package org.standfirst.delivery.article;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.standfirst.portabletext.Body;
import org.standfirst.portabletext.html.HtmlRenderer;

/** Text of an article as HTML that can stand anywhere: it says which way it runs, and its links lead home. */
final class SyndicatedHtml {

    private SyndicatedHtml() {
    }

    static String of(SyndicatedArticle article, Body body) {
        var page = Jsoup.parseBodyFragment(HtmlRenderer.render(body), article.view().url());
        page.outputSettings().prettyPrint(false);
        page.select("a[href], img[src]").forEach(element -> {
            var attribute = element.hasAttr("href") ? "href" : "src";
            var address = element.absUrl(attribute);
            if (!address.isEmpty()) {
                element.attr(attribute, address);
            }
        });
        return element("div", article, page.body().html());
    }

    /** Text that runs from left to right needs no element to say so. */
    static String ofSummary(SyndicatedArticle article) {
        var text = Entities.escape(article.summary());
        return article.isRightToLeft() ? element("p", article, text) : text;
    }

    private static String element(String name, SyndicatedArticle article, String html) {
        return "<%1$s lang=\"%2$s\" dir=\"%3$s\">%4$s</%1$s>".formatted(name, article.view().language(),
                article.view().direction(), html);
    }
}
