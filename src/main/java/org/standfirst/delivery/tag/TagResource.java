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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.standfirst.http.Reference;
import org.standfirst.http.WebAddress;
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
            @QueryParam("parent") @Parameter(description = "Only tags right below this one, by id or slug.", example = "south-caucasus") @Nullable String parent,
            @QueryParam("sameAs") @Parameter(description = "Only the tag that is the same as this thing elsewhere, by the address as it was given.", example = "https://www.wikidata.org/wiki/Q399") @Nullable String sameAs,
            @BeanParam PageRequest page, @Context UriInfo uri, @Context HttpHeaders request) {
        if (kind != null && !KINDS.contains(kind)) {
            throw ProblemException.invalidParameter("kind",
                    "\"" + kind + "\" is no kind of tag; there are topic, place, person, organisation and series.");
        }
        if (sameAs != null && !WebAddress.Check.passes(sameAs)) {
            throw ProblemException.invalidParameter("sameAs", "\"sameAs\" is an absolute http or https address.");
        }
        var wanted = new TagQuery(kind, parent, sameAs);
        var canonical = wanted.canonical();
        var slice = tags.newest(wanted, page.limit(), page.cursor(canonical));
        var info = slice.info(page.limit(), canonical, page.count() ? tags.count(wanted) : null);
        return answer.json(new TagList(tags.views(slice.items()), info), request)
                .header(HttpHeaders.LINK, PageLinks.of(uri, info)).build();
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getTag", summary = "Read a tag by slug or id")
    @APIResponse(responseCode = "200", description = "The tag.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TagView.class)))
    @APIResponse(responseCode = "301", description = "It has another slug now, or is merged into another tag: `Location` leads there.")
    public Response get(@PathParam("slug") @Parameter(example = "armenia") String slug, @Context UriInfo uri,
            @Context HttpHeaders request) {
        var tag = find(slug);
        return isNamed(tag, slug) ? answer.json(tag, request).build() : moved(tag, "", uri);
    }

    @GET
    @Path("{slug}/articles")
    @Operation(operationId = "listTagArticles", summary = "List the articles of a tag and those below it, newest first")
    @APIResponse(responseCode = "200", description = "A page of articles.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ArticleListView.class)))
    @APIResponse(responseCode = "301", description = "The tag has another slug now, or is merged into another: `Location` leads there.")
    public Response articles(@PathParam("slug") @Parameter(example = "armenia") String slug,
            @QueryParam("language") @Parameter(description = "Any of these languages, separated by commas.", example = "en,ka") @Nullable String language,
            @QueryParam("fallback") @Parameter(description = "Languages that stand in where a story has no edition in one that was asked for, the best first, separated by commas. Each story then comes once, and one that stands in says so in `fallbackFrom`.", example = "en,ru") @Nullable String fallback,
            @BeanParam ListParameters parameters, @BeanParam PageRequest page, @Context UriInfo uri,
            @Context HttpHeaders request) {
        var tag = find(slug);
        return isNamed(tag, slug)
                ? lists.page(new ArticleQuery(LanguageChoice.read(language, fallback), List.of(tag.id().toString()),
                        List.of(), null), parameters, page, uri, request)
                : moved(tag, "/articles", uri);
    }

    private TagView find(String reference) {
        return tags.find(reference).orElseThrow(() -> ProblemException.notFound("tag", reference));
    }

    /** Whether it is the tag itself that is named, not what it was before. */
    private static boolean isNamed(TagView tag, String text) {
        var reference = Reference.parse(text);
        return tag.id().equals(reference.id()) || tag.slug().equals(reference.slug());
    }

    private static Response moved(TagView tag, String suffix, UriInfo uri) {
        var query = uri.getRequestUri().getRawQuery();
        return Answer.moved("/v1/tags/" + URLEncoder.encode(tag.slug().value(), StandardCharsets.UTF_8) + suffix
                + (query == null ? "" : "?" + query)).build();
    }
}
