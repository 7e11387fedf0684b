package app.sockeye.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloseCodeTest {

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1002, 1003, 1007, 1011, 1014, 3000, 3999, 4000, 4999})
    void codesForTheWireAreLegal(int code) {
        assertThat(CloseCode.isLegalOnWire(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65_535})
    void otherCodesAreNot(int code) {
        assertThat(CloseCode.isLegalOnWire(code)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1000, Normal Closure",
        "1006, Abnormal Closure",
        "1004, Reserved",
        "2000, Reserved",
        "3000, Unauthorized",
        "3001, Registered",
        "4999, Private Use"
    })
    void nameIsTheRegistrys(int code, String name) {
        assertThat(CloseCode.nameOf(code)).isEqualTo(name);
    }

    @Test
    void illegalCodeCannotBeSent() {
        assertThat(CloseCode.complaint(1005, ""))
                .contains("Close code 1005 can't be sent: use 1000-1003, 1007-1014 or 3000-4999.");
    }

    @Test
    void closeReasonTooLongIsRefused() {
        assertThat(CloseCode.complaint(1000, "x".repeat(123))).isEmpty();
        assertThat(CloseCode.complaint(1000, "ü".repeat(62)))
                .contains("The close reason takes 124 bytes; at most 123 fit.");
    }

    @Test
    void everyCodeHasItsOwnMeaning() {
        int[] codes = IntStream.concat(IntStream.rangeClosed(1000, 1015), IntStream.of(3000, 3003, 3008, 3500, 4000))
                .toArray();
        assertThat(Arrays.stream(codes).mapToObj(CloseCode::meaningOf))
                .doesNotHaveDuplicates()
                .allMatch(meaning -> meaning.endsWith("."));
    }

    @Test
    void everyCodeTellsWhereItIsDefined() {
        assertThat(CloseCode.definitionOf(1000)).isEqualTo("RFC 6455 section 7.4.1");
        assertThat(CloseCode.definitionOf(1012)).isEqualTo("IANA registry");
        assertThat(CloseCode.definitionOf(3000)).isEqualTo("IANA registry");
        assertThat(CloseCode.definitionOf(3500)).contains("registered by IANA");
        assertThat(CloseCode.definitionOf(4000)).contains("private use");
        assertThat(CloseCode.definitionOf(999)).isEqualTo("RFC 6455 section 7.4.2");
    }

    @Test
    void onlyThreeCodesStandForWhatIsMissing() {
        assertThat(IntStream.range(0, 5000).filter(CloseCode::isNeverOnWire)).containsExactly(1005, 1006, 1015);
    }
}
