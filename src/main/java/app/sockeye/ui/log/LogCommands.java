package app.sockeye.ui.log;

import app.sockeye.transcript.Entry;

/** What the log asks the tab to do with an entry. */
public interface LogCommands {
    /** Sends a message's payload again as it is; only asked for messages. */
    void sendAgain(Entry message);

    /** Puts a message's payload into the composer; only asked for messages. */
    void editAndSend(Entry message);

    /** Asks for a file and writes a message's payload to it; only asked for messages. */
    void savePayload(Entry message);

    /** Shows an entry closely. */
    void open(Entry entry);
}
