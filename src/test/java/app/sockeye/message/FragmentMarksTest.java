package app.sockeye.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FragmentMarksTest {

    @Test
    void marksInTypedFieldsStandBetweenLines() {
        String body = "u8 1\nu16be 2\n# c\nstr8 \"a\"";
        assertThat(FragmentMarks.starts(Format.FIELDS, body, List.of(0, 5, 7, 13, 14, body.length())))
                .containsExactly(0, 1, 3, 3, 3, 5);
    }

    @Test
    void marksInJson5AreFoundInTheStrictJson() {
        assertThat(FragmentMarks.starts(Format.JSON, "{a: 'x', /* c */ b: 2}", List.of(3, 16, 20)))
                .containsExactly(5, 12, 18);
    }

    @Test
    void aMarkOfATextBecomesAPlaceInItsUtf8() {
        assertThat(starts(Format.TEXT, "aäb", 1, 2, 3)).containsExactly(1, 3, 4);
        assertThat(starts(Format.JSON, "{}", 1, 9)).containsExactly(1, 2);
    }

    @Test
    void aMarkWithinACharacterMovesBehindIt() {
        assertThat(starts(Format.TEXT, "😀b", 1)).containsExactly(4);
        assertThat(starts(Format.ESCAPED, "a\\x41b", 2, 3)).containsExactly(2, 2);
        assertThat(starts(Format.HEX, "00 1e 0xff", 1, 4, 7)).containsExactly(1, 2, 3);
    }

    @Test
    void aMarkOfBase64CountsTheWholeBytesBeforeIt() {
        assertThat(starts(Format.BASE64, "AAEC\nAw==", 1, 4, 7)).containsExactly(0, 3, 4);
    }

    @Test
    void equalMarksMakeAnEmptyFragment() {
        assertThat(starts(Format.TEXT, "ab", 1, 1)).containsExactly(1, 1);
    }

    private static List<Integer> starts(Format format, String body, Integer... marks) {
        return FragmentMarks.starts(format, body, List.of(marks));
    }
}
