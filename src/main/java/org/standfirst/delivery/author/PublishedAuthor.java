package org.standfirst.delivery.author;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.standfirst.language.LocalizedText;
import org.standfirst.language.Slug;

/** An author who signs something published. */
@Entity
@Immutable
@Table(name = "author")
class PublishedAuthor {

    @Id
    private UUID id;
    private Slug slug;
    private String name;
    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText bios;
    private @Nullable String url;

    protected PublishedAuthor() {
    }

    UUID id() {
        return id;
    }

    Slug slug() {
        return slug;
    }

    String name() {
        return name;
    }

    LocalizedText bios() {
        return bios;
    }

    @Nullable
    String url() {
        return url;
    }
}
