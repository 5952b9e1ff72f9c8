package org.standfirst.outbox;

/** Told within a transaction that notes an event; who observes it after the transaction can hand that on at once. */
public record EventsNoted() {
}
