package org.standfirst.article;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;

/**
 * Where an article stands in its workflow. Whether a publication has become public or has expired is a matter of the
 * clock alone, so {@link #SCHEDULED}, and {@link #UNPUBLISHED} after an expiry, are told when an article is read: kept is
 * only that it was given to readers.
 */
public enum ArticleStatus {
    /** Being written. */
    DRAFT("draft"),
    /** Waits for an editor; who wrote it cannot change it meanwhile. */
    IN_REVIEW("inReview"),
    /** May be published. */
    APPROVED("approved"),
    /** Becomes public by itself, at its time. */
    SCHEDULED("scheduled"),
    /** Readers see its publication. */
    PUBLISHED("published"),
    /** Was published and no longer is. */
    UNPUBLISHED("unpublished"),
    /** Put away. */
    ARCHIVED("archived");

    private final String statusName;

    ArticleStatus(String statusName) {
        this.statusName = statusName;
    }

    /** The steps that are legal from here. */
    List<Step> steps() {
        return switch (this) {
            case DRAFT -> List.of(Step.SUBMIT, Step.PUBLISH, Step.SCHEDULE, Step.ARCHIVE);
            case IN_REVIEW -> List.of(Step.APPROVE, Step.RETURN, Step.PUBLISH, Step.SCHEDULE, Step.ARCHIVE);
            case APPROVED -> List.of(Step.RETURN, Step.PUBLISH, Step.SCHEDULE, Step.ARCHIVE);
            case SCHEDULED -> List.of(Step.PUBLISH, Step.SCHEDULE, Step.UNSCHEDULE);
            case PUBLISHED -> List.of(Step.PUBLISH, Step.UNPUBLISH);
            case UNPUBLISHED -> List.of(Step.PUBLISH, Step.SCHEDULE, Step.ARCHIVE);
            case ARCHIVED -> List.of(Step.RESTORE);
        };
    }

    /** The name in the API and in the database. */
    @JsonValue
    public String statusName() {
        return statusName;
    }

    static ArticleStatus named(String name) {
        return Arrays.stream(values()).filter(status -> status.statusName.equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    /** Keeps a status by its name in the API. */
    @Converter(autoApply = true)
    static class InDatabase implements AttributeConverter<ArticleStatus, String> {

        @Override
        public String convertToDatabaseColumn(ArticleStatus status) {
            return status.statusName();
        }

        @Override
        public ArticleStatus convertToEntityAttribute(String name) {
            return named(name);
        }
    }
}
