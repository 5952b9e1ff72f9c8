package org.standfirst.idempotency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** The answer to a request that may be sent again. It is sealed: it may hold a secret. */
@Entity
@Table(name = "stored_answer")
class StoredAnswer {

    /** How long a request can be sent again. */
    static final Duration LIFETIME = Duration.ofHours(24);

    @Id
    private UUID id;
    /** Read by queries alone, as the key is. */
    @SuppressWarnings("UnusedVariable")
    private UUID callerId;
    @SuppressWarnings("UnusedVariable")
    private String idempotencyKey;
    private byte[] requestHash;
    private byte[] answer;
    private Instant storedAt;

    protected StoredAnswer() {
    }

    StoredAnswer(UUID callerId, String idempotencyKey, byte[] requestHash, byte[] answer, Instant now) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.callerId = callerId;
        this.idempotencyKey = idempotencyKey;
        this.requestHash = requestHash;
        this.answer = answer;
        this.storedAt = now;
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(storedAt.plus(LIFETIME));
    }

    boolean answers(byte[] hash) {
        return Arrays.equals(requestHash, hash);
    }

    byte[] answer() {
        return answer;
    }
}
