package org.standfirst.openapi;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The API as a whole. */
@OpenAPIDefinition(info = @Info(title = "Standfirst", version = "1", description = "A headless CMS for newsrooms that publish in several languages. Readers get what is published under `/v1`; the newsroom works under `/v1/editorial`; keys are issued under `/v1/admin`. Errors are problems (RFC 9457), lists are paged by cursor, a change to an existing thing needs `If-Match`, and a `POST` with an `Idempotency-Key` happens once.", license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")), servers = @Server(url = "/", description = "The instance that serves this document."), tags = {
        @Tag(name = "Articles", description = "What readers read."),
        @Tag(name = "Feeds", description = "What is new, in the forms that other programs read."),
        @Tag(name = "Sitemaps", description = "All that there is, for search engines."),
        @Tag(name = "oEmbed", description = "What other sites show of an article that they link to."),
        @Tag(name = "Tags", description = "What articles are about."),
        @Tag(name = "Authors", description = "Who signs articles."),
        @Tag(name = "Addresses", description = "What stands at an address now."),
        @Tag(name = "Notices", description = "Membership and fundraising messages that run now."),
        @Tag(name = "Previews", description = "Articles before they are published, for whoever has a link."),
        @Tag(name = "Editorial: articles", description = "The working copies of articles."),
        @Tag(name = "Editorial: workflow", description = "From draft to publication and back."),
        @Tag(name = "Editorial: revisions", description = "Every state that an article was saved in."),
        @Tag(name = "Editorial: trash", description = "What was removed, and can be had back."),
        @Tag(name = "Editorial: translations", description = "The editions of a story, here and elsewhere."),
        @Tag(name = "Editorial: tags", description = "Tags, named in every language."),
        @Tag(name = "Editorial: authors", description = "The people who sign."),
        @Tag(name = "Editorial: publishers", description = "Sites elsewhere."),
        @Tag(name = "Editorial: notices", description = "Membership and fundraising messages."),
        @Tag(name = "Editorial: redirects", description = "Addresses that lead elsewhere, made by hand."),
        @Tag(name = "Partner: recalls", description = "What was taken back, for those who have copies."),
        @Tag(name = "Keys", description = "API keys and what they may do."),
        @Tag(name = "Audit", description = "Who changed what."),
        @Tag(name = "Problems", description = "What each kind of problem means.") })
@SecurityScheme(securitySchemeName = Api.KEY, type = SecuritySchemeType.HTTP, scheme = "bearer", description = "An API key, `sf_…`. Each operation lists the roles that may do it (`x-roles`), and the scope that a key needs where it is limited to scopes (`x-scopes`).")
public class Api extends Application {

    static final String KEY = "key";
}
