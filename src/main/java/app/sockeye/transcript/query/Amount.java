package app.sockeye.transcript.query;

import app.sockeye.transcript.Entry;

/** What of an entry can be counted. */
enum Amount {
    /** Bytes of the payload. */
    SIZE,
    /** Frames on the wire. */
    FRAMES;

    long of(Entry entry) {
        return this == SIZE ? entry.size() : entry.frameCount();
    }
}
