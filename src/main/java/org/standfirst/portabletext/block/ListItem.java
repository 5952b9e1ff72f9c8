package org.standfirst.portabletext.block;

/** The kind of list that a text block is an item of. */
public enum ListItem implements JsonName {
    BULLET("bullet"),
    NUMBER("number");

    private final String jsonName;

    ListItem(String jsonName) {
        this.jsonName = jsonName;
    }

    @Override
    public String jsonName() {
        return jsonName;
    }
}
