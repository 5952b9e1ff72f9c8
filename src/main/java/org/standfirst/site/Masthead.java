package org.standfirst.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who publishes the site, as it is said of every article that goes elsewhere, and where all of it is. */
@ApplicationScoped
public class Masthead {

    private static final String DEMO_NAME = "The Pass";

    private final String name;
    private final Optional<String> logo;
    private final Optional<String> api;
    private final Optional<String> home;
    private final Config config;
    private final Site site;

    Masthead(@ConfigProperty(name = "standfirst.site.name") Optional<String> name,
            @ConfigProperty(name = "standfirst.demo") boolean demo,
            @ConfigProperty(name = "standfirst.site.logo") Optional<String> logo,
            @ConfigProperty(name = "standfirst.site.api-url") Optional<String> api,
            @ConfigProperty(name = "standfirst.site.home-url") Optional<String> home, Config config, Site site) {
        this.name = name.orElse(demo ? DEMO_NAME : "Standfirst");
        this.logo = logo;
        this.api = api.map(url -> url.replaceAll("/+$", ""));
        this.home = home;
        this.config = config;
        this.site = site;
    }

    /** The name of the publication. */
    public String name() {
        return name;
    }

    /** The address of its logo. */
    public Optional<String> logo() {
        return logo;
    }

    /** What it says of itself in a language, else in the default language; its name where it says nothing. */
    public String description(String language) {
        return describedIn(language).or(() -> describedIn(site.defaultLanguage().value())).orElse(name);
    }

    private Optional<String> describedIn(String language) {
        return config.getOptionalValue("standfirst.site.description." + language, String.class);
    }

    /** Where its readers begin in a language: {@code standfirst.site.home-url}, else the host of the articles. */
    public String home(String language) {
        return home.map(url -> url.replace("{language}", language)).orElseGet(() -> site.origin(language) + "/" + language);
    }

    /**
     * The address of something that this application serves: {@code standfirst.site.api-url}, else the host of the articles.
     */
    public String served(String path) {
        return api.orElseGet(() -> site.origin(site.defaultLanguage().value())) + path;
    }
}
