package app.sockeye.transcript.write;

import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.connection.EventJson;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.EntryKind;
import java.util.Optional;

/**
 * Appends entries to a transcript. Thread-safe. What is appended becomes readable, and safe from a crash of
 * this process, with {@link #publish()}.
 *
 * <p>While the disk is full every method waits, and {@link WriteProgress#trouble()} says so; nothing is skipped. After
 * {@code Transcript.close()}, and if the disk is full after {@link WriteProgress#stopWaiting()}, they raise {@link
 * IllegalStateException}.
 *
 * <p>Times are {@link System#nanoTime()}.
 */
public interface Appender {

    /**
     * Appends an entry that is not made of frames: a handshake, a state change, an error, a note. {@code direction} may
     * be null.
     */
    void append(EntryKind kind, Direction direction, byte[] payload, long nanoTime);

    /** Appends what happened to the connection; {@code direction} may be null, but not for a fault in received data. */
    default void append(ConnectionEvent event, Direction direction, long nanoTime) {
        EntryKind kind = event.isNote() ? EntryKind.NOTE : event.isError() ? EntryKind.ERROR : EntryKind.STATE;
        append(kind, direction, EventJson.payload(event), nanoTime);
    }

    /**
     * Appends a whole message or control frame.
     *
     * @return the entry's index
     */
    long append(
            EntryKind kind,
            Direction direction,
            FrameHeader header,
            byte[] bytes,
            int offset,
            int length,
            long nanoTime);

    /**
     * Appends a whole message that Sockeye sent by itself.
     *
     * @param why {@link EntryFlag#AUTOMATIC}, {@link EntryFlag#REPEATED} or {@link EntryFlag#SCRIPTED}
     * @return the entry's index
     */
    long appendAutomatic(
            EntryFlag why, EntryKind kind, FrameHeader header, byte[] bytes, int offset, int length, long nanoTime);

    /** Appends a message or control frame of which nothing was sent. */
    void appendUnsent(EntryKind kind, byte[] payload, long nanoTime);

    /**
     * Appends a frame that was sent as it is.
     *
     * @param header empty where its bytes end in it
     * @param wireSize bytes of it that were sent, whatever length its header declares
     * @param invalid whether it breaks a rule on purpose
     * @return the entry's index
     */
    long appendRaw(
            Optional<FrameHeader> header,
            EntryKind kind,
            byte[] payload,
            long wireSize,
            boolean invalid,
            long nanoTime);

    /** Opens a message that comes in pieces; the two directions may each have one open. */
    OpenMessage begin(EntryKind kind, Direction direction);

    /** As {@link #begin(EntryKind, Direction)}, for a message that a repeat sends. */
    OpenMessage beginRepeated(EntryKind kind);

    /** Makes everything appended so far readable and hands it to the operating system. */
    void publish();

    /**
     * A message that is written to disk in pieces and becomes an entry when it ends. Belongs to one thread at a time.
     */
    interface OpenMessage {
        void frame(FrameHeader header, long nanoTime);

        void payload(byte[] bytes, int offset, int length);

        /** The next bytes of a compressed message as they were on the wire, not masked. */
        void compressed(byte[] bytes, int offset, int length);

        /**
         * Ends the message and makes it an entry.
         *
         * @param complete false if the connection ended before the message did
         * @return the entry's index
         */
        long end(boolean complete, long nanoTime);
    }
}
