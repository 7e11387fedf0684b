package app.sockeye.client.wire;

import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.FragmentPlan;
import app.sockeye.protocol.Opcode;
import app.sockeye.protocol.Outgoing;
import app.sockeye.protocol.SendLoss;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Something the user asked to send. */
sealed interface QueuedSend {
    int OVERHEAD = 128;

    /** Completed when the socket took the last byte. */
    CompletableFuture<Void> done();

    /** Payload bytes, counted as queued. */
    long size();

    /** Approximate bytes in memory while it is queued; 0 for what is queued regardless of the limit. */
    default long memory() {
        return size() + OVERHEAD;
    }

    /** How much of it is lost where nothing of it was sent; empty where that can be told as an unsent message. */
    default Optional<SendLoss> loss() {
        return Optional.empty();
    }

    /** A message held in memory. */
    record Message(boolean text, byte[] bytes, FragmentPlan plan, CompletableFuture<Void> done) implements QueuedSend {
        @Override
        public long size() {
            return bytes.length;
        }

        /** How much of it is lost where this went out. */
        SendLoss lossAfter(long frames, long sent) {
            return new SendLoss(SendLoss.Kind.MESSAGE, "", frames, plan.frames(bytes.length), sent, bytes.length);
        }
    }

    /** A binary message read from a file while it is sent. */
    record File(Path path, long size, FragmentPlan plan, CompletableFuture<Void> done) implements QueuedSend {
        @Override
        public long memory() {
            return OVERHEAD;
        }

        @Override
        public Optional<SendLoss> loss() {
            return Optional.of(SendLoss.ofFile(path.toFile().getName(), plan, size));
        }
    }

    /** Messages and control frames that were handed over together. */
    record Batch(MessageBatch messages) implements QueuedSend {
        @Override
        public CompletableFuture<Void> done() {
            return messages.done();
        }

        @Override
        public long size() {
            return messages.bytes();
        }

        @Override
        public long memory() {
            return size() + (long) OVERHEAD * messages.count();
        }
    }

    /** A ping or an unsolicited pong. */
    record Control(Opcode opcode, byte[] payload, CompletableFuture<Void> done) implements QueuedSend {
        @Override
        public long size() {
            return payload.length;
        }
    }

    /** Frames sent as they are. */
    record Raw(Outgoing.Raw raw, long size, CompletableFuture<Void> done) implements QueuedSend {
        @Override
        public Optional<SendLoss> loss() {
            return Optional.of(SendLoss.of(raw));
        }
    }

    /** A close frame, to be sent after everything queued before. */
    record Close(CloseReason reason, CompletableFuture<Void> done) implements QueuedSend {
        Close(CloseReason reason) {
            this(reason, new PendingSend());
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
