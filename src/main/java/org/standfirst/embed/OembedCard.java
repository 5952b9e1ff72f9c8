package org.standfirst.embed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.article.ArticleView.BylineView;
import org.standfirst.delivery.article.ArticleView.PhotoView;
import org.standfirst.delivery.article.SyndicatedArticle;
import org.standfirst.site.Masthead;
import org.standfirst.site.Site;
import org.standfirst.xml.XmlDocument;

/**
 * What a site shows of an article that it links to.
 *
 * @see <a href="https://oembed.com/#section2">oEmbed, Full Spec</a>
 */
@ApplicationScoped
class OembedCard {

    private final Masthead masthead;
    private final Site site;

    OembedCard(Masthead masthead, Site site) {
        this.masthead = masthead;
        this.site = site;
    }

    private record Thumbnail(String url, int width, int height) {

        boolean fits(int maxWidth, int maxHeight) {
            return width <= maxWidth && height <= maxHeight;
        }
    }

    /** By the names that oEmbed has for it. A thumbnail must tell its size, so one without is none. */
    Map<String, Object> of(SyndicatedArticle article, int maxWidth, int maxHeight) {
        var view = article.view();
        var card = new LinkedHashMap<String, Object>();
        card.put("type", "link");
        card.put("version", "1.0");
        card.put("title", view.headline());
        if (!view.authors().isEmpty()) {
            card.put("author_name", view.authors().stream().map(BylineView::name).collect(Collectors.joining(", ")));
            card.put("author_url", site.authorUrl(view.language(), view.authors().get(0).slug()));
        }
        card.put("provider_name", masthead.name());
        card.put("provider_url", masthead.home(view.language()));
        thumbnail(article.photo(), maxWidth, maxHeight).ifPresent(thumbnail -> {
            card.put("thumbnail_url", thumbnail.url());
            card.put("thumbnail_width", thumbnail.width());
            card.put("thumbnail_height", thumbnail.height());
        });
        return card;
    }

    private static Optional<Thumbnail> thumbnail(@Nullable PhotoView photo, int maxWidth, int maxHeight) {
        if (photo == null) {
            return Optional.empty();
        }
        List<Thumbnail> sizes = new ArrayList<>();
        if (photo.width() != null && photo.height() != null) {
            sizes.add(new Thumbnail(photo.url(), photo.width(), photo.height()));
        }
        photo.renditions().forEach(size -> sizes.add(new Thumbnail(size.url(), size.width(), size.height())));
        return sizes.stream().filter(size -> size.fits(maxWidth, maxHeight)).max(Comparator.comparingInt(Thumbnail::width));
    }

    static String xml(Map<String, Object> card) {
        var xml = new XmlDocument("oembed");
        card.forEach((name, value) -> xml.element(name, value.toString()));
        return xml.end();
    }
}
