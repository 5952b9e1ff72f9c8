package org.standfirst.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.standfirst.language.LanguageTag;
import org.standfirst.language.LocalizedText;

/** A notice as the newsroom sees it. */
@Schema(name = "EditorialNotice")
record NoticeView(
        UUID id,
        Placement placement,
        LocalizedText title,
        LocalizedText text,
        @Nullable NoticeAction action,
        List<LanguageTag> languages,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        int priority,
        @Schema(description = "The ids of the tags that it is limited to; in place of one that is merged, the tag that it was merged into.") List<UUID> tags,
        Instant createdAt,
        Instant modifiedAt) {

    static NoticeView of(Notice notice, List<UUID> tags) {
        return new NoticeView(notice.id(), notice.placement(), notice.title(), notice.text(), notice.action(),
                notice.languages(), notice.startsAt(), notice.endsAt(), notice.priority(), tags, notice.createdAt(),
                notice.modifiedAt());
    }
}
