package org.standfirst.portabletext.json;

import java.util.List;

/** A body that breaks the rules of the profile. Carries every violation found, up to {@value #MAX_VIOLATIONS}. */
public class InvalidBodyException extends IllegalArgumentException {

    /** How many violations are listed at most; a client that sends rubbish needs no longer list. */
    public static final int MAX_VIOLATIONS = 50;

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    InvalidBodyException(List<Violation> violations) {
        super(violations.get(0).pointer() + ": " + violations.get(0).detail());
        this.violations = List.copyOf(violations);
    }

    /** What is wrong, in the order of the document; never empty. */
    public List<Violation> violations() {
        return violations;
    }
}
