package app.sockeye.profile.message;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Reason;
import app.sockeye.message.Sendable;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** What is sent, as an object that holds all of it, for others than saved messages. */
public final class SendableJson {
    private static final MessageFiles NO_FILES = new MessageFiles() {
        @Override
        public byte[] read(String name) throws BrokenFileException {
            throw new BrokenFileException("Only a saved message has a file with its payload.");
        }

        @Override
        public Set<String> names() {
            return Set.of();
        }
    };

    private SendableJson() {}

    /** Writes it into an object. */
    public static void print(Sendable sendable, ObjectNode node) {
        SendableShape.print(sendable, Optional.empty(), node);
    }

    /** Reads an object. */
    public static Sendable read(ObjectNode node) throws BrokenFileException {
        try {
            return SendableShape.read(node, NO_FILES);
        } catch (IOException | IllegalArgumentException e) {
            throw new BrokenFileException(Reason.sentence(e));
        }
    }
}
