package app.sockeye.ui.log;

import app.sockeye.transcript.Entry;
import java.nio.file.Path;
import java.util.Optional;

/** What the log asks the tab to do. */
public interface LogCommands {
    /** Sends a message's payload again as it is; only asked for messages. */
    void sendAgain(Entry message);

    /** Puts a message's payload into the composer; only asked for messages. */
    void editAndSend(Entry message);

    /** Asks for a file and writes a message's payload to it; only asked for messages. */
    void savePayload(Entry message);

    /** Shows an entry closely. */
    void open(Entry entry);

    /** Shows what differs between two messages, from the first to the second; only asked for messages. */
    void compare(Entry first, Entry second);

    /** Asks where to export to; empty where the user would rather not. */
    Optional<Path> chooseExport(String suggestedName);

    /** Tells how something went, in a sentence. */
    void tell(String sentence);

    /** Tells what was done, in a sentence, and offers to undo it. */
    void tell(String sentence, Runnable undo);
}
