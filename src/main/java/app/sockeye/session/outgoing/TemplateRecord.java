package app.sockeye.session.outgoing;

import app.sockeye.transcript.Transcript;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Notes beside the log how what is sent was written, where it refers to values. Thread-safe. */
final class TemplateRecord {
    /** Number of messages under way above which no more are noted: nobody types so fast, and each takes a line. */
    private static final int MOST_UNDER_WAY = 16;

    private final Transcript transcript;
    private final AtomicInteger underWay = new AtomicInteger();

    TemplateRecord(Transcript transcript) {
        this.transcript = transcript;
    }

    /** Notes it once it is sent. */
    void note(CompletableFuture<SentMessage> sending, String written) {
        if (underWay.incrementAndGet() > MOST_UNDER_WAY) {
            sending.whenComplete((sent, failure) -> underWay.decrementAndGet());
            return;
        }
        sending.whenComplete((sent, failure) -> {
            underWay.decrementAndGet();
            if (failure == null) {
                sent.entry().ifPresent(entry -> transcript.templates().put(entry, written));
            }
        });
    }
}
