package org.standfirst.delivery.article;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How an article is handed to a partner. */
public class CopyParameters {

    @QueryParam("fields")
    @Parameter(description = "Just these properties, separated by commas; what must be said beside an article is always there.", example = "headline,slug")
    @Nullable
    String fields;

    @QueryParam("body")
    @Parameter(description = "How the body is written.", schema = @Schema(type = SchemaType.STRING, enumeration = {
            "portableText", "html", "markdown", "text" }, defaultValue = "portableText"))
    @Nullable
    String body;

    Fields fields() {
        return Fields.read(fields);
    }

    BodyFormat bodyFormat() {
        return BodyFormat.read(body);
    }
}
