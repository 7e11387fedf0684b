package app.sockeye.dialect.packet;

import app.sockeye.protocol.Direction;
import java.util.Objects;

/**
 * By what requests and answers find each other: an answer belongs to the newest open request with an equal key.
 *
 * @param key begins with who asked, as both sides count their ids by themselves; empty for {@link #NONE}
 */
public record PairKey(Kind kind, String key) {
    /** Of packets that are neither request nor answer. */
    public static final PairKey NONE = new PairKey(Kind.NONE, "");

    /** Number of characters of an id; of longer ones the beginning and a hash are kept. */
    private static final int LONGEST = 900;

    /** What a packet is of a pair. */
    public enum Kind {
        NONE,
        /** Asks; waits for an answer. */
        REQUEST,
        /** Answers, and others follow. */
        PROGRESS,
        /** Answers, and ends it. */
        ANSWER,
        /** Asks that no answer comes any more. */
        CANCEL
    }

    public PairKey {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(key);
    }

    /** A request. */
    public static PairKey request(Direction asker, String id) {
        return of(Kind.REQUEST, asker, id);
    }

    /** The last answer to a request. */
    public static PairKey answer(Direction asker, String id) {
        return of(Kind.ANSWER, asker, id);
    }

    /** An answer that others follow. */
    public static PairKey progress(Direction asker, String id) {
        return of(Kind.PROGRESS, asker, id);
    }

    /** The end of a request by who asked. */
    public static PairKey cancel(Direction asker, String id) {
        return of(Kind.CANCEL, asker, id);
    }

    private static PairKey of(Kind kind, Direction asker, String id) {
        String bounded = id.length() <= LONGEST ? id : id.substring(0, LONGEST) + "…" + id.hashCode();
        return new PairKey(kind, (asker == Direction.SENT ? "s " : "r ") + bounded);
    }
}
