package org.standfirst.portabletext;

/**
 * A mark that needs no data.
 *
 * <p>
 * The order of the constants is the order in which the renderers nest them, the first outermost: code is last
 * because Markdown can put nothing inside it.
 */
public enum Decorator implements JsonName {
    STRIKE_THROUGH("strike-through", "s"),
    UNDERLINE("underline", "u"),
    STRONG("strong", "strong"),
    EM("em", "em"),
    SUB("sub", "sub"),
    SUP("sup", "sup"),
    CODE("code", "code");

    private final String jsonName;
    private final String htmlElement;

    Decorator(String jsonName, String htmlElement) {
        this.jsonName = jsonName;
        this.htmlElement = htmlElement;
    }

    @Override
    public String jsonName() {
        return jsonName;
    }

    String htmlElement() {
        return htmlElement;
    }
}
