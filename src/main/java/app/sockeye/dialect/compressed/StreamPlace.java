package app.sockeye.dialect.compressed;

import app.sockeye.dialect.SpokenMessage;
import app.sockeye.payload.ByteSize;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.PayloadTreeBuilder;
import app.sockeye.payload.format.compression.StreamMethod;
import app.sockeye.payload.format.compression.StreamSession;
import java.util.Optional;

/** A stream unpacked up to some message. Where a new stream begins, it goes on with that one. */
final class StreamPlace {
    private final StreamMethod method;
    private StreamSession session;
    private boolean failed;
    /** The entry that is read next. */
    private long next;

    StreamPlace(StreamMethod method, StreamSession session, long next) {
        this.method = method;
        this.session = session;
        this.next = next;
    }

    long next() {
        return next;
    }

    /** Everything before an entry was read. */
    void skipTo(long entry) {
        next = entry;
    }

    /** Unpacks the next message of the stream. */
    UnpackedMessage read(SpokenMessage message) {
        next = message.number() + 1;
        if (message.payload().size() > PayloadTreeBuilder.LARGEST) {
            failed = true;
            return UnpackedMessage.failed(
                    method, "The message is larger than " + ByteSize.format(PayloadTreeBuilder.LARGEST) + ".");
        }
        byte[] bytes = PayloadInput.bytes(message.payload());
        try {
            if (failed) {
                return restarted(bytes);
            }
            return unpacked(session.unpack(bytes));
        } catch (PayloadException e) {
            failed = true;
            return method.begins(bytes) ? restarted(bytes) : UnpackedMessage.failed(method, e.getMessage());
        }
    }

    /** A server may begin anew with a message of its own; after a damaged one that is the only way on. */
    private UnpackedMessage restarted(byte[] bytes) {
        if (!method.begins(bytes)) {
            return UnpackedMessage.failed(
                    method, "A message before this one could not be unpacked, and this one needs it.");
        }
        StreamSession fresh = method.session();
        try {
            UnpackedMessage first = unpacked(fresh.unpack(bytes));
            session.close();
            session = fresh;
            failed = false;
            return first;
        } catch (PayloadException e) {
            fresh.close();
            return UnpackedMessage.failed(method, e.getMessage());
        }
    }

    private UnpackedMessage unpacked(byte[] bytes) {
        return new UnpackedMessage(method, bytes, Optional.empty());
    }

    boolean canCopy() {
        return !failed && session.canCopy();
    }

    /** About how many bytes a copy takes. */
    int stateBytes() {
        return session.stateBytes();
    }

    StreamPlace copy() {
        return new StreamPlace(method, session.copy(), next);
    }

    void close() {
        session.close();
    }
}
