package org.standfirst.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.article.WholeArticles;

/** Readers at large: they may have all that is public, and nobody knows what they hold. */
@ApplicationScoped
class Everybody implements Readership {

    private final WholeArticles articles;

    Everybody(WholeArticles articles) {
        this.articles = articles;
    }

    @Override
    public @Nullable UUID partner() {
        return null;
    }

    @Override
    public String terms() {
        return "";
    }

    @Override
    public Map<UUID, ObjectNode> articles(Collection<UUID> ids) {
        return articles.read(ids);
    }

    @Override
    public Set<UUID> held(Collection<UUID> ids) {
        return Set.copyOf(ids);
    }

    @Override
    public void handOut(Collection<UUID> ids) {
        // Nobody asks who has read what is public.
    }
}
