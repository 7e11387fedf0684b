package app.sockeye.transcript.query;

import app.sockeye.transcript.entry.Entry;

/** The countable properties of an entry. */
enum Amount {
    /** Size of the payload in bytes. */
    SIZE,
    /** Bytes on the wire, frame headers included. */
    WIRE,
    /** Number of frames on the wire. */
    FRAMES;

    long of(Entry entry) {
        return switch (this) {
            case SIZE -> entry.size();
            case WIRE -> entry.wireSize();
            case FRAMES -> entry.frameCount();
        };
    }
}
