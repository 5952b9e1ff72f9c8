package org.standfirst.delivery.article;

/** The versions of ninjs that articles come in. They say the same; the names of properties changed their case between them. */
public enum NinjsVersion {
    V2_2("2.2"),
    V3_1("3.1");

    private final String number;

    NinjsVersion(String number) {
        this.number = number;
    }

    /** As it is written, such as {@code 3.1}. */
    public String number() {
        return number;
    }

    String schema() {
        return "http://www.iptc.org/std/ninjs/ninjs-schema_" + number + ".json#";
    }
}
