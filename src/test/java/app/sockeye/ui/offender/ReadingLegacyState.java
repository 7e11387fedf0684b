package app.sockeye.ui.offender;

import app.sockeye.transcript.connection.LegacyState;

/** Reads a recorded text past the entry that holds it. */
public final class ReadingLegacyState {
    private ReadingLegacyState() {}

    /** Whether a payload tells anything. */
    public static boolean isState(byte[] payload) {
        return LegacyState.state(payload).isPresent();
    }
}
