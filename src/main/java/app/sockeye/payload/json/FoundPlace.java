package app.sockeye.payload.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A value that {@link JsonFinder} is currently in; kept only if it is a hit or leads to one. */
final class FoundPlace {
    private final JsonKind kind;
    private final long index;
    private final Optional<JsonSpan> key;
    private final long start;
    private long end;
    private long childCount;
    private boolean hit;
    /** Whether it was added to its container. */
    private boolean held;

    private final List<FoundPlace> kept = new ArrayList<>(0);

    FoundPlace(JsonKind kind, long index, Optional<JsonSpan> key, long start, long end) {
        this.kind = kind;
        this.index = index;
        this.key = key;
        this.start = start;
        this.end = end;
    }

    /** The index of the child that starts. */
    long nextChild() {
        return childCount++;
    }

    void close(long behind) {
        end = behind;
    }

    void markHit() {
        hit = true;
    }

    void keepIn(FoundPlace container) {
        if (!held) {
            held = true;
            container.kept.add(this);
        }
    }

    /** Whether it is a hit or leads to one. */
    boolean kept() {
        return hit || !kept.isEmpty();
    }

    JsonFindings.Found found() {
        JsonNode node = new JsonNode(kind, index, key, new JsonSpan(start, end), childCount);
        return new JsonFindings.Found(
                node, hit, kept.stream().map(FoundPlace::found).toList());
    }
}
