package org.standfirst.delivery.notice;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.ProblemException;
import org.standfirst.language.LanguageTag;
import org.standfirst.site.Site;
import org.standfirst.cache.SurrogateKeys;
import org.standfirst.delivery.Answer;
import org.standfirst.delivery.Origins;
import org.standfirst.delivery.Languages;

@Path("/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
class NoticeResource {

    private static final Set<String> PLACEMENTS = Set.of("top", "bottom", "inline");

    private final NoticeRepository notices;
    private final Answer answer;
    private final Origins origins;
    private final Site site;

    NoticeResource(NoticeRepository notices, Answer answer, Origins origins, Site site) {
        this.notices = notices;
        this.answer = answer;
        this.origins = origins;
        this.site = site;
    }

    /** The notices that run now. */
    @Schema(name = "NoticeList")
    record NoticeList(List<NoticeView> items) {
    }

    @GET
    @Transactional
    @Operation(operationId = "listNotices", summary = "List the notices that run now", description = "Those that stand beside every article; with `tag` also those limited to that tag or to one above it, as on a page of that tag.")
    @APIResponse(responseCode = "200", description = "The notices, the most important first.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = NoticeList.class)))
    public Response list(
            @QueryParam("language") @Parameter(description = "The language of the reader; the default language where absent.", example = "en") @Nullable String language,
            @QueryParam("placement") @Parameter(description = "Only notices of this placement.", schema = @Schema(type = SchemaType.STRING, enumeration = {
                    "top", "bottom", "inline" })) @Nullable String placement,
            @QueryParam("tag") @Parameter(description = "The tag that the reader looks at, by id or slug.", example = "armenia") @Nullable String tag) {
        if (placement != null && !PLACEMENTS.contains(placement)) {
            throw ProblemException.invalidParameter("placement",
                    "\"" + placement + "\" is no placement; there are top, bottom and inline.");
        }
        var reader = Languages.readOne(language, site.defaultLanguage());
        var seen = origins.snapshot();
        var shown = notices.running(withBroader(reader), Optional.ofNullable(placement),
                Optional.ofNullable(tag)).stream()
                .flatMap(notice -> notice.in(reader, site.defaultLanguage()).stream()).toList();
        var served = shown.stream().map(NoticeView::language).distinct().collect(Collectors.joining(", "));
        // A tag that a notice is limited to may be merged or move in the hierarchy.
        var keys = new HashSet<>(tag == null ? Set.of(SurrogateKeys.TAGS) : origins.tags(List.of(tag)));
        keys.add(SurrogateKeys.NOTICES);
        return answer.json(new NoticeList(shown), origins.of(seen, keys))
                .header("Content-Language", served.isEmpty() ? reader.value() : served).build();
    }

    private static List<String> withBroader(LanguageTag language) {
        return Stream.iterate(Optional.of(language), Optional::isPresent, tag -> tag.flatMap(LanguageTag::broader))
                .map(tag -> tag.orElseThrow().value()).toList();
    }
}
