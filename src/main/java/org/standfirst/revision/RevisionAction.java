package org.standfirst.revision;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done to an article when a revision was kept. Once released, a name stays as it is. */
@Schema(description = "What was done. `import`: it was there before revisions were kept. `restore`: an earlier revision was made the present one. `announce` and `expire`: its time came, or passed.")
public enum RevisionAction {
    IMPORT("import"),
    CREATE("create"),
    SAVE("save"),
    RESTORE("restore"),
    TRANSLATE("translate"),
    LINK("link"),
    CONFIRM("confirm"),
    SUBMIT("submit"),
    APPROVE("approve"),
    RETURN("return"),
    PUBLISH("publish"),
    SCHEDULE("schedule"),
    UNSCHEDULE("unschedule"),
    ANNOUNCE("announce"),
    EXPIRE("expire"),
    UNPUBLISH("unpublish"),
    ARCHIVE("archive"),
    UNARCHIVE("unarchive"),
    RECALL("recall"),
    LIFT_RECALL("liftRecall"),
    DELETE("delete"),
    UNDELETE("undelete");

    private final String actionName;

    RevisionAction(String actionName) {
        this.actionName = actionName;
    }

    /** The name in the API and in the database. */
    @JsonValue
    public String actionName() {
        return actionName;
    }

    static RevisionAction named(String name) {
        return Arrays.stream(values()).filter(action -> action.actionName.equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }
}
