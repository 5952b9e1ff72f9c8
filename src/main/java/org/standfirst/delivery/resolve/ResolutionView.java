package org.standfirst.delivery.resolve;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What stands at an address, or where that has moved. */
@Schema(name = "Resolution", description = "What stands at an address, or where that has moved. A redirect to something that is none of ours has a `location` alone.")
record ResolutionView(
        @Schema(description = "200, or the status of the redirect.", examples = "200") int status,
        @Schema(description = "Where it has moved, in a redirect.", examples = "https://news.example/en/ferry-returns-to-the-lake") @Nullable String location,
        @Schema(enumeration = {
                "article", "tag", "author" }) @Nullable String kind,
        @Nullable UUID id,
        @Schema(description = "The language of an article; of a tag or an author, the one that the address names.", examples = "en") @Nullable String language,
        @Schema(examples = "ferry-returns-to-the-lake") @Nullable String slug,
        @Schema(description = "The headline or name.", examples = "Ferry returns to the lake") @Nullable String name,
        @Schema(description = "Where readers find it.", examples = "https://news.example/en/ferry-returns-to-the-lake") @Nullable String url,
        @Schema(description = "Where this API has it.", examples = "/v1/articles/en/ferry-returns-to-the-lake") @Nullable String path){

    static ResolutionView elsewhere(int status, String location) {
        return new ResolutionView(status, location, null, null, null, null, null, null, null);
    }
}
