package org.standfirst.delivery.tag;

import jakarta.transaction.Transactional;
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
import org.standfirst.http.PageInfo;
import org.standfirst.http.PageLinks;
import org.standfirst.http.PageRequest;
import org.standfirst.http.ProblemException;
import org.standfirst.http.Reference;
import org.standfirst.http.WebAddress;
import org.standfirst.delivery.article.ArticleListView;
import org.standfirst.delivery.article.ArticleLists;
import org.standfirst.delivery.article.query.ArticleFilters;
import org.standfirst.delivery.article.ListParameters;
import org.standfirst.cache.SurrogateKeys;
import org.standfirst.delivery.Answer;
import org.standfirst.delivery.Origins;

@Path("/v1/tags")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tags")
class TagResource {

    private static final Set<String> KINDS = Set.of("topic", "place", "person", "organisation", "series");

    private final TagRepository tags;
    private final ArticleLists lists;
    private final Answer answer;
    private final Origins origins;

    TagResource(TagRepository tags, ArticleLists lists, Answer answer, Origins origins) {
        this.tags = tags;
        this.lists = lists;
        this.answer = answer;
        this.origins = origins;
    }

    /** A page of tags, newest first. */
    @Schema(name = "TagList")
    record TagList(List<TagView> items, PageInfo page) {
    }

    @GET
    @Transactional
    @Operation(operationId = "listTags", summary = "List the tags that articles have, newest first")
    @APIResponse(responseCode = "200", description = "A page of tags.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TagList.class)))
    public Response list(
            @QueryParam("kind") @Parameter(description = "Only tags of this kind.", schema = @Schema(type = SchemaType.STRING, enumeration = {
                    "topic", "place", "person", "organisation", "series" })) @Nullable String kind,
            @QueryParam("parent") @Parameter(description = "Only tags right below this one, by id or slug.", example = "south-caucasus") @Nullable String parent,
            @QueryParam("sameAs") @Parameter(description = "Only the tag that is the same as this thing elsewhere, by the address as it was given.", example = "https://www.wikidata.org/wiki/Q399") @Nullable String sameAs,
            @BeanParam PageRequest page, @Context UriInfo uri) {
        if (kind != null && !KINDS.contains(kind)) {
            throw ProblemException.invalidParameter("kind",
                    "\"" + kind + "\" is no kind of tag; there are topic, place, person, organisation and series.");
        }
        if (sameAs != null && !WebAddress.Check.passes(sameAs)) {
            throw ProblemException.invalidParameter("sameAs", "\"sameAs\" is an absolute http or https address.");
        }
        var wanted = new TagQuery(kind, parent, sameAs);
        var canonical = wanted.canonical();
        var seen = origins.snapshot();
        var slice = tags.newest(wanted, page.limit(), page.cursor(canonical));
        var info = slice.info(page.limit(), canonical, page.count() ? tags.count(wanted) : null);
        var read = tags.read(slice.items());
        // Any article may bring a tag into use, or one more article to one on the page.
        var keys = union(read.keys(), Set.of(SurrogateKeys.TAGS, SurrogateKeys.ARTICLES));
        return answer.json(new TagList(read.views(), info), origins.of(seen, keys))
                .header(HttpHeaders.LINK, PageLinks.of(uri, info)).build();
    }

    @GET
    @Path("{slug}")
    @Transactional
    @Operation(operationId = "getTag", summary = "Read a tag by slug or id")
    @APIResponse(responseCode = "200", description = "The tag.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TagView.class)))
    @APIResponse(responseCode = "301", description = "It has another slug now, or is merged into another tag: `Location` leads there.")
    public Response get(@PathParam("slug") @Parameter(example = "armenia") String slug, @Context UriInfo uri) {
        var seen = origins.snapshot();
        var read = tags.read(tags.find(slug).stream().toList());
        var tag = read.views().stream().findFirst().orElseThrow(() -> ProblemException.notFound("tag", slug));
        if (!Reference.parse(slug).names(tag.id(), tag.slug())) {
            return Answer.moved("/v1/tags/" + URLEncoder.encode(tag.slug().value(), StandardCharsets.UTF_8), uri);
        }
        return answer.json(tag, origins.of(seen, union(read.keys(), origins.tags(List.of(slug))))).build();
    }

    @GET
    @Path("{slug}/articles")
    @Operation(operationId = "listTagArticles", summary = "List the articles of a tag and those below it")
    @APIResponse(responseCode = "200", description = "A page of articles.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ArticleListView.class)))
    @APIResponse(responseCode = "301", description = "The tag has another slug now, or is merged into another: `Location` leads there.")
    public Response articles(@PathParam("slug") @Parameter(example = "armenia") String slug,
            @BeanParam ArticleFilters filters,
            @QueryParam("author") @Parameter(description = "An author by id or slug.", example = "nino-beridze") @Nullable String author,
            @BeanParam ListParameters parameters, @BeanParam PageRequest page, @Context UriInfo uri) {
        return lists.pageOf("tag", slug, present -> "/v1/tags/" + present + "/articles",
                filters.ofTag(slug, Optional.ofNullable(author)), parameters, page, uri);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }
}
