package org.standfirst.delivery.article;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;

/** How one article is to be shown. */
public class ArticleParameters {

    private static final Map<String, String> FORMATS = Map.of("json", MediaType.APPLICATION_JSON, "html", MediaType.TEXT_HTML,
            "markdown", ArticleFormats.MARKDOWN, "text", MediaType.TEXT_PLAIN);

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
            "json", "html", "markdown", "text" }))
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

    /**
     * The media type to answer with.
     *
     * @throws ProblemException 400 where {@code format} names none, 406 where Accept has none
     */
    String format(Request request) {
        if (format != null) {
            if (!FORMATS.containsKey(format)) {
                throw ProblemException.invalidParameter("format",
                        "\"" + format + "\" is no format; there are json, html, markdown and text.");
            }
            return FORMATS.get(format);
        }
        var variants = Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE,
                MediaType.valueOf(ArticleFormats.MARKDOWN), MediaType.TEXT_PLAIN_TYPE).build();
        var best = request.selectVariant(variants);
        if (best == null) {
            throw new ProblemException(ProblemType.NOT_ACCEPTABLE, "An article comes as JSON, HTML, Markdown or text.");
        }
        return best.getMediaType().toString();
    }
}
