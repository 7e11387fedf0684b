package app.sockeye.protocol;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** RFC 6455 section 5 word by word, slow and without state between calls: what {@link FrameReader} is measured by. */
final class ReferenceFrameReader {
    private static final BigInteger TOP_BIT = BigInteger.ONE.shiftLeft(63);

    private final byte[] stream;
    private final boolean fromClient;
    private final boolean compression;
    private final List<ReadFrame> frames = new ArrayList<>();
    private boolean messageOpen;
    private int frameStart;
    private String error = "";

    ReferenceFrameReader(byte[] stream, Direction direction, boolean compression) {
        this.stream = stream;
        this.fromClient = direction == Direction.SENT;
        this.compression = compression;
        while (error.isEmpty() && frameStart < stream.length && readFrame()) {
            messageOpen = control() ? messageOpen : !bit(0);
            frameStart += headerLength() + payloadLength().intValueExact();
        }
    }

    List<ReadFrame> frames() {
        return frames;
    }

    /** Section and close code of the breach, empty where there is none. */
    String error() {
        return error;
    }

    /** Where the first frame that isn't complete and legal begins. */
    int frameStart() {
        return frameStart;
    }

    /** Whether the stream ends inside a header. */
    boolean endsInHeader() {
        return frameStart < stream.length && (available() < 2 || available() < headerLength());
    }

    /** Reads a frame; false where it isn't whole or not legal. */
    private boolean readFrame() {
        if (available() < 2) {
            return false;
        }
        error = errorOfBits();
        if (error.isEmpty() && available() >= 2 + extendedLength()) {
            error = errorOfLength();
        }
        if (!error.isEmpty() || available() < headerLength()) {
            return false;
        }
        byte[] payload = unmaskedPayload();
        boolean whole = BigInteger.valueOf(payload.length).equals(payloadLength());
        error = whole && opcode() == 8 ? errorOfCloseBody(payload) : "";
        boolean complete = whole && error.isEmpty();
        byte[] header = Arrays.copyOfRange(stream, frameStart, frameStart + headerLength());
        frames.add(ReadFrame.of(header, payload, complete));
        return complete;
    }

    private String errorOfBits() {
        boolean rsv1Unknown = bit(1) && !compression;
        if (rsv1Unknown || bit(2) || bit(3)) {
            return "RFC 6455 section 5.2, 1002";
        }
        if (!List.of(0, 1, 2, 8, 9, 10).contains(opcode())) {
            return "RFC 6455 section 5.2, 1002";
        }
        if (bit(8) != fromClient) {
            return "RFC 6455 section 5.1, 1002";
        }
        if (bit(1) && (control() || opcode() == 0)) {
            return "RFC 7692 section 6, 1002";
        }
        if (control() && (!bit(0) || number(9, 7) > 125)) {
            return "RFC 6455 section 5.5, 1002";
        }
        if (opcode() == 8 && number(9, 7) == 1) {
            return "RFC 6455 section 5.5.1, 1002";
        }
        boolean continues = opcode() == 0;
        return !control() && continues != messageOpen ? "RFC 6455 section 5.4, 1002" : "";
    }

    private String errorOfLength() {
        BigInteger length = payloadLength();
        boolean notMinimal = extendedLength() == 2 && length.intValueExact() < 126
                || extendedLength() == 8 && length.compareTo(BigInteger.valueOf(0x10000)) < 0;
        return notMinimal || length.compareTo(TOP_BIT) >= 0 ? "RFC 6455 section 5.2, 1002" : "";
    }

    private static String errorOfCloseBody(byte[] body) {
        if (body.length == 0) {
            return "";
        }
        int code = ByteBuffer.wrap(body).getShort() & 0xFFFF;
        boolean legal = code >= 3000 && code <= 4999
                || List.of(1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014)
                        .contains(code);
        if (!legal) {
            return "RFC 6455 section 7.4, 1002";
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body, 2, body.length - 2));
            return "";
        } catch (CharacterCodingException e) {
            return "RFC 6455 section 5.5.1, 1007";
        }
    }

    private byte[] unmaskedPayload() {
        int start = frameStart + headerLength();
        int end = BigInteger.valueOf(stream.length)
                .min(payloadLength().add(BigInteger.valueOf(start)))
                .intValueExact();
        byte[] payload = Arrays.copyOfRange(stream, start, end);
        for (int i = 0; fromClient && i < payload.length; i++) {
            payload[i] = (byte) (payload[i] ^ stream[start - 4 + i % 4]);
        }
        return payload;
    }

    private int available() {
        return stream.length - frameStart;
    }

    private boolean bit(int index) {
        return number(index, 1) == 1;
    }

    private int opcode() {
        return number(4, 4);
    }

    private boolean control() {
        return opcode() >= 8;
    }

    /** A number of some bits of the frame, the first bit being the highest of the first byte. */
    private int number(int firstBit, int count) {
        int value = 0;
        for (int i = firstBit; i < firstBit + count; i++) {
            value = value * 2 + (stream[frameStart + i / 8] >> (7 - i % 8) & 1);
        }
        return value;
    }

    private int extendedLength() {
        int field = number(9, 7);
        return field == 126 ? 2 : field == 127 ? 8 : 0;
    }

    private int headerLength() {
        return 2 + extendedLength() + (bit(8) ? 4 : 0);
    }

    private BigInteger payloadLength() {
        return extendedLength() == 0
                ? BigInteger.valueOf(number(9, 7))
                : new BigInteger(1, Arrays.copyOfRange(stream, frameStart + 2, frameStart + 2 + extendedLength()));
    }
}
