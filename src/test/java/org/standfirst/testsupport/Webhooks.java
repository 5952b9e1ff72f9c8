package org.standfirst.testsupport;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;

/** Sets up webhooks through the API. */
public final class Webhooks {

    public static final String PATH = "/v1/admin/webhooks";
    public static final String PARTNER_PATH = "/v1/partner/webhooks";

    private Webhooks() {
    }

    /** A webhook to this address with these properties, as it was answered: with its secret. */
    public static Response to(String url, Map<String, ?> properties) {
        return Api.create(PATH, webhook(url, properties));
    }

    /** The same for the partner whose key it is. */
    public static Response ofPartner(String key, String url, Map<String, ?> properties) {
        return Api.as(key).body(webhook(url, properties)).post(PARTNER_PATH).then().statusCode(201).extract().response();
    }

    private static Map<String, Object> webhook(String url, Map<String, ?> properties) {
        var webhook = new HashMap<String, Object>();
        webhook.put("url", url);
        webhook.putAll(properties);
        return webhook;
    }

    /** The path of a webhook. */
    public static String path(String id) {
        return PATH + "/" + id;
    }
}
