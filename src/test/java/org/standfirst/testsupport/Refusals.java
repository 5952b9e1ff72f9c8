package org.standfirst.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.regex.Pattern;

/** Checks answers that are errors: each is a problem (RFC 9457) that tells nothing of what runs inside. */
public final class Refusals {

    /** Names of classes, frames of a stack trace and SQLSTATEs. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\b(org|com|io|net|java|javax|jakarta|sun)\\.[a-z]+\\.|Exception|\\bat [\\w.$]+\\(|SQLSTATE|Hibernate|Jackson");

    private Refusals() {
    }

    /** Checks that the answer is a problem of this status and type, and goes on with it. */
    public static ValidatableResponse refused(Response response, int status, String type) {
        var answer = response.then().statusCode(status)
                .header("Content-Type", equalTo("application/problem+json"))
                .header("X-Request-Id", not(emptyOrNullString()))
                .body("type", equalTo("/problems/" + type))
                .body("status", equalTo(status))
                .body("title", not(blankOrNullString()))
                .body("detail", not(blankOrNullString()))
                .body("instance", not(blankOrNullString()))
                .body("requestId", equalTo(response.header("X-Request-Id")));
        assertSaysNothingOfTheInside(response.asString());
        return answer;
    }

    /** Checks that the answer refuses the content in one place. */
    public static ValidatableResponse refusedAt(Response response, String pointer) {
        return refused(response, 422, "invalid-content").body("errors.pointer", equalTo(List.of(pointer)));
    }

    /** Checks that no class, stack trace or SQL shows. */
    public static void assertSaysNothingOfTheInside(String body) {
        assertThat(body).doesNotContainPattern(INSIDE);
    }
}
