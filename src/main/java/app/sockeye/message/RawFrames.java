package app.sockeye.message;

import java.util.List;
import java.util.Objects;

/**
 * Frames to send bit by bit as they are described, valid or not.
 *
 * @param frames in the order they are sent, at least one
 * @param cut whether the TCP connection is cut after them, without a closing handshake
 */
public record RawFrames(List<RawFrame> frames, boolean cut) implements Sendable {
    /** Most frames. */
    public static final int MOST_FRAMES = 1000;

    public RawFrames {
        frames = List.copyOf(frames);
        if (frames.isEmpty() || frames.size() > MOST_FRAMES) {
            throw new IllegalArgumentException("1 to " + MOST_FRAMES + " frames, not " + frames.size());
        }
    }

    /** Frames after which the connection stays as it is. */
    public static RawFrames of(RawFrame... frames) {
        return new RawFrames(List.of(Objects.requireNonNull(frames)), false);
    }
}
