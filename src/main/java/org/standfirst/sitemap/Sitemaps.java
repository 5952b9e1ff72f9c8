package org.standfirst.sitemap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.article.Alternates;
import org.standfirst.site.Masthead;
import org.standfirst.site.Place;
import org.standfirst.site.Site;
import org.standfirst.sitemap.SitemapRepository.Edition;
import org.standfirst.sitemap.SitemapRepository.Month;
import org.standfirst.sitemap.SitemapRepository.News;
import org.standfirst.sitemap.SitemapRepository.Row;
import org.standfirst.xml.XmlDocument;

/**
 * Writes sitemaps.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">Sitemaps XML format</a>
 * @see <a href="https://developers.google.com/search/docs/specialty/international/localized-versions">Google, Localized
 *      versions of your pages</a>
 * @see <a href="https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap">Google, News sitemap</a>
 */
@ApplicationScoped
class Sitemaps {

    /** A file may have 50,000 addresses and 50 MB; with the editions of a story this many stay well below the second. */
    static final int PAGE_SIZE = 10_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";
    private static final String IMAGE = "http://www.google.com/schemas/sitemap-image/1.1";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    /** What search engines take for a language: no more of a tag than script and region. */
    private static final Pattern HREFLANG = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\\d{3}))?");

    private final Site site;
    private final Masthead masthead;

    Sitemaps(Site site, Masthead masthead) {
        this.site = site;
        this.masthead = masthead;
    }

    /** The index of all pages: one for each month, or several where it has more articles than a page. */
    String index(List<Month> months) {
        var xml = new XmlDocument("sitemapindex", "xmlns", NAMESPACE);
        for (var month : months) {
            var pages = (month.articles() + PAGE_SIZE - 1) / PAGE_SIZE;
            LongStream.rangeClosed(1, pages).forEach(number -> xml.open("sitemap")
                    .element("loc", masthead.served("/sitemaps/" + month.month() + (number == 1 ? "" : "-" + number) + ".xml"))
                    .element("lastmod", month.updatedAt().toString()).close());
        }
        return xml.end();
    }

    /** A page of articles, each with its other editions and its photo. */
    String page(List<Row> articles) {
        var xml = new XmlDocument("urlset", "xmlns", NAMESPACE, "xmlns:xhtml", XHTML, "xmlns:image", IMAGE);
        articles.forEach(article -> article(xml, article));
        return xml.end();
    }

    private void article(XmlDocument xml, Row article) {
        var own = new Edition(article.language(), article.slug(), null, article.original());
        xml.open("url").element("loc", address(own)).element("lastmod", article.updatedAt().toString());
        alternates(xml, own, article.editions());
        if (article.photo() != null) {
            xml.open("image:image").element("image:loc", Place.ascii(article.photo())).close();
        }
        xml.close();
    }

    /** Every edition names all of them, itself too; readers of no language that there is are best served by the original. */
    private void alternates(XmlDocument xml, Edition own, List<Edition> editions) {
        var others = Alternates.of(own.language(), editions, Edition::language, edition -> edition.slug() != null).stream()
                .filter(edition -> HREFLANG.matcher(edition.language()).matches()).toList();
        if (others.isEmpty() || !HREFLANG.matcher(own.language()).matches()) {
            return;
        }
        alternate(xml, own.language(), own);
        others.forEach(edition -> alternate(xml, edition.language(), edition));
        if (own.original()) {
            alternate(xml, "x-default", own);
        } else {
            others.stream().filter(Edition::original).findFirst()
                    .ifPresent(original -> alternate(xml, "x-default", original));
        }
    }

    private void alternate(XmlDocument xml, String language, Edition edition) {
        xml.empty("xhtml:link", "rel", "alternate", "hreflang", language, "href", address(edition));
    }

    private String address(Edition edition) {
        return edition.slug() == null ? Place.ascii(Objects.requireNonNull(edition.url()))
                : site.articleUrl(edition.language(), edition.slug());
    }

    /** What is news now. */
    String news(List<News> articles) {
        var xml = new XmlDocument("urlset", "xmlns", NAMESPACE, "xmlns:news", NEWS);
        articles.forEach(article -> xml.open("url").element("loc", site.articleUrl(article.language(), article.slug()))
                .open("news:news").open("news:publication").element("news:name", masthead.name())
                .element("news:language", newsLanguage(article.language())).close()
                .element("news:publication_date", article.publishedAt().toString())
                .element("news:title", article.headline()).close().close());
        return xml.end();
    }

    /** ISO 639, but for Chinese, of which the scripts are told apart by a region. */
    private static String newsLanguage(String tag) {
        var locale = Locale.forLanguageTag(tag);
        if (!locale.getLanguage().equals("zh")) {
            return locale.getLanguage();
        }
        return locale.getScript().equals("Hant") || locale.getCountry().equals("TW") ? "zh-tw" : "zh-cn";
    }

    /** As a header has it; null where there is nothing. */
    static @Nullable Date latest(List<Instant> moments) {
        return moments.stream().max(Instant::compareTo).map(Date::from).orElse(null);
    }
}
