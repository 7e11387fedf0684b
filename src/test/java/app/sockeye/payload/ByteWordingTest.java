package app.sockeye.payload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteWordingTest {
    private static final byte[] BYTES = {'a', 0, (byte) 0xff};

    @Test
    void bytesAreWrittenInEachWay() {
        assertThat(ByteWording.HEX.of(BYTES)).isEqualTo("61 00 ff");
        assertThat(ByteWording.TEXT.of(BYTES)).isEqualTo("a\0<FF>");
        assertThat(ByteWording.BASE64.of(BYTES)).isEqualTo("YQD/");
        assertThat(ByteWording.C_ARRAY.of(BYTES)).isEqualTo("unsigned char bytes[3] = {\n    0x61, 0x00, 0xff\n};\n");
        assertThat(ByteWording.DUMP.of(BYTES)).startsWith("000000  61 00 ff ").endsWith("a..\n");
    }

    @Test
    void longArraysAreBrokenIntoRows() {
        assertThat(ByteWording.C_ARRAY.of(new byte[17]).lines()).hasSize(4);
        assertThat(ByteWording.DUMP.of(new byte[17]).lines()).hasSize(2);
    }
}
