package app.sockeye.message;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.payload.HexDump;
import app.sockeye.payload.InputBytes;
import app.sockeye.payload.InputError;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TypedFieldsTest {
    private static void becomes(String typed, String hex) {
        assertThat(TypedFields.parse(typed)).as(typed).isInstanceOf(InputBytes.class);
        assertThat(HexDump.plain(bytes(typed))).isEqualTo(hex);
    }

    private static byte[] bytes(String typed) {
        return ((InputBytes) TypedFields.parse(typed)).bytes();
    }

    private static void fails(String typed, int position, String sentence) {
        assertThat(TypedFields.parse(typed)).isEqualTo(new InputError(position, sentence));
    }

    @Example
    void wholeNumbersHaveBothOrders() {
        becomes("u8 1 0xff", "01 ff");
        becomes("u16be 513\nu16le 513\nu16 513", "02 01 01 02 02 01");
        becomes("i8 -1, -128", "ff 80");
        becomes("u24be 0x010203\nu32le 1", "01 02 03 01 00 00 00");
        becomes("u64be 18446744073709551615\ni64le -2", "ff ff ff ff ff ff ff ff fe ff ff ff ff ff ff ff");
        becomes("U16BE 1_000 # a comment\n\n# another", "03 e8");
    }

    @Example
    void realNumbersAreThoseOfIeee754() {
        becomes("f32be 1.5\nf64le -2", "3f c0 00 00 00 00 00 00 00 00 00 c0");
        becomes("f32le NaN", "00 00 c0 7f");
    }

    @Example
    void varintsAreThoseOfProtocolBuffers() {
        becomes("varint 1 300 18446744073709551615", "01 ac 02 ff ff ff ff ff ff ff ff ff 01");
        becomes("zigzag 0 -1 1 -2 2147483647", "00 01 02 03 fe ff ff ff 0f");
    }

    @Example
    void stringsHaveTheirLengthInFront() {
        becomes("str8 \"abc\" \"\"", "03 61 62 63 00");
        becomes("str16le \"ä\"\nstr32be \"a\"", "02 00 c3 a4 00 00 00 01 61");
        becomes("strvar \"a\\\"\\x00\"", "03 61 22 00");
    }

    @Example
    void textHasACharset() {
        becomes("text \"ä\"\ntext iso-8859-1 \"ä\" \"b\"\ntext utf-16le \"a\"", "c3 a4 e4 62 61 00");
    }

    @Example
    void bytesCanStandBetween() {
        becomes("hex 00 ff 7f\nbase64 AAE=", "00 ff 7f 00 01");
    }

    @Example
    void errorsAreToldAtTheirPlace() {
        fails("u8 1\nu16be 70000", 11, "Expected a whole number from 0 to 65535.");
        fails("u8 1.5", 3, "Expected a whole number from 0 to 255.");
        fails("u8 --1", 3, "Expected a whole number from 0 to 255.");
        fails("i8 128", 3, "Expected a whole number from -128 to 127.");
        fails(" u9 1", 1, MessageTexts.FIELD_KINDS);
        fails("u8", 0, "Expected a value after u8.");
        fails("str8 abc", 5, "Expected a text in quotation marks.");
        fails("str8 \"abc", 5, "The quotation mark is not closed in its line.");
        fails("str8 \"" + "x".repeat(256) + "\"", 5, "The text takes 256 bytes; its length has only 8 bits.");
        fails("text nope \"a\"", 5, MessageTexts.FIELD_CHARSET);
        fails("text us-ascii \"ä\"", 14, "The text can't be written in US-ASCII.");
        fails("hex 0g", 4, "This is not hex.");
        fails("f32 x", 4, "Expected a number such as 1.5.");
    }

    @Property(tries = 500, seed = "6455")
    void numbersAreThoseOfTheJdk(@ForAll long number, @ForAll double real) {
        assertThat(bytes("i64le " + number + "\nf64be " + real))
                .isEqualTo(ByteBuffer.allocate(16)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(number)
                        .order(ByteOrder.BIG_ENDIAN)
                        .putDouble(real)
                        .array());
    }

    @Property(tries = 1000, seed = "6455")
    void anyTextCanBeQuoted(@ForAll String text) {
        if (Utf8Input.parse(text) instanceof InputBytes utf8) {
            assertThat(bytes("text \"" + TypedFields.quoted(text) + "\"")).isEqualTo(utf8.bytes());
        }
    }

    @Property(tries = 1000, seed = "6455")
    void anyTextIsReadOrToldWhatIsWrong(@ForAll String text) {
        if (TypedFields.parse(text) instanceof InputError error) {
            assertThat(error.position()).isBetween(0, text.length());
        }
    }
}
