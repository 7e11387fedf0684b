package app.sockeye.ui.connection.options;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.profile.ProfileHeader;
import app.sockeye.ui.connection.HeaderRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderLinesTest {
    private static final List<HeaderRow> ROWS = List.of(
            new HeaderRow(ProfileHeader.of("X-One", "1")),
            new HeaderRow(new ProfileHeader("X-One", "a: b", false, false)),
            new HeaderRow(new ProfileHeader("X-Own", "s3cret", true, true)));

    @Test
    void headersAreReadBackAsPrinted() {
        String text = HeaderLines.print(ROWS);
        assertThat(text).isEqualTo("X-One: 1\n# X-One: a: b\nX-Own: s3cret");
        assertThat(HeaderLines.read(text, ROWS))
                .extracting(HeaderRow::header)
                .containsExactlyElementsOf(ROWS.stream().map(HeaderRow::header).toList());
    }

    @Test
    void aSensitiveNameMakesASecret() {
        assertThat(HeaderLines.read("authorization: Bearer 1\n\nCookie", List.of()))
                .extracting(HeaderRow::header)
                .containsExactly(
                        new ProfileHeader("authorization", "Bearer 1", true, true),
                        new ProfileHeader("Cookie", "", true, true));
    }
}
