package app.sockeye.transcript.segment;

import app.sockeye.transcript.file.StoredFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The first bytes of every segment.
 *
 * @param segment its number
 * @param started wall-clock time of the transcript's nanosecond 0
 * @param chains for each chain the location of its last piece before this segment; see {@link RecordFormat}
 */
public record SegmentHeader(int segment, Instant started, long[] chains) {
    /** Bytes of the header. */
    public static final int LENGTH = 64;

    /** Chains: one for each direction's open message, one for big entries that are appended at once. */
    public static final int CHAINS = 3;

    private static final long MAGIC = 0x31_45_59_4B_43_4F_53_4CL;
    private static final int CHECKSUM_AT = LENGTH - 4;

    /** Last second of the year 9999; later times don't fit some date formats. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private static final int LAST_NANO = 999_999_999;

    /** Writes the header. */
    public void put(ByteBuffer out) {
        int at = out.position();
        out.putLong(MAGIC).putInt(segment).putInt(started.getNano()).putLong(started.getEpochSecond());
        for (long chain : chains) {
            out.putLong(chain);
        }
        out.position(at + CHECKSUM_AT);
        out.putInt(checksum(out, at));
    }

    /** Reads a segment's header; empty if it is missing, torn or invalid. */
    public static Optional<SegmentHeader> read(StoredFile file) throws IOException {
        ByteBuffer in = RecordFormat.heap(LENGTH);
        if (file.read(in, 0) < LENGTH || in.getLong(0) != MAGIC || in.getInt(CHECKSUM_AT) != checksum(in, 0)) {
            return Optional.empty();
        }
        if (in.getLong(16) < 0 || in.getLong(16) > LAST_SECOND || in.getInt(12) < 0 || in.getInt(12) > LAST_NANO) {
            return Optional.empty();
        }
        long[] chains = new long[CHAINS];
        for (int i = 0; i < CHAINS; i++) {
            chains[i] = in.getLong(24 + 8 * i);
        }
        return Optional.of(
                new SegmentHeader(in.getInt(8), Instant.ofEpochSecond(in.getLong(16), in.getInt(12)), chains));
    }

    private static int checksum(ByteBuffer bytes, int at) {
        CRC32C crc = new CRC32C();
        crc.update(bytes.duplicate().limit(at + CHECKSUM_AT).position(at));
        return (int) crc.getValue();
    }
}
