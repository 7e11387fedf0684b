package app.sockeye.payload.format.compression.zstd;

/** Bytes that are no Zstandard, or go on otherwise than they began. */
public final class DamagedZstdException extends Exception {
    private static final long serialVersionUID = 1;

    DamagedZstdException(String why) {
        super(why);
    }
}
