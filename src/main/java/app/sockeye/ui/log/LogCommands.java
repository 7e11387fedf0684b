package app.sockeye.ui.log;

import app.sockeye.secret.SecretValues;
import app.sockeye.session.dialect.PacketReply;
import app.sockeye.transcript.Entry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the log asks the tab to do. */
public interface LogCommands {
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

    /** Tells that a file was written, in a sentence, and offers to show it in its folder. */
    void exported(String sentence, Path file);

    /** Asks where to export to; empty if the user cancels. */
    Optional<Path> chooseExport(String suggestedName);

    /** A copy of the secrets that were used in this run, to leave them and others out of an export. */
    SecretValues knownSecrets();

    /** Tells how something went, in a sentence. */
    void tell(String sentence);

    /** Tells what was done, in a sentence, and offers to undo it. */
    void tell(String sentence, Runnable undo);
}
