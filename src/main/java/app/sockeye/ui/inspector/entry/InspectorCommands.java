package app.sockeye.ui.inspector.entry;

import app.sockeye.session.dialect.PacketReply;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.Payload;

/** What the inspector asks the tab to do with the entry on show. */
public interface InspectorCommands {
    /** Puts a message's payload into the composer. Called for messages only. */
    void editAndSend(Entry message);

    /** Begins an answer to a packet in the composer. */
    void answer(PacketReply reply);

    /** Asks for a name and place in the library and saves a message there. Called for messages only. */
    void saveMessage(Entry message);

    /** Asks for a file and writes the entry's payload to it. */
    void savePayload(Entry entry);

    /** Selects an entry of the log. */
    void goTo(long entry);

    /** Adds a column to the log with the values at a JSON path. */
    void addColumn(String path);

    /** Narrows the log by a query, in addition to its present filter. */
    void narrow(String query);

    /** Asks for a file and writes bytes to it. */
    void saveBytes(Payload bytes, String suggestedName);
}
