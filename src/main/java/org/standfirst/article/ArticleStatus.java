package org.standfirst.article;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Locale;
import org.standfirst.http.ProblemException;
import org.standfirst.http.ProblemType;

/** Where an article stands in its workflow, and which steps are legal from there. */
public enum ArticleStatus {
    /** Never published. */
    DRAFT,
    /** Readers see its publication, once the date that it bears has come. */
    PUBLISHED,
    /** Was published and no longer is. */
    UNPUBLISHED;

    /** What an editor can do with an article as a whole. */
    enum Step {
        PUBLISH,
        UNPUBLISH;

        String stepName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The steps that are legal from here. */
    private List<Step> steps() {
        return switch (this) {
            case DRAFT, UNPUBLISHED -> List.of(Step.PUBLISH);
            case PUBLISHED -> List.of(Step.PUBLISH, Step.UNPUBLISH);
        };
    }

    /** Refuses a step that is not legal, with those that are. */
    void require(Step step) {
        if (!steps().contains(step)) {
            throw ProblemException.notAmong(ProblemType.ILLEGAL_TRANSITION,
                    "An article that is " + statusName() + " cannot be taken through \"" + step.stepName() + "\".",
                    steps().stream().map(Step::stepName).toList());
        }
    }

    /** The name in the API and in the database. */
    @JsonValue
    public String statusName() {
        return name().toLowerCase(Locale.ROOT);
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
            return ArticleStatus.valueOf(name.toUpperCase(Locale.ROOT));
        }
    }
}
