package app.sockeye.session.repeat;

import app.sockeye.transcript.statistics.Spread;

/**
 * How far a repeat is.
 *
 * @param state what it does now
 * @param sent messages that the socket took
 * @param heldBack messages that a filter held back, such as a script
 * @param queued messages handed over that the socket has not taken yet
 * @param queuedBytes their payload
 * @param activeNanos for how long it has been sending, pauses not counted
 * @param lateness how much later than due the socket took messages
 * @param cause why it failed, in one sentence; empty otherwise
 */
public record RepeatProgress(
        RepeatState state,
        long sent,
        long heldBack,
        long queued,
        long queuedBytes,
        long activeNanos,
        Spread lateness,
        String cause) {}
