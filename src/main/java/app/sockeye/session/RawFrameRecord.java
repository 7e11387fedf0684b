package app.sockeye.session;

import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.Masking;
import app.sockeye.protocol.Opcode;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a server reads at the beginning of some bytes.
 *
 * @param header empty where they end in it
 * @param payload unmasked: all behind the header, whatever length it declares; all bytes where there is no header
 */
record RawFrameRecord(Optional<FrameHeader> header, byte[] payload) {

    static RawFrameRecord of(byte[] bytes) {
        if (bytes.length < 2) {
            return new RawFrameRecord(Optional.empty(), bytes);
        }
        FrameHeader header = FrameHeader.parse(Arrays.copyOf(bytes, Math.max(bytes.length, FrameHeader.MAX_LENGTH)), 0);
        if (bytes.length < header.headerLength()) {
            return new RawFrameRecord(Optional.empty(), bytes);
        }
        byte[] payload = Arrays.copyOfRange(bytes, header.headerLength(), bytes.length);
        Masking.apply(header.maskingKey(), 0, payload, 0, payload.length);
        return new RawFrameRecord(Optional.of(header), payload);
    }

    Opcode opcode() {
        return header.map(FrameHeader::opcode).orElse(Opcode.RESERVED);
    }
}
