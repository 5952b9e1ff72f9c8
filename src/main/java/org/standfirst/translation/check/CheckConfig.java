package org.standfirst.translation.check;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How translations elsewhere are looked for. */
@ConfigMapping(prefix = "standfirst.translation-check")
interface CheckConfig {

    /** How often it is looked whether any is due, or {@code off}. */
    @WithDefault("1m")
    String every();

    /** When one that is there is looked for again. */
    @WithDefault("24h")
    Duration again();

    /** When one that is not there is looked for again. */
    @WithDefault("6h")
    Duration retry();

    /** For how long a host is left alone after a visit. */
    @WithDefault("10s")
    Duration pause();

    /** How long a visit may take. */
    @WithDefault("15s")
    Duration timeout();

    /** After how many failures in a row one counts as dead. */
    @WithDefault("4")
    int failures();

    /** For how long one must have been failing before readers no longer see it. */
    @WithDefault("3d")
    Duration grace();

    /** How many are looked for at most before the next round. */
    @WithDefault("20")
    int batch();
}
