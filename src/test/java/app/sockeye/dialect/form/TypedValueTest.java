package app.sockeye.dialect.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedValueTest {
    @Test
    void bytesAreReadByTheirPrefix() throws FormException {
        assertThat(TypedValue.bytes("body", "hex: 00 ff")).containsExactly(0, 255);
        assertThat(TypedValue.bytes("body", "base64:AP8=")).containsExactly(0, 255);
        assertThat(TypedValue.bytes("body", " é")).isEqualTo(" é".getBytes(StandardCharsets.UTF_8));
        assertThat(TypedValue.isBytes(" hex:00")).isTrue();
        assertThat(TypedValue.isBytes("\"hex:00\"")).isFalse();
    }

    @Test
    void malformedBytesNameTheirInput() {
        assertThatThrownBy(() -> TypedValue.bytes("body", "hex:0g"))
                .isInstanceOfSatisfying(
                        FormException.class, e -> assertThat(e.input()).isEqualTo("body"));
        assertThatThrownBy(() -> TypedValue.bytes("body", "file:/x")).isInstanceOf(FormException.class);
    }

    @Test
    void jsonIsCheckedAndKeptAsTyped() throws FormException {
        assertThat(TypedValue.json("args.0", " {\"n\": 1.0} ")).isEqualTo("{\"n\": 1.0}");
        assertThat(TypedValue.json(new FilledForm("event", Map.of("auth", " ")), "auth"))
                .isEmpty();
        assertThatThrownBy(() -> TypedValue.json("args.0", "hello"))
                .hasMessageStartingWith("Not JSON. Line 1, column 1")
                .isInstanceOfSatisfying(
                        FormException.class, e -> assertThat(e.input()).isEqualTo("args.0"));
    }
}
