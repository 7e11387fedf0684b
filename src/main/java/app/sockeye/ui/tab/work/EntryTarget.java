package app.sockeye.ui.tab.work;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.message.WrittenMessage;
import app.sockeye.protocol.Outgoing;
import app.sockeye.session.outgoing.SentMessage;
import app.sockeye.session.sequence.Step;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The part of a tab that commands on its entries need. */
public interface EntryTarget {
    /** Sends a message; the result fails if it can't be sent. */
    CompletableFuture<SentMessage> send(Outgoing message);

    /** Puts a message into a composer. */
    void edit(WrittenMessage message);

    /** Begins a packet of a dialect in a composer, such as an answer. */
    default void begin(String dialect, FilledForm form) {}

    /** The name of the tab, see {@link Tab#name()}. */
    String name();

    /** The id of the connection's profile. */
    String profileId();

    /**
     * Shows a new sequence of these steps.
     *
     * @return false where the tab has no sequences
     */
    boolean makeSequence(List<Step> steps);

    /** The tab's views of its transcript. */
    TabRecord record();
}
