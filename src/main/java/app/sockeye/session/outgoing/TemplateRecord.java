package app.sockeye.session.outgoing;

import app.sockeye.transcript.Transcript;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Notes beside the log how what is sent was written, where it refers to values. Thread-safe. */
final class TemplateRecord {
    /** Number of messages under way above which no more are noted: nobody types so fast, and each is searched for. */
    private static final int MOST_UNDER_WAY = 16;

    private final Transcript transcript;
    private final AtomicInteger underWay = new AtomicInteger();

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
        if (underWay.incrementAndGet() > MOST_UNDER_WAY) {
            sending.whenComplete((sent, failure) -> underWay.decrementAndGet());
            return;
        }
        sending.whenComplete((sent, failure) -> {
            underWay.decrementAndGet();
            if (failure == null) {
                SentEntry.find(transcript, from, sent.bytes())
                        .ifPresent(entry -> transcript.templates().put(entry, written));
            }
        });
    }
}
