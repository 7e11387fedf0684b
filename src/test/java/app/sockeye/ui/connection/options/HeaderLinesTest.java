package app.sockeye.ui.connection.options;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.profile.ProfileHeader;
import app.sockeye.secret.Secrets;
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
        assertThat(text).isEqualTo("X-One: 1\n# X-One: a: b\nX-Own: " + Secrets.MASK);
        assertThat(HeaderLines.read(text, ROWS))
                .extracting(HeaderRow::header)
                .containsExactlyElementsOf(ROWS.stream().map(HeaderRow::header).toList());
    }

    @Test
    void aSecretIsNotShownAndStaysUnlessAnotherIsWritten() {
        List<HeaderRow> rows = List.of(
                new HeaderRow(ProfileHeader.of("Cookie", "first")),
                new HeaderRow(ProfileHeader.of("Cookie", "second")),
                new HeaderRow(ProfileHeader.of("Authorization", "${secret:token}")));
        String text = HeaderLines.print(rows);
        assertThat(text).doesNotContain("first", "second").contains("Authorization: ${secret:token}");
        assertThat(HeaderLines.read(text, rows))
                .extracting(row -> row.header().value())
                .containsExactly("first", "second", "${secret:token}");
        assertThat(HeaderLines.read("Cookie: new", rows))
                .extracting(row -> row.header().value())
                .containsExactly("new");
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
