package org.standfirst.delivery.tag;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.standfirst.language.LocalizedText;
import org.standfirst.language.Slug;

/** A tag that something published is about. */
@Entity
@Immutable
@Table(name = "tag")
class PublishedTag {

    @Id
    private UUID id;
    private Slug slug;
    private String kind;
    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText names;
    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText descriptions;
    private @Nullable UUID parentId;
    /** The tag that this one stands for; null where it stands for itself. */
    private @Nullable UUID mergedIntoId;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> aliases;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> sameAs;

    protected PublishedTag() {
    }

    UUID id() {
        return id;
    }

    Slug slug() {
        return slug;
    }

    String kind() {
        return kind;
    }

    LocalizedText names() {
        return names;
    }

    LocalizedText descriptions() {
        return descriptions;
    }

    @Nullable
    UUID parentId() {
        return parentId;
    }

    @Nullable
    UUID mergedIntoId() {
        return mergedIntoId;
    }

    List<String> aliases() {
        return aliases;
    }

    List<String> sameAs() {
        return sameAs;
    }
}
