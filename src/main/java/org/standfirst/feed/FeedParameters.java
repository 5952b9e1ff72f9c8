package org.standfirst.feed;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What of a feed is wanted. */
class FeedParameters {

    @QueryParam("version")
    @Parameter(description = "The version of ninjs.", schema = @Schema(type = SchemaType.STRING, enumeration = {
            "3.1", "2.2" }, defaultValue = "3.1"))
    @Nullable
    String version;

    @QueryParam("cursor")
    @Parameter(description = "Where the page begins, as `next_url` and the `Link` header have it.")
    @Nullable
    String cursor;
}
