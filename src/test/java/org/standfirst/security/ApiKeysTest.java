package org.standfirst.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.standfirst.testsupport.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ApiKeysTest {

    /** The tests themselves call with a bootstrap key; this origin is free. */
    private static final ApiKey.Origin ORIGIN = ApiKey.Origin.DEVELOPMENT;

    @Inject
    ApiKeys keys;

    @Test
    void endsTheKeyBefore() {
        var before = Token.random();
        var after = Token.random();

        keys.ensureAdmin(before, ORIGIN);
        keys.ensureAdmin(after, ORIGIN);

        assertThat(keys.authenticate(before)).isEmpty();
        assertThat(keys.authenticate(after)).isPresent();
    }

    @Test
    void letsADeploymentReturnToAnEarlierKey() {
        var first = Token.random();
        var second = Token.random();

        keys.ensureAdmin(first, ORIGIN);
        keys.ensureAdmin(second, ORIGIN);
        keys.ensureAdmin(first, ORIGIN);

        assertThat(keys.authenticate(first)).isPresent();
        assertThat(keys.authenticate(second)).isEmpty();
    }
}
