package org.standfirst.content;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.WebAddress;
import org.standfirst.language.PlainText;

/** A link to an article, by {@code id}, or to a page elsewhere, by {@code url} and {@code headline}. */
@Schema(description = "A link to an article (`id`) or to a page elsewhere (`url` and `headline`).")
public record RelatedLinkInput(
        @Schema(description = "How the target relates to the article; `inline` is kept for links of the body.", examples = "readMore", defaultValue = "readMore", pattern = "[a-z][A-Za-z0-9]{0,39}") @Pattern(regexp = "(?!inline$)[a-z][A-Za-z0-9]{0,39}", message = "must be a word such as \"readMore\" or \"background\", not \"inline\"") String relation,
        @Schema(description = "The article by id, or by slug in the language of this one.") @JsonAlias("article") @Nullable String id,
        @Schema(description = "The headline of a page elsewhere.") @Size(min = 1, max = 500) @PlainText @Nullable String headline,
        @Schema(description = "The address of a page elsewhere.", examples = "https://elsewhere.example/story") @WebAddress @Nullable String url,
        @Schema(description = "The publisher of a page elsewhere, by id or slug.", examples = "on-ge") @Nullable String publisher) {

    public RelatedLinkInput {
        relation = Objects.requireNonNullElse(relation, "readMore");
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "needs either an id, or a url and a headline")
    boolean isEitherHereOrElsewhere() {
        return id != null ? url == null && headline == null && publisher == null : url != null && headline != null;
    }
}
