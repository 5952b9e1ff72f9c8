package org.standfirst.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.standfirst.security.Actor;

/**
 * That an article was taken back for good reason: it must not be published again by accident.
 *
 * @param reason why, in a word or a line, such as {@code legal}
 * @param text what readers and partners are told
 * @param at when
 * @param by who
 */
record Recall(String reason, @Nullable String text, Instant at, Actor by) {
}
