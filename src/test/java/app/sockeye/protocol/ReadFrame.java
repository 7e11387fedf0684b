package app.sockeye.protocol;

import java.util.HexFormat;

/** A frame as far as a reader told it, in a form that can be compared. */
record ReadFrame(String header, String payload, boolean complete) {
    static ReadFrame of(byte[] header, byte[] payload, boolean complete) {
        return new ReadFrame(HexFormat.of().formatHex(header), HexFormat.of().formatHex(payload), complete);
    }
}
