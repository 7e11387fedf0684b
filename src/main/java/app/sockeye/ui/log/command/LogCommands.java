package app.sockeye.ui.log.command;

import app.sockeye.session.dialect.PacketReply;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.ui.log.export.ExportCommands;
import java.util.List;

/** What the log asks the tab to do. */
public interface LogCommands extends ExportCommands {
    /** Sends a message's payload again, unchanged; called for messages only. */
    void sendAgain(Entry message);

    /** Puts a message's payload into the composer; called for messages only. */
    void editAndSend(Entry message);

    /** Asks for a name and place in the library and saves a message there; called for messages only. */
    void saveMessage(Entry message);

    /** Asks for a file and writes a message's payload to it; called for messages only. */
    void savePayload(Entry message);

    /** Shows an entry in detail. */
    void open(Entry entry);

    /** Shows what differs between two messages, from the first to the second; called for messages only. */
    void compare(Entry first, Entry second);

    /** Makes a sequence of steps that do again what these entries recorded. */
    void makeSequence(List<Entry> entries);

    /** Begins an answer in the composer. */
    void answer(PacketReply reply);

    /** The name of the session, as users know it. */
    String sessionName();

    /** Tells what was done, in a sentence, and offers to undo it. */
    void tell(String sentence, Runnable undo);
}
