package org.standfirst.delivery.article;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.standfirst.http.PageInfo;
import org.standfirst.http.Paged;

/**
 * A page of articles for a partner.
 *
 * @param ids which articles are on it
 */
@Schema(name = "PartnerArticleList")
public record ArticleCopyList(@Schema(implementation = ArticleCopy[].class) List<?> items, PageInfo page,
        @JsonIgnore @Schema(hidden = true) List<UUID> ids) implements Paged {
}
