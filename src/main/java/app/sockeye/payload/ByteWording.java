package app.sockeye.payload;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Text forms of bytes, for copying. */
public enum ByteWording {
    HEX("hex") {
        @Override
        public String of(byte[] bytes) {
            return HexDump.plain(bytes);
        }
    },
    /** UTF-8 text; malformed bytes are written as {@code <FF>}. */
    TEXT("text") {
        @Override
        public String of(byte[] bytes) {
            return DecodedText.of(ByteBuffer.wrap(bytes), StandardCharsets.UTF_8)
                    .text();
        }
    },
    BASE64("Base64") {
        @Override
        public String of(byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
    },
    C_ARRAY("C array") {
        @Override
        public String of(byte[] bytes) {
            StringBuilder text =
                    new StringBuilder(String.format(Locale.ROOT, "unsigned char bytes[%d] = {", bytes.length));
            for (int i = 0; i < bytes.length; i++) {
                text.append(i == 0 ? "" : ",").append(i % IN_A_ROW == 0 ? "\n    " : " ");
                text.append(String.format(Locale.ROOT, "0x%02x", bytes[i]));
            }
            return text.append("\n};\n").toString();
        }
    },
    /** Rows of 16 with their offsets from the first byte. */
    DUMP("hex dump") {
        @Override
        public String of(byte[] bytes) {
            StringBuilder text = new StringBuilder();
            for (int at = 0; at < bytes.length; at += IN_A_ROW) {
                int length = Math.min(IN_A_ROW, bytes.length - at);
                text.append(HexDump.row(at, bytes, at, length, IN_A_ROW).line()).append('\n');
            }
            return text.toString();
        }
    };

    private static final int IN_A_ROW = 16;

    private final String label;

    ByteWording(String label) {
        this.label = label;
    }

    /** The name in a menu. */
    public String label() {
        return label;
    }

    /** The bytes in this form. */
    public abstract String of(byte[] bytes);
}
