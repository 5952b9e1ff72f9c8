package org.standfirst.translation.check;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A translation elsewhere that is not there. */
@Schema(name = "FailingTranslation")
record LinkCheckView(UUID translation, @Schema(examples = "https://on.ge/ferry") String url,
        @Schema(description = "`failing`, `dead` after several failures, `hidden` where readers do not see it any more.", enumeration = {
                "failing", "dead", "hidden" }) String health,
        @Nullable Instant failingSince, @Nullable Instant checkedAt,
        @Schema(description = "The status of the last answer; absent: there was none.", examples = "404") @Nullable Integer status){

    /** How many are listed at most. */
    static final int MOST = 100;

    /** Those that failed, the longest first. */
    @Schema(name = "FailingTranslationList")
    record AllOf(List<LinkCheckView> items) {
    }

    static AllOf allOf(List<LinkCheck> checks, CheckConfig config) {
        return new AllOf(checks.stream().map(check -> of(check, config)).toList());
    }

    private static LinkCheckView of(LinkCheck check, CheckConfig config) {
        return new LinkCheckView(check.translationId(), check.url(), check.health(config).name().toLowerCase(Locale.ROOT),
                check.failingSince(), check.checkedAt(), check.status());
    }
}
