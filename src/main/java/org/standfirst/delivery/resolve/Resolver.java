package org.standfirst.delivery.resolve;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.standfirst.delivery.article.FormerArticles;
import org.standfirst.delivery.article.Withdrawal;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;
import org.standfirst.http.Reference;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.Slug;
import org.standfirst.site.Place;
import org.standfirst.site.Site;
import org.standfirst.site.SiteName;
import org.standfirst.site.SiteName.Kind;

/**
 * Goes from an address to what stands there. What is public comes first, so that neither a redirect nor history can hide
 * it; then what an editor set by hand; then what the address stood for once.
 */
@ApplicationScoped
class Resolver {

    private static final Pattern API_PATH = Pattern.compile("/v1/(articles|tags|authors)/([^/]+)(?:/([^/]+))?");
    private static final int MOVED = 301;
    private static final int GONE = 410;

    private final ResolveRepository things;
    private final FormerArticles former;
    private final Site site;

    Resolver(ResolveRepository things, FormerArticles former, Site site) {
        this.things = things;
        this.former = former;
        this.site = site;
    }

    /**
     * An answer, and where a client goes from there.
     *
     * @param view the answer
     * @param next what stands in Location where the answer is a redirect; empty where it is none
     */
    record Resolution(ResolutionView view, String next) {
    }

    /**
     * Resolves a place.
     *
     * @param ownHost the host that this API was asked under
     * @throws ProblemException 404 or 410 where nothing is there
     */
    Resolution resolve(Place place, @Nullable String ownHost) {
        var names = names(Objects.equals(place.host(), ownHost) ? new Place(null, place.path()) : place);
        var present = names.stream().flatMap(name -> present(name).stream()).findFirst();
        if (present.isPresent()) {
            return new Resolution(view(200, present.get()), "");
        }
        return things.redirect(place.key()).map(this::follow)
                .or(() -> names.stream().flatMap(name -> former(name).stream()).findFirst().map(this::moved))
                .orElseThrow(() -> missing(names, place));
    }

    private List<SiteName> names(Place place) {
        var names = new ArrayList<SiteName>();
        var api = API_PATH.matcher(place.path());
        if (place.host() == null && api.matches()) {
            var second = api.group(3);
            if (api.group(1).equals("articles")) {
                names.add(new SiteName(Kind.ARTICLE, second == null ? null : api.group(2),
                        second == null ? api.group(2) : second));
            } else if (second == null) {
                names.add(new SiteName(api.group(1).equals("tags") ? Kind.TAG : Kind.AUTHOR, null, api.group(2)));
            }
        }
        names.addAll(site.names(place));
        return names.stream().flatMap(name -> canonical(name).stream()).toList();
    }

    /** The name with its language in canonical form; none where that is no language. */
    private static Optional<SiteName> canonical(SiteName name) {
        try {
            return Optional.of(name.language() == null ? name
                    : new SiteName(name.kind(), new LanguageTag(name.language()).value(), name.slug()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Found> present(SiteName name) {
        var reference = Reference.parse(name.slug());
        return switch (name.kind()) {
            case ARTICLE -> reference.id() != null && name.language() == null ? things.article(reference.id())
                    : things.article(name.language(), name.slug());
            case TAG -> things.tag(reference, name.language()).filter(tag -> reference.names(tag.id(), new Slug(tag.slug())));
            case AUTHOR -> things.author(reference, name.language())
                    .filter(author -> reference.names(author.id(), new Slug(author.slug())));
        };
    }

    private Resolution follow(ManualRedirect redirect) {
        if (redirect.status() == GONE) {
            throw new ProblemException(ProblemType.GONE, "What was at this address is gone.");
        }
        var article = redirect.articleId();
        if (article != null) {
            return moved(redirect.status(), things.article(article).orElseThrow(() -> missing(article)));
        }
        var target = Place.ascii(Objects.requireNonNull(redirect.target()));
        var next = site.place(target).host() == null ? again(target) : target;
        return new Resolution(ResolutionView.elsewhere(redirect.status(), target), next);
    }

    private ProblemException missing(UUID article) {
        return former.withdrawal(article).map(Withdrawal::problem)
                .orElseGet(
                        () -> new ProblemException(ProblemType.NOT_FOUND, "The redirect leads to nothing that is public."));
    }

    private Optional<Found> former(SiteName name) {
        return switch (name.kind()) {
            case ARTICLE -> former.holder(language(name), name.slug()).flatMap(holder -> things.article(holder.id()));
            case TAG -> formerTag(Reference.parse(name.slug()), name.language());
            case AUTHOR -> things.author(Reference.parse(name.slug()), name.language());
        };
    }

    /** A tag that the reference named before, else one that has another word for it. */
    private Optional<Found> formerTag(Reference reference, @Nullable String language) {
        return things.tag(reference, language)
                .or(() -> Optional.ofNullable(reference.slug()).flatMap(slug -> things.tagByAlias(slug, language)));
    }

    private ProblemException missing(List<SiteName> names, Place place) {
        return names.stream().filter(name -> name.kind() == Kind.ARTICLE).flatMap(name -> withdrawal(name).stream())
                .findFirst().map(Withdrawal::problem).orElseGet(() -> ProblemException.notFound("thing at", place.path()));
    }

    private Optional<Withdrawal> withdrawal(SiteName name) {
        var id = Reference.parse(name.slug()).id();
        if (id != null) {
            return former.withdrawal(id);
        }
        return former.holder(language(name), name.slug())
                .map(holder -> former.withdrawal(holder.id()).orElse(Withdrawal.UNEXPLAINED));
    }

    private String language(SiteName name) {
        return name.language() == null ? site.defaultLanguage().value() : name.language();
    }

    private Resolution moved(Found found) {
        return moved(MOVED, found);
    }

    private Resolution moved(int status, Found found) {
        var view = view(status, found);
        return new Resolution(view, again(String.valueOf(view.url())));
    }

    private static String again(String address) {
        return "/v1/resolve?url=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    private ResolutionView view(int status, Found found) {
        var language = found.language() == null ? site.defaultLanguage().value() : found.language();
        var url = switch (found.kind()) {
            case ARTICLE -> site.articleUrl(language, found.slug());
            case TAG -> site.tagUrl(language, found.slug());
            case AUTHOR -> site.authorUrl(language, found.slug());
        };
        var slug = URLEncoder.encode(found.slug(), StandardCharsets.UTF_8);
        var path = switch (found.kind()) {
            case ARTICLE -> "/v1/articles/" + language + "/" + slug;
            case TAG -> "/v1/tags/" + slug;
            case AUTHOR -> "/v1/authors/" + slug;
        };
        return new ResolutionView(status, status == 200 ? null : url, found.kind().name().toLowerCase(Locale.ROOT), found.id(),
                found.language(), found.slug(), found.name(), url, path);
    }
}
