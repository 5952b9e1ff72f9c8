package org.standfirst.delivery.article;

import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What is to be shown of each article of a list. */
public class ListParameters {

    @QueryParam("fields")
    @Parameter(description = "Just these properties, separated by commas; `id` is always there.", example = "headline,slug")
    @Nullable
    String fields;

    @QueryParam("include")
    @Parameter(description = "What a list leaves out unless it is asked for: `body`, `translations`, `related`, `notices`, separated by commas.", example = "translations,related")
    @Nullable
    String include;

    @QueryParam("body")
    @Parameter(description = "How a body is written.", schema = @Schema(type = SchemaType.STRING, enumeration = {
            "portableText", "html", "markdown", "text" }, defaultValue = "portableText"))
    @Nullable
    String body;

    Fields fields() {
        return Fields.read(fields);
    }

    Set<Part> parts() {
        return fields().including(Part.read(include));
    }

    BodyFormat bodyFormat() {
        return BodyFormat.read(body);
    }

}
