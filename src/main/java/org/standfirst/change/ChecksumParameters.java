package org.standfirst.change;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.Languages;
import org.standfirst.delivery.article.query.Period;

/** Which articles are summed up. */
public class ChecksumParameters {

    @QueryParam("language")
    @Parameter(description = "Articles in any of these languages, separated by commas.", example = "en,ka")
    @Nullable
    String language;

    @QueryParam("tag")
    @Parameter(description = "Articles about this tag, by id or slug, or about one below it.", example = "armenia")
    @Nullable
    String tag;

    @QueryParam("from")
    @Parameter(description = "Articles that bear this date or a later one.", example = "2026-05-01", schema = @Schema(type = SchemaType.STRING))
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "Articles that bear a date before this one.", example = "2026-06-01", schema = @Schema(type = SchemaType.STRING))
    @Nullable
    String to;

    ChangeFilter filter() {
        return new ChangeFilter(Languages.read("language", language), tag);
    }

    @Nullable
    Instant from() {
        return Period.instant("from", from);
    }

    @Nullable
    Instant to() {
        return Period.instant("to", to);
    }
}
