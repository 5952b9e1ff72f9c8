package org.standfirst.testsupport;

import java.util.HashMap;
import java.util.Map;

/** Makes partners and their keys through the API. Each has a name of its own, so that tests do not meet in one database. */
public final class Partners {

    public static final String PATH = "/v1/admin/partners";

    private Partners() {
    }

    /** The id of a partner that may have everything. */
    public static String partner() {
        return partner(Map.of());
    }

    /** The id of a partner with this entitlement. */
    public static String entitledTo(Map<String, ?> entitlement) {
        return partner(Map.of("entitlement", entitlement));
    }

    /** The id of a partner with these properties; it may have everything where nothing else is said. */
    public static String partner(Map<String, ?> properties) {
        var partner = new HashMap<String, Object>();
        partner.put("name", Unique.text("Lakeside Post"));
        partner.put("entitlement", Map.of());
        partner.putAll(properties);
        return Api.create(PATH, partner).path("id");
    }

    /** Issues a key that calls on behalf of the partner and gives its secret. */
    public static String keyOf(String partner) {
        return Api.create("/v1/admin/keys", Map.of("name", "a key of a partner", "role", "partner", "partner", partner))
                .path("token");
    }
}
