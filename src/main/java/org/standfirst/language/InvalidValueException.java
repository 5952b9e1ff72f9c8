package org.standfirst.language;

/** A value that is not what its type allows. The message is written for the client that sent it. */
public final class InvalidValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    public InvalidValueException(String message) {
        super(message);
    }
}
