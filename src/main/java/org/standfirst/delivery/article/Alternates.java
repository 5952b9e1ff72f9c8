package org.standfirst.delivery.article;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.standfirst.delivery.article.ArticleView.TranslationView;

/** Chooses the editions that links by language lead to: no format takes two for one language. */
public final class Alternates {

    private Alternates() {
    }

    /** The editions that links of an article lead to; one that is known not to lead back is none of them. */
    static List<TranslationView> of(String own, List<TranslationView> editions) {
        return of(own, editions.stream().filter(TranslationView::alternate).toList(), TranslationView::language,
                edition -> edition.kind().equals("article"));
    }

    /**
     * One edition for each language but that of the page itself.
     *
     * @param own the language of the page
     * @param isOurs whether an edition is on the site itself; such a one goes first
     */
    public static <T> List<T> of(String own, List<T> editions, Function<T, String> language, Predicate<T> isOurs) {
        var chosen = new LinkedHashMap<String, T>();
        editions.stream().filter(edition -> !language.apply(edition).equals(own))
                .sorted(Comparator.comparing(language).thenComparing(edition -> !isOurs.test(edition)))
                .forEach(edition -> chosen.putIfAbsent(language.apply(edition), edition));
        return List.copyOf(chosen.values());
    }
}
