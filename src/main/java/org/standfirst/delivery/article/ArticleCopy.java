package org.standfirst.delivery.article;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An article as a partner gets it: what readers see, but for the newsroom's notices and for photos that partners may not
 * have, and beside it what the partner must say and heed. In {@code licence} are the terms that hold for the partner.
 */
@Schema(name = "PartnerArticle")
public record ArticleCopy(
        @JsonUnwrapped ArticleView article,
        @Schema(description = "How much of it comes: with the body, or all but that.", enumeration = {
                "full", "summary" }) String text,
        @Schema(description = "What must stand with it wherever it is shown.", examples = "Nino Beridze · https://news.example/en/ferry-returns-to-the-lake") String attribution,
        @Schema(description = "Where it was published first: the `rel=\"canonical\"` of any copy.", examples = "https://news.example/en/ferry-returns-to-the-lake") String canonicalUrl,
        Rights rights,
        @Schema(description = "What was left out, and why.") List<Omission> omitted){

    /** What every copy tells, whichever properties it is cut down to. */
    static final Set<String> ALWAYS = Set.of("id", "licence", "text", "attribution", "canonicalUrl", "rights", "omitted",
            "embargoUntil");

    /** What goes for an article beside the licence. */
    @Schema(name = "PartnerArticleRights")
    record Rights(
            @Schema(description = "Where the terms are, in full.", examples = "https://news.example/terms") @Nullable String termsUrl,
            @Schema(description = "The terms of the article itself, where it has its own beside those of the partner.") @Nullable String articleLicence,
            @Schema(description = "Who must be named beside the lead photo.", examples = "Ana Lomidze/AGENCY") @Nullable String leadImageCredit) {
    }

    /** Something that a partner may not have. */
    @Schema(name = "Omission")
    record Omission(
            @Schema(description = "The property, or the block of the body by its key.", examples = "leadImage") String what,
            @Schema(examples = "rights") String reason) {
    }

    static ArticleCopy of(ArticleView article, @Nullable String articleLicence, CopyTerms terms, List<Omission> omitted) {
        var photo = article.leadImage();
        return new ArticleCopy(article, terms.fullText() ? "full" : "summary", attribution(article), article.url(),
                new Rights(terms.termsUrl(), Objects.equals(article.licence(), articleLicence) ? null : articleLicence,
                        photo == null ? null : photo.credit()),
                omitted);
    }

    static String attribution(ArticleView article) {
        var authors = article.authors().stream().map(ArticleView.BylineView::name).collect(Collectors.joining(", "));
        var source = article.source() == null ? null : article.source().publisher();
        return Stream.of(authors, source, article.url()).filter(Objects::nonNull).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Which article it is. */
    public UUID articleId() {
        return article.id();
    }
}
