package app.sockeye.ui.offender;

import app.sockeye.transcript.entry.Entry;

/** Decides by a sentence that was made for people. */
public final class ReadingSentence {
    private ReadingSentence() {}

    /** Whether a connection was opened, as long as nobody words it differently. */
    public static boolean isOpened(Entry entry) {
        return entry.told().sentence().startsWith("Connected to ");
    }
}
