package app.sockeye.dialect.amqp;

import app.sockeye.dialect.stream.ByteScan;
import app.sockeye.dialect.stream.Framing;

/** Where AMQP's protocol headers and frames end (AMQP 1.0 sections 2.2 and 2.3). */
final class AmqpFraming implements Framing {
    /** Number of bytes of a protocol header, and of a frame's head. */
    static final int HEAD = 8;

    private static final int FIRST_SIZE = 4;
    private static final int LAST_TYPE = 1;
    private static final byte[] NAME = {'A', 'M', 'Q', 'P'};

    @Override
    public long length(byte[] bytes, int from, int to) {
        if (isHeader(bytes, from, to)) {
            return to - from < FIRST_SIZE ? UNKNOWN : HEAD;
        } else if (to - from < HEAD) {
            return UNKNOWN;
        }
        ByteScan scan = new ByteScan(bytes, from, to);
        long size = scan.number(FIRST_SIZE);
        int offset = 4 * scan.u8();
        int type = scan.u8();
        return size < HEAD || offset < HEAD || offset > size || type > LAST_TYPE ? NONSENSE : size;
    }

    /** Whether the bytes are a protocol header's as far as they have come. */
    static boolean isHeader(byte[] bytes, int from, int to) {
        for (int i = 0; i < NAME.length && from + i < to; i++) {
            if (bytes[from + i] != NAME[i]) {
                return false;
            }
        }
        return true;
    }
}
