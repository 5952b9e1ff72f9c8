package org.standfirst.testsupport;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Sends requests to the application under test. */
public final class Api {

    /** The key that the application is started with. */
    public static final String ADMIN_KEY = "sf_test-bootstrap-key-0123456789-0123456789";

    private Api() {
    }

    /** A request as the admin, with a JSON body to come. */
    public static RequestSpecification admin() {
        return as(ADMIN_KEY);
    }

    /** A request with a key. */
    public static RequestSpecification as(String key) {
        return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
    }

    /** A request of a reader. */
    public static RequestSpecification reader() {
        return given().urlEncodingEnabled(false);
    }

    /** Issues a key with a role and gives its secret. */
    public static String keyWithRole(String role) {
        return admin().body(Map.of("name", "a key for " + role, "role", role)).post("/v1/admin/keys")
                .then().statusCode(201).extract().path("token");
    }

    /** Makes something and gives the answer. */
    public static Response create(String path, Map<String, ?> body) {
        return admin().body(body).post(path).then().statusCode(201).extract().response();
    }
}
