package org.standfirst.delivery.tag;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.PageInfo;
import org.standfirst.http.PageLinks;
import org.standfirst.http.PageRequest;
import org.standfirst.http.ProblemException;
import org.standfirst.delivery.article.ArticleListView;
import org.standfirst.delivery.article.ArticleLists;
import org.standfirst.delivery.article.ArticleQuery;
import org.standfirst.delivery.article.ListParameters;
import org.standfirst.delivery.Answer;
import org.standfirst.delivery.LanguageChoice;

@Path("/v1/tags")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tags")
class TagResource {

    private static final Set<String> KINDS = Set.of("topic", "place", "person", "organisation", "series");

    private final TagRepository tags;
    private final ArticleLists lists;
    private final Answer answer;

    TagResource(TagRepository tags, ArticleLists lists, Answer answer) {
        this.tags = tags;
        this.lists = lists;
        this.answer = answer;
    }

    /** A page of tags, newest first. */
    @Schema(name = "TagList")
    record TagList(List<TagView> items, PageInfo page) {
    }

    @GET
    @Operation(operationId = "listTags", summary = "List the tags that articles have, newest first")
    @APIResponse(responseCode = "200", description = "A page of tags.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TagList.class)))
    public Response list(
            @QueryParam("kind") @Parameter(description = "Only tags of this kind.", schema = @Schema(type = SchemaType.STRING, enumeration = {
                    "topic", "place", "person", "organisation", "series" })) @Nullable String kind,
            @BeanParam PageRequest page, @Context UriInfo uri, @Context HttpHeaders request) {
        if (kind != null && !KINDS.contains(kind)) {
            throw ProblemException.invalidParameter("kind",
                    "\"" + kind + "\" is no kind of tag; there are topic, place, person, organisation and series.");
        }
        var wanted = Optional.ofNullable(kind);
        var canonical = "tags\n" + kind;
        var slice = tags.newest(wanted, page.limit(), page.cursor(canonical));
        var info = slice.info(page.limit(), canonical, page.count() ? tags.count(wanted) : null);
        return answer.json(new TagList(tags.views(slice.items()), info), request)
                .header(HttpHeaders.LINK, PageLinks.of(uri, info)).build();
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getTag", summary = "Read a tag by slug or id")
    @APIResponse(responseCode = "200", description = "The tag.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TagView.class)))
    public Response get(@PathParam("slug") @Parameter(example = "armenia") String slug, @Context HttpHeaders request) {
        return answer.json(find(slug), request).build();
    }

    @GET
    @Path("{slug}/articles")
    @Operation(operationId = "listTagArticles", summary = "List the articles of a tag and those below it, newest first")
    @APIResponse(responseCode = "200", description = "A page of articles.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ArticleListView.class)))
    public Response articles(@PathParam("slug") @Parameter(example = "armenia") String slug,
            @QueryParam("language") @Parameter(description = "Any of these languages, separated by commas.", example = "en,ka") @Nullable String language,
            @QueryParam("fallback") @Parameter(description = "Languages that stand in where a story has no edition in one that was asked for, the best first, separated by commas. Each story then comes once, and one that stands in says so in `fallbackFrom`.", example = "en,ru") @Nullable String fallback,
            @BeanParam ListParameters parameters, @BeanParam PageRequest page, @Context UriInfo uri,
            @Context HttpHeaders request) {
        var tag = find(slug);
        return lists.page(new ArticleQuery(LanguageChoice.read(language, fallback), List.of(tag.id().toString()), null),
                parameters, page,
                uri, request);
    }

    private TagView find(String slug) {
        return tags.find(slug).orElseThrow(() -> ProblemException.notFound("tag", slug));
    }
}
