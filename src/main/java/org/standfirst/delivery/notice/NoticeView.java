package org.standfirst.delivery.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A membership or fundraising message in one language. */
@Schema(name = "Notice")
public record NoticeView(@Schema(description = "The language that it is shown in.", examples = "en") String language,
        @Schema(description = "The language asked for, where it has no text in that and another stands in.", examples = "ka") @Nullable String fallbackFrom,
        @Schema(enumeration = {
                "top", "bottom", "inline" }) String placement,
        @Schema(examples = "Stand with us") @Nullable String title,
        @Schema(examples = "Readers keep this newsroom independent.") String text, @Nullable ActionView action){

    /** What a reader can do. */
    @Schema(name = "Action")
    public record ActionView(@Schema(examples = "Become a member") String label,
            @Schema(examples = "https://news.example/join") String url,
            @Schema(description = "The language of the label, where it has none in that of the notice.", examples = "en") @Nullable String language) {
    }
}
