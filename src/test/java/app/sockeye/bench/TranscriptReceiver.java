package app.sockeye.bench;

import java.net.URI;

/** Our engine under a session that records all of it. */
final class TranscriptReceiver implements Receiver {

    @Override
    public Received receive(URI flood, int count) throws Exception {
        try (BenchSession recorded = new BenchSession(flood)) {
            return RecordedFlood.await(recorded.transcript(), count);
        }
    }
}
