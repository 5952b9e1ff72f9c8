package org.standfirst.outbound;

import java.io.IOException;

/** The address is none that a request may go to. The message says why, and nothing of what was found there. */
public class RefusedTargetException extends IOException {

    private static final long serialVersionUID = 1;

    RefusedTargetException(String why) {
        super(why);
    }
}
