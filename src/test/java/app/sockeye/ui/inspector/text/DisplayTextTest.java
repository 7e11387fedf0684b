package app.sockeye.ui.inspector.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisplayTextTest {
    @Test
    void lineBreaksAndTabsStay() {
        assertThat(DisplayText.of("a\tb\r\nc\nd")).isEqualTo("a\tb\nc\nd");
    }

    @Test
    void controlAndDirectionCharactersAreMadeVisible() {
        assertThat(DisplayText.of("a\u0000b\u202ec\rd")).isEqualTo("a␀b<U+202E>c␍d");
    }

    @Test
    void longLinesAreBrokenAndJoinedAgain() {
        String line = "0123456789".repeat(1_000);
        String shown = DisplayText.of(line);
        assertThat(shown.lines()).allMatch(l -> l.length() <= DisplayText.LONGEST_LINE + 1);
        assertThat(DisplayText.withoutSoftBreaks(shown)).isEqualTo(line);
    }

    @Test
    void surrogatePairsAreNeverSplit() {
        String line = "x" + "😀".repeat(2_000);
        assertThat(DisplayText.of(line).lines()).allMatch(l -> !Character.isLowSurrogate(l.charAt(0)));
        assertThat(DisplayText.withoutSoftBreaks(DisplayText.of(line))).isEqualTo(line);
    }
}
