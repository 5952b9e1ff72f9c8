package org.standfirst.partner.translation;

import java.util.List;
import java.util.Map;
import org.standfirst.testsupport.Partners;
import org.standfirst.testsupport.Publishers;
import org.standfirst.testsupport.Unique;

/** A partner with a site of its own. */
record Hosts(String partner, String key, String publisher, String site) {

    /** One whose translations show at once. */
    static Hosts trusted() {
        return of("atOnce");
    }

    /** One whose translations an editor approves. */
    static Hosts watched() {
        return of("afterApproval");
    }

    private static Hosts of(String approval) {
        var site = "https://" + Unique.slug() + ".example/";
        var publisher = Publishers.publisher(Map.of("url", site));
        var partner = Partners.partner(Map.of("publishers", List.of(publisher), "approval", approval));
        return new Hosts(partner, Partners.keyOf(partner), publisher, site);
    }

    /** What it says of a translation on its site. */
    Map<String, Object> translation(String path) {
        return Map.of("url", site + path, "headline", "The ferry, in other words");
    }

    static String path(String article, String language) {
        return "/v1/partner/articles/" + article + "/translations/" + language;
    }
}
