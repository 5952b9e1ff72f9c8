package org.standfirst.portabletext.block;

/**
 * A mark that needs no data.
 *
 * <p>
 * The order of the constants is the order in which the renderers nest them, the first outermost: code is last
 * because Markdown can put nothing inside it.
 */
public enum Decorator implements JsonName {
    STRIKE_THROUGH("strike-through"),
    UNDERLINE("underline"),
    STRONG("strong"),
    EM("em"),
    SUB("sub"),
    SUP("sup"),
    CODE("code");

    private final String jsonName;

    Decorator(String jsonName) {
        this.jsonName = jsonName;
    }

    @Override
    public String jsonName() {
        return jsonName;
    }
}
