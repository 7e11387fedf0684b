package app.sockeye.ui.common;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {
    private static final Pattern COLOUR = Pattern.compile("(-color-[a-z-]+): (#[0-9a-f]{6});");

    /** WCAG 2.2, 1.4.6: enhanced contrast of text. */
    private static final double TEXT = 7;
    /** WCAG 2.2, 1.4.11: contrast of what is not text. */
    private static final double SHAPE = 3;

    @ParameterizedTest
    @ValueSource(strings = {"contrast-light.css", "contrast-dark.css"})
    void highContrastIsHigh(String sheet) throws Exception {
        Map<String, Color> colours = colours(sheet);
        for (String ground : List.of("-color-bg-default", "-color-bg-overlay", "-color-bg-subtle", "-color-bg-inset")) {
            for (String text : List.of("default", "muted", "subtle")) {
                assertContrast(colours, "-color-fg-" + text, ground, TEXT);
            }
            for (String role : List.of("accent", "success", "warning", "danger")) {
                assertContrast(colours, "-color-" + role + "-fg", ground, TEXT);
                assertContrast(colours, "-color-" + role + "-emphasis", ground, SHAPE);
            }
            assertContrast(colours, "-color-border-default", ground, SHAPE);
        }
        // A selected row.
        assertContrast(colours, "-color-fg-muted", "-color-accent-muted", TEXT);
        for (String role : List.of("accent", "success", "warning", "danger")) {
            assertContrast(colours, "-color-" + role + "-fg", "-color-" + role + "-subtle", TEXT);
            assertContrast(colours, "-color-fg-emphasis", "-color-" + role + "-emphasis", TEXT);
        }
    }

    @Test
    void contrastKeepsLightAndDark() {
        assertThat(Theme.DARK.withContrast(true)).isEqualTo(Theme.DARK_CONTRAST);
        assertThat(Theme.DARK_CONTRAST.withContrast(false)).isEqualTo(Theme.DARK);
        assertThat(Theme.LIGHT.withContrast(true)).isEqualTo(Theme.LIGHT_CONTRAST);
        assertThat(Theme.LIGHT_CONTRAST.withContrast(true)).isEqualTo(Theme.LIGHT_CONTRAST);
    }

    private static void assertContrast(Map<String, Color> colours, String front, String ground, double least) {
        double a = luminance(colours.get(front));
        double b = luminance(colours.get(ground));
        assertThat((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05))
                .as(front + " on " + ground)
                .isGreaterThanOrEqualTo(least);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static Map<String, Color> colours(String sheet) throws Exception {
        Map<String, Color> colours = new HashMap<>();
        try (InputStream in = Theme.class.getResourceAsStream(sheet)) {
            Matcher each = COLOUR.matcher(new String(in.readAllBytes(), UTF_8));
            while (each.find()) {
                colours.put(each.group(1), Color.web(each.group(2)));
            }
        }
        return colours;
    }
}
