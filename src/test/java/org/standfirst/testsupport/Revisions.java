package org.standfirst.testsupport;

import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;

/** Reads the revisions of articles through the API. */
public final class Revisions {

    private Revisions() {
    }

    public static String path(String article) {
        return Articles.path(article) + "/revisions";
    }

    /** What was done to an article, the first first. */
    public static List<String> actions(String article) {
        var actions = Api.admin().get(path(article) + "?limit=100").then().statusCode(200).extract()
                .<List<String>> path("items.action");
        Collections.reverse(actions);
        return actions;
    }

    public static Response get(String article, int number) {
        return Api.admin().get(path(article) + "/" + number).then().statusCode(200).extract().response();
    }

    public static Response diff(String article, int from, int to) {
        return Api.admin().get(path(article) + "/" + from + "/diff?to=" + to).then().statusCode(200).extract().response();
    }

    public static Response restore(String article, int number) {
        return Api.change().post(path(article) + "/" + number + "/restore").then().statusCode(200).extract().response();
    }
}
