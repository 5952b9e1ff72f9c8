package org.standfirst.language;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How slugs are made where an editor gives none. */
@ConfigMapping(prefix = "standfirst.slugs")
interface SlugConfig {

    /** The languages whose slugs are written in Latin letters, separated by commas; or {@code all}, or {@code none}. */
    @WithDefault("none")
    String transliterate();
}
