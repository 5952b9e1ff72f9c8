package org.standfirst.delivery.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.Answer;
import org.standfirst.delivery.LanguageChoice;
import org.standfirst.delivery.article.ArticleSearch;
import org.standfirst.delivery.article.ListParameters;
import org.standfirst.delivery.article.query.ArticleFilters;
import org.standfirst.delivery.fulltext.SearchWords;
import org.standfirst.delivery.search.SearchView.HitView;
import org.standfirst.http.PageLinks;
import org.standfirst.http.PageRequest;
import org.standfirst.http.ProblemException;
import org.standfirst.language.LanguageTag;
import org.standfirst.site.Site;

@Path("/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search", description = "Articles by their words, and what a reader may be typing.")
class SearchResource {

    private final ArticleSearch articles;
    private final SuggestionRepository suggestions;
    private final Answer answer;
    private final Site site;
    private final ObjectMapper json;

    SearchResource(ArticleSearch articles, SuggestionRepository suggestions, Answer answer, Site site, ObjectMapper json) {
        this.articles = articles;
        this.suggestions = suggestions;
        this.answer = answer;
        this.site = site;
        this.json = json;
    }

    @GET
    @Operation(operationId = "search", summary = "Search for articles by words", description = "`q` is needed. Words are found in all their forms, by the rules of the language of each article, without regard to case and accents. Of the hits, the newest five hundred are compared for relevance; by date, all are shown.")
    @APIResponse(responseCode = "200", description = "A page of hits.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SearchView.class)))
    public Response search(@BeanParam ArticleFilters filters,
            @QueryParam("author") @Parameter(description = "An author by id or slug.", example = "nino-beridze") @Nullable String author,
            @BeanParam ListParameters parameters, @BeanParam PageRequest page, @Context UriInfo uri) {
        var query = filters.query(Optional.ofNullable(author));
        if (query.words() == null) {
            throw missing();
        }
        var result = articles.search(query, parameters, page);
        var aside = Aside.parse(result.aside(), json);
        if (aside.excludesOnly()) {
            throw ProblemException.invalidParameter("q", "\"q\" says only what shall not be there; name what to search for.");
        }
        var snippets = aside.snippetsById();
        var items = result.items().stream()
                .map(item -> new HitView(item.view(), Objects.requireNonNull(snippets.get(item.id())))).toList();
        var correctedFrom = result.correctedFrom();
        var view = new SearchView(result.words().text(), correctedFrom == null ? null : correctedFrom.text(),
                aside.onlyStopWords() ? true : null, items, aside.facets(namesIn(query.languages()), site.defaultLanguage()),
                result.page());
        return answer.json(view, result.provenance()).header(HttpHeaders.LINK, PageLinks.of(uri, result.page()))
                .build();
    }

    @GET
    @Path("suggestions")
    @Operation(operationId = "suggestSearches", summary = "Suggest what a reader may be typing", description = "Headlines that have the words, the newest first, and tags whose names go on so or are like it; up to eight of each.")
    @APIResponse(responseCode = "200", description = "What fits.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SuggestionsView.class)))
    public Response suggest(
            @QueryParam("q") @Parameter(description = "What was typed so far; needed.", example = "ferr") @Nullable String q,
            @QueryParam("language") @Parameter(description = "Any of these languages, separated by commas.", example = "en,ka") @Nullable String language) {
        if (q == null) {
            throw missing();
        }
        var languages = LanguageChoice.read(language, null);
        var suggested = suggestions.suggest(SearchWords.read(q), languages, namesIn(languages));
        return answer.json(suggested.view(), suggested.provenance()).build();
    }

    private LanguageTag namesIn(LanguageChoice languages) {
        return languages.asked().isEmpty() ? site.defaultLanguage() : new LanguageTag(languages.asked().get(0));
    }

    private static ProblemException missing() {
        return ProblemException.invalidParameter("q", "Name in \"q\" what to search for.");
    }
}
