package app.sockeye.transcript;

/** The formats that a transcript's binary messages are said to be of now. Thread-safe. */
public final class UsedFormats {
    /** Written under this object's lock, as is its version. */
    private volatile MessageFormats formats = MessageFormats.NONE;

    private volatile long version;

    /** Reads messages by other formats: searches, columns and captures that begin from now on find values by them. */
    public synchronized void use(MessageFormats others) {
        formats = others;
        version++;
    }

    /** What says it now. */
    MessageFormats now() {
        return formats;
    }

    /** Changes whenever messages may be of other formats than before. */
    public long version() {
        return version;
    }
}
