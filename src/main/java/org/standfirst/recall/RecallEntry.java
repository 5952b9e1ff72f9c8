package org.standfirst.recall;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.standfirst.article.ArticleRecalled;
import org.standfirst.security.Actor;

/** That an article was taken back. It is never removed, only lifted. */
@Entity
@Table(name = "recall")
class RecallEntry {

    @Id
    private UUID id;
    private UUID articleId;
    private String reason;
    private @Nullable String text;
    private Instant recalledAt;
    @JdbcTypeCode(SqlTypes.JSON)
    private Actor recalledBy;
    private @Nullable Instant liftedAt;

    protected RecallEntry() {
    }

    RecallEntry(ArticleRecalled recall) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.articleId = recall.id();
        this.reason = recall.reason();
        this.text = recall.text();
        this.recalledAt = recall.at();
        this.recalledBy = recall.by();
    }

    void lift(Instant at) {
        this.liftedAt = at;
    }

    UUID id() {
        return id;
    }

    UUID articleId() {
        return articleId;
    }

    String reason() {
        return reason;
    }

    @Nullable
    String text() {
        return text;
    }

    Instant recalledAt() {
        return recalledAt;
    }

    Actor recalledBy() {
        return recalledBy;
    }

    @Nullable
    Instant liftedAt() {
        return liftedAt;
    }
}
