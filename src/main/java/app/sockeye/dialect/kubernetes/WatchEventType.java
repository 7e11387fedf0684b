package app.sockeye.dialect.kubernetes;

import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.dialect.packet.PacketType;
import java.util.Locale;
import java.util.Optional;

/** What became of an object that is watched. */
enum WatchEventType {
    ADDED("Added", PacketRole.CONTENT, "The object was created, or was there when the watch began."),
    MODIFIED("Modified", PacketRole.CONTENT, "The object changed."),
    DELETED("Deleted", PacketRole.CONTENT, "The object was deleted; this is its last state."),
    BOOKMARK("Bookmark", PacketRole.HEARTBEAT, "Nothing happened up to this version: a watch can go on from it."),
    ERROR("Error", PacketRole.ERROR, "The watch failed; it ends.");

    private final PacketType type;
    private final String meaning;

    WatchEventType(String label, PacketRole role, String meaning) {
        type = new PacketType(label.toLowerCase(Locale.ROOT), label, role);
        this.meaning = meaning;
    }

    /** The one with a name; empty if there is none. */
    static Optional<WatchEventType> of(String name) {
        for (WatchEventType each : values()) {
            if (each.name().equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    PacketType type() {
        return type;
    }

    /** A sentence on it. */
    String meaning() {
        return meaning;
    }
}
