package app.sockeye.client.wire;

import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Opcode;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Something the user asked to send. */
sealed interface QueuedSend {
    int OVERHEAD = 128;

    /** Completed when the socket took the last byte. */
    CompletableFuture<Void> done();

    /** Payload bytes, for the count of what is queued. */
    long size();

    /** Bytes it keeps in memory while it is queued, about; 0 for what is always taken. */
    default long memory() {
        return size() + OVERHEAD;
    }

    /** A message whose bytes are here. */
    record Message(boolean text, byte[] bytes, CompletableFuture<Void> done) implements QueuedSend {
        @Override
        public long size() {
            return bytes.length;
        }
    }

    /** A binary message read from a file while it is sent. */
    record File(Path path, long size, CompletableFuture<Void> done) implements QueuedSend {
        @Override
        public long memory() {
            return OVERHEAD;
        }
    }

    /** A ping or an unsolicited pong. */
    record Control(Opcode opcode, byte[] payload, CompletableFuture<Void> done) implements QueuedSend {
        @Override
        public long size() {
            return payload.length;
        }
    }

    /** The beginning of the closing handshake, behind all that was sent before. */
    record Close(CloseReason reason, CompletableFuture<Void> done) implements QueuedSend {
        Close(CloseReason reason) {
            this(reason, new CompletableFuture<>());
        }

        @Override
        public long size() {
            return 0;
        }

        @Override
        public long memory() {
            return 0;
        }
    }
}
