package org.standfirst.delivery;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.testsupport.Api;
import org.standfirst.testsupport.TestDatabase;

/** Pages of any origin may read delivery, and nothing else. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CrossOriginTest {

    private static RequestSpecification page() {
        return Api.reader().header("Origin", "https://front.example");
    }

    private static RequestSpecification preflight(String method) {
        return page().header("Access-Control-Request-Method", method);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/articles", "/v1/tags", "/v1/authors", "/v1/notices", "/v1/articles/en/none",
            "/v1/articles?limit=0", "/v1/editorials" })
    void opensDeliveryAndItsErrors(String path) {
        page().get(path).then().header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("Access-Control-Allow-Credentials", nullValue());
    }

    @Test
    void answersAPreflightForReadingAlone() {
        preflight("GET").header("Access-Control-Request-Headers", "if-none-match").options("/v1/articles").then()
                .statusCode(204).header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", containsString("GET"))
                .header("Access-Control-Allow-Methods", not(containsString("POST")))
                .header("Access-Control-Allow-Headers", containsString("If-None-Match"))
                .header("Access-Control-Allow-Headers", not(containsString("Authorization")))
                .header("Access-Control-Max-Age", equalTo("86400"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/editorial/articles", "/v1/editorial/tags", "/v1/admin/keys", "/v1/editorial", "/v1/partner",
            "/v1//editorial/articles", "/v1/articles/../editorial/articles", "/v1/%65ditorial/articles" })
    void keepsTheOtherFacesClosed(String path) {
        page().get(path).then().header("Access-Control-Allow-Origin", nullValue());
        page().header("Authorization", "Bearer " + Api.ADMIN_KEY).get(path).then()
                .header("Access-Control-Allow-Origin", nullValue());
        preflight("POST").options(path).then().header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
    }
}
