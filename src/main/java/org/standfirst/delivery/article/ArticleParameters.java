package org.standfirst.delivery.article;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.Negotiation;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;

/** How one article is to be shown. */
public class ArticleParameters {

    private static final Map<String, String> FORMATS = Map.of("json", MediaType.APPLICATION_JSON, "html", MediaType.TEXT_HTML,
            "markdown", Negotiation.MARKDOWN, "text", MediaType.TEXT_PLAIN, "jsonld", Negotiation.JSON_LD,
            "ninjs", Negotiation.NINJS, "ninjs2", ArticleFormats.NINJS_2);

    @QueryParam("fields")
    @Parameter(description = "Just these properties, separated by commas; `id` is always there.", example = "headline,slug")
    @Nullable
    String fields;

    @QueryParam("body")
    @Parameter(description = "How the body is written in JSON.", schema = @Schema(type = SchemaType.STRING, enumeration = {
            "portableText", "html", "markdown", "text" }, defaultValue = "portableText"))
    @Nullable
    String body;

    @QueryParam("format")
    @Parameter(description = "The form of the whole answer; stronger than Accept.", schema = @Schema(type = SchemaType.STRING, enumeration = {
            "json", "html", "markdown", "text", "jsonld", "ninjs", "ninjs2" }))
    @Nullable
    String format;

    Fields fields() {
        return Fields.read(fields);
    }

    /** All parts: one article is shown whole. */
    Set<Part> parts() {
        return Part.all();
    }

    BodyFormat bodyFormat() {
        return BodyFormat.read(body);
    }

    /** Whether the form of the answer is a matter of Accept. */
    boolean negotiates() {
        return format == null;
    }

    /**
     * The media type to answer with.
     *
     * @throws ProblemException 400 where {@code format} names none, 406 where Accept has none
     */
    String format(HttpHeaders headers) {
        if (format != null) {
            if (!FORMATS.containsKey(format)) {
                throw ProblemException.invalidParameter("format",
                        "\"" + format + "\" is no format; there are json, html, markdown, text, jsonld, ninjs and ninjs2.");
            }
            return FORMATS.get(format);
        }
        return Negotiation.choose(headers.getHeaderString(HttpHeaders.ACCEPT)).orElseThrow(() -> new ProblemException(
                ProblemType.NOT_ACCEPTABLE, "An article comes as JSON, HTML, Markdown, text, JSON-LD or ninjs."));
    }
}
