package app.sockeye.transcript.query;

import app.sockeye.transcript.Entry;

/** The countable properties of an entry. */
enum Amount {
    /** Size of the payload in bytes. */
    SIZE,
    /** Number of frames on the wire. */
    FRAMES;

    long of(Entry entry) {
        return this == SIZE ? entry.size() : entry.frameCount();
    }
}
