package app.sockeye.export.capture;

import java.io.IOException;

/** A file is no pcap or pcapng file that can be read; the message says where and why, a clause without an end. */
public final class DamagedCaptureException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedCaptureException(String clause) {
        super(clause);
    }
}
