package app.sockeye.ui.access;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A call as D-Bus writes it, of texts only (D-Bus Specification, "Message Protocol"); little-endian. */
final class BusMessage {
    static final int METHOD_CALL = 1;
    static final int METHOD_RETURN = 2;
    static final int ERROR = 3;
    static final int SIGNAL = 4;
    static final int HEADER = 16;

    private static final int NO_AUTO_START = 2;
    private static final int PROTOCOL = 1;
    private static final int MOST = 1024;
    private static final int PATH = 1;
    private static final int INTERFACE = 2;
    private static final int MEMBER = 3;
    private static final int DESTINATION = 6;
    private static final int SIGNATURE = 8;
    private static final int FIELDS_AT = 12;
    private static final int BODY_LENGTH_AT = 4;
    private static final int STRUCT = 8;

    private final ByteBuffer out = ByteBuffer.allocate(MOST).order(ByteOrder.LITTLE_ENDIAN);

    private BusMessage() {}

    /**
     * A call whose receiver is not started for it.
     *
     * @param serial the call's number, above 0
     * @param texts the arguments
     */
    static ByteBuffer call(int serial, String destination, String path, String face, String member, String... texts) {
        BusMessage message = new BusMessage();
        ByteBuffer out = message.out;
        out.put((byte) 'l').put((byte) METHOD_CALL).put((byte) NO_AUTO_START).put((byte) PROTOCOL);
        out.putInt(0).putInt(serial).putInt(0);
        message.field(PATH, 'o', path);
        message.field(INTERFACE, 's', face);
        message.field(MEMBER, 's', member);
        message.field(DESTINATION, 's', destination);
        if (texts.length > 0) {
            message.field(SIGNATURE, 'g', "s".repeat(texts.length));
        }
        out.putInt(FIELDS_AT, out.position() - HEADER);
        message.align(STRUCT);
        int body = out.position();
        for (String text : texts) {
            message.text(text);
        }
        out.putInt(BODY_LENGTH_AT, out.position() - body);
        return out.flip();
    }

    private void field(int code, char type, String value) {
        align(STRUCT);
        out.put((byte) code).put((byte) 1).put((byte) type).put((byte) 0);
        if (type == 'g') {
            out.put((byte) value.length())
                    .put(value.getBytes(StandardCharsets.US_ASCII))
                    .put((byte) 0);
        } else {
            text(value);
        }
    }

    private void text(String value) {
        align(Integer.BYTES);
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.putInt(bytes.length).put(bytes).put((byte) 0);
    }

    private void align(int to) {
        while (out.position() % to != 0) {
            out.put((byte) 0);
        }
    }
}
