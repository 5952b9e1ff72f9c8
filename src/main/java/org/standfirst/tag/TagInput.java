package org.standfirst.tag;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.WebAddress;
import org.standfirst.language.LocalizedText;
import org.standfirst.language.PlainText;
import org.standfirst.language.Slug;

/** What an editor says of a tag. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TagInput")
record TagInput(
        @Schema(description = "Its name in URLs; made from the name in the default language where absent.", examples = "armenia") @Nullable Slug slug,
        @Schema(description = "What it stands for; `topic` where absent.") TagKind kind,
        @Schema(description = "Its name in each language.", examples = "{\"en\": \"Armenia\", \"ka\": \"სომხეთი\"}") @NotNull LocalizedText names,
        @Schema(description = "What it is about, in each language.") LocalizedText descriptions,
        @Schema(description = "The tag above it, by id or slug.", examples = "south-caucasus") @Nullable String parent,
        @Schema(description = "Other words for it that readers may look for.") @Size(max = 100) List<@NotBlank @Size(max = 200) @PlainText String> aliases,
        @Schema(description = "The same thing elsewhere, such as its Wikidata or IPTC Media Topics address.", examples = "[\"https://www.wikidata.org/wiki/Q399\"]") @Size(max = 100) List<@NotNull @WebAddress String> sameAs) {

    TagInput {
        kind = Objects.requireNonNullElse(kind, TagKind.TOPIC);
        descriptions = Objects.requireNonNullElse(descriptions, LocalizedText.EMPTY);
        aliases = Objects.requireNonNullElse(aliases, List.of());
        sameAs = Objects.requireNonNullElse(sameAs, List.of());
    }

    /** What would make the tag as it is. */
    static TagInput of(Tag tag) {
        return new TagInput(tag.slug(), tag.kind(), tag.names(), tag.descriptions(),
                tag.parentId() == null ? null : tag.parentId().toString(), tag.aliases(), tag.sameAs());
    }
}
