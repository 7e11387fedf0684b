package app.sockeye.ui.tab;

import app.sockeye.message.WrittenMessage;
import app.sockeye.protocol.Outgoing;
import java.util.concurrent.CompletableFuture;

/** A tab, as commands on its recorded entries need it. */
interface EntryTarget {
    /** Sends a message; fails where that can't be. */
    CompletableFuture<Void> send(Outgoing message);

    /** Puts a message into a composer. */
    void edit(WrittenMessage message);

    /** What it shows of its transcript. */
    TabRecord record();
}
