package org.standfirst.article;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All other editions of a story, here and elsewhere. */
@Schema(name = "EditorialTranslationList")
record TranslationList(List<TranslationView> items) {
}
