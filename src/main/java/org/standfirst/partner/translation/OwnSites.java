package org.standfirst.partner.translation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standfirst.http.ProblemException;
import org.standfirst.partner.Partners.PartnerReference;
import org.standfirst.publisher.Publishers;
import org.standfirst.publisher.Publishers.PublisherReference;
import org.standfirst.site.Site;

/** The sites of a partner: it registers what is on them, and nothing else. */
@ApplicationScoped
class OwnSites {

    private final Publishers publishers;
    private final Site site;

    OwnSites(Publishers publishers, Site site) {
        this.publishers = publishers;
        this.site = site;
    }

    /**
     * The site of the partner that a page is on.
     *
     * @param publisher which of them the partner says it is, by id or slug; null where it leaves that to the address
     * @throws ProblemException 422 where it is on none, or not on that one
     */
    PublisherReference site(PartnerReference partner, String url, @Nullable String publisher) {
        var sites = candidates(partner, publisher);
        return sites.stream().filter(one -> isWithin(url, one.url())).findFirst()
                .orElseThrow(() -> ProblemException.invalidContent("/url", "The page is on no site of \"" + partner.slug()
                        + "\"" + (sites.isEmpty() ? ", which has none." : ", such as " + sites.get(0).url())));
    }

    private List<PublisherReference> candidates(PartnerReference partner, @Nullable String publisher) {
        var sites = publishers.byId(partner.publishers());
        var own = partner.publishers().stream().flatMap(id -> Optional.ofNullable(sites.get(id)).stream()).toList();
        if (publisher == null) {
            return own;
        }
        var named = publishers.idOf(publisher);
        var chosen = own.stream().filter(one -> named.filter(one.id()::equals).isPresent()).toList();
        if (chosen.isEmpty()) {
            throw ProblemException.invalidContent("/publisher",
                    "\"" + partner.slug() + "\" has no site \"" + publisher + "\".");
        }
        return chosen;
    }

    /** On the host of the site, or on one below it. */
    private boolean isWithin(String url, String siteUrl) {
        var host = site.place(url).host();
        var own = site.place(siteUrl).host();
        return host != null && own != null && (host.equals(own) || host.endsWith("." + own));
    }
}
