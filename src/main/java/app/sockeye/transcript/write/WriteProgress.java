package app.sockeye.transcript.write;

import java.util.Optional;

/** How far a transcript is written, and why that is waiting; nothing of one opened for reading. Thread-safe. */
public final class WriteProgress {
    private final Optional<SegmentAppender> appender;

    public WriteProgress(Optional<SegmentAppender> appender) {
        this.appender = appender;
    }

    /** Payload bytes that the open messages of both directions hold so far. */
    public long openMessageBytes() {
        return appender.map(SegmentAppender::openBytes).orElse(0L);
    }

    /** Why appending is waiting, such as for a full disk, in one sentence; empty while it is not. */
    public Optional<String> trouble() {
        return appender.flatMap(SegmentAppender::trouble).map(WriteTrouble::sentence);
    }

    /** Like {@link #trouble()} in a few words, without the folder. */
    public Optional<String> briefTrouble() {
        return appender.flatMap(SegmentAppender::trouble).map(WriteTrouble::brief);
    }

    /**
     * What waits to be written. Entries that were dropped after {@link #stopWaiting()} or {@code Transcript.close()}
     * still count, as they were never recorded.
     */
    public UnrecordedEntries unrecorded() {
        return appender.map(SegmentAppender::unrecorded).orElse(new UnrecordedEntries(0, 0));
    }

    /** From now on appending raises {@link IllegalStateException} instead of waiting for a full disk. */
    public void stopWaiting() {
        appender.ifPresent(SegmentAppender::stopWaiting);
    }
}
