package org.standfirst.redirect;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an editor says of a redirect. */
@Schema(name = "RedirectInput")
record RedirectInput(
        @Schema(description = "The address that leads elsewhere: a path of the site, or an absolute URL. One without query and fragment, for those are not looked at.", examples = "/2019/old-story") @NotBlank @Size(max = 4_000) String from,
        @Schema(description = "Where it leads: a path of the site, or an absolute URL.", examples = "https://elsewhere.example/story") @Size(min = 1, max = 4_000) @Nullable String to,
        @Schema(description = "In the place of `to`: the article that it leads to, wherever that is then.") @Nullable UUID article,
        @Schema(description = "What a reader is answered; 410 leads nowhere.", enumeration = {
                "301", "302", "307", "308",
                "410" }, defaultValue = "301") Integer status){

    RedirectInput {
        status = Objects.requireNonNullElse(status, 301);
    }

    /** What would make the redirect as it is. */
    static RedirectInput of(Redirect redirect) {
        return new RedirectInput(redirect.source(), redirect.target(), redirect.articleId(), redirect.status());
    }
}
