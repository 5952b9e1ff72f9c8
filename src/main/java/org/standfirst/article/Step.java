package org.standfirst.article;

/** What can be done with an article as a whole. */
enum Step {
    SUBMIT("submit"),
    APPROVE("approve"),
    RETURN("return"),
    PUBLISH("publish"),
    SCHEDULE("schedule"),
    UNSCHEDULE("unschedule"),
    UNPUBLISH("unpublish"),
    ARCHIVE("archive"),
    RESTORE("restore"),
    RECALL("recall"),
    LIFT_RECALL("recall/lift");

    private final String stepName;

    Step(String stepName) {
        this.stepName = stepName;
    }

    /** The last part of its address. */
    String stepName() {
        return stepName;
    }
}
