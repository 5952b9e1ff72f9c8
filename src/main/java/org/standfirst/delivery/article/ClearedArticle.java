package org.standfirst.delivery.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.article.ArticleCopy.Omission;
import org.standfirst.portabletext.block.Block;
import org.standfirst.portabletext.block.Image;

/**
 * An article without the photos that partners may not have.
 *
 * @param row what is left
 * @param omitted what is not
 */
record ClearedArticle(ArticleRow row, List<Omission> omitted) {

    private static final String RIGHTS = "rights";

    /**
     * What partners may have of the article.
     *
     * @param licence the terms that hold for it; null: its own
     */
    static ClearedArticle of(ArticleRow row, @Nullable String licence) {
        var omitted = new ArrayList<Omission>();
        var content = row.content();
        var photo = content.leadImage();
        if (photo != null && photo.isReserved()) {
            photo = null;
            omitted.add(new Omission("leadImage", RIGHTS));
        }
        var body = row.body();
        if (body != null) {
            body.blocks().stream().filter(ClearedArticle::isReserved).map(Block::key)
                    .forEach(key -> omitted.add(new Omission(key, RIGHTS)));
            body = body.without(ClearedArticle::isReserved);
        }
        return new ClearedArticle(row.with(content.with(photo, licence == null ? content.licence() : licence), body),
                List.copyOf(omitted));
    }

    private static boolean isReserved(Block block) {
        return block instanceof Image image && image.reserved();
    }
}
