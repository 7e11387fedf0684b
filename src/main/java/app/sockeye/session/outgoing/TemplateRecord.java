package app.sockeye.session.outgoing;

import app.sockeye.transcript.Transcript;
import java.util.concurrent.CompletableFuture;

/** Notes beside the log how what is sent was written, where it refers to values. Thread-safe. */
final class TemplateRecord {
    private final Transcript transcript;

    TemplateRecord(Transcript transcript) {
        this.transcript = transcript;
    }

    /** How many entries there are by now. */
    long mark() {
        return transcript.count();
    }

    /**
     * Notes it once it is sent.
     *
     * @param from how many entries there were before it was sent
     */
    void note(CompletableFuture<SentMessage> sending, long from, String written) {
        sending.thenAccept(sent -> SentEntry.find(transcript, from, sent.bytes())
                .ifPresent(entry -> transcript.templates().put(entry, written)));
    }
}
