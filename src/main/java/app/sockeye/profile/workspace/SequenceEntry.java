package app.sockeye.profile.workspace;

import app.sockeye.session.sequence.Sequence;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;

/**
 * A saved sequence below its owner in the tree.
 *
 * @param owner the path of the connection's file, or of the folder; the workspace's for a sequence of all connections
 */
public record SequenceEntry(Path owner, Sequence sequence) implements OwnedEntry {
    public SequenceEntry {
        Objects.requireNonNull(owner);
        Objects.requireNonNull(sequence);
    }

    /** A path of its own at which there is no file. */
    @Override
    public Path path() {
        // Its name may have characters that no path has.
        UUID name = UUID.nameUUIDFromBytes(sequence.name().getBytes(StandardCharsets.UTF_8));
        return owner.resolve(PayloadFolder.SUFFIX).resolve("sequence-" + name);
    }

    @Override
    public String key() {
        return sequence.name();
    }

    @Override
    public String name() {
        return sequence.name();
    }
}
