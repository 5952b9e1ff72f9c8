package org.standfirst.testsupport;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.config.ObjectMapperConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Sends requests to the application under test. */
public final class Api {

    /** The key that the application is started with. */
    public static final String ADMIN_KEY = "sf_test-bootstrap-key-0123456789-0123456789";

    /** Made once: making one looks through the whole class path. */
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
    private static final ObjectMapperConfig MAPPING = ObjectMapperConfig.objectMapperConfig()
            .jackson2ObjectMapperFactory((type, charset) -> JSON);

    private Api() {
    }

    private static RequestSpecification given() {
        return RestAssured.given().config(RestAssured.config().objectMapperConfig(MAPPING));
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

    /** Issues a key with a role and a name and gives the whole answer. */
    public static Response key(String role, String name) {
        return create("/v1/admin/keys", Map.of("name", name, "role", role));
    }

    /** The ETag of the thing at this path. */
    public static String etag(String path) {
        return admin().get(path).then().statusCode(200).extract().header("ETag");
    }

    /** A request as the admin that may change whatever state the thing is in. */
    public static RequestSpecification change() {
        return admin().header("If-Match", "*");
    }

    /** Makes something and gives the answer. */
    public static Response create(String path, Map<String, ?> body) {
        return admin().body(body).post(path).then().statusCode(201).extract().response();
    }
}
