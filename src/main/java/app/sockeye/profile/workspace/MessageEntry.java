package app.sockeye.profile.workspace;

import app.sockeye.profile.message.SavedMessage;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A saved message below its owner in the tree.
 *
 * @param owner the path of the connection's file, or of the folder; the workspace's for a message of all connections
 */
public record MessageEntry(Path owner, SavedMessage message) implements OwnedEntry {
    public MessageEntry {
        Objects.requireNonNull(owner);
        Objects.requireNonNull(message);
    }

    /** A path of its own at which there is no file. */
    @Override
    public Path path() {
        return owner.resolve(PayloadFolder.SUFFIX).resolve(message.id());
    }

    @Override
    public String key() {
        return message.id();
    }

    @Override
    public String name() {
        return message.name();
    }
}
