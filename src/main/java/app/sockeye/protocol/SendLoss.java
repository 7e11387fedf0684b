package app.sockeye.protocol;

import java.util.Objects;

/**
 * How much of something went out that was not sent to its end, or not at all.
 *
 * @param file the file's name; empty for anything else
 * @param frames that the socket took whole
 * @param allFrames how many it was to have; negative where that is not known
 * @param bytes that the socket took: of a message its payload before compression, of raw frames all
 * @param allBytes how many it has; negative where that is not known
 */
public record SendLoss(Kind kind, String file, long frames, long allFrames, long bytes, long allBytes) {

    /** What was to be sent. */
    public enum Kind {
        MESSAGE,
        /** A file's bytes as one binary message. */
        FILE,
        /** Frames that are sent bit by bit as they are. */
        RAW
    }

    public SendLoss {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(file);
    }

    /** Raw frames of which nothing went out. */
    public static SendLoss of(Outgoing.Raw raw) {
        return new SendLoss(Kind.RAW, "", 0, raw.frames().size(), 0, Outgoing.size(raw));
    }

    /**
     * A file of which nothing went out.
     *
     * @param size its bytes; negative where they are not known
     */
    public static SendLoss ofFile(String name, FragmentPlan plan, long size) {
        return new SendLoss(Kind.FILE, name, 0, size < 0 ? -1 : plan.frames(size), 0, size);
    }

    /** The same, of which so much went out. */
    public SendLoss after(long framesOut, long bytesOut) {
        return new SendLoss(kind, file, framesOut, allFrames, bytesOut, allBytes);
    }

    /** Whether any of it went out. */
    public boolean isPart() {
        return frames > 0 || bytes > 0;
    }
}
