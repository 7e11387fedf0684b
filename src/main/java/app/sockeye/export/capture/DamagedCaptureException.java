package app.sockeye.export.capture;

import java.io.IOException;

/** A pcap or pcapng file can't be read; the message says where and why, as a clause without a full stop. */
public final class DamagedCaptureException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedCaptureException(String clause) {
        super(clause);
    }
}
