package app.sockeye.ui.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The bundled fonts: Inter for the window, JetBrains Mono for what is on the wire. */
final class Fonts {
    private static final String FOLDER = "/app/sockeye/fonts/";
    private static final List<String> FILES = List.of(
            "Inter-Regular.otf",
            "Inter-Medium.otf",
            "Inter-SemiBold.otf",
            "JetBrainsMono-Regular.ttf",
            "JetBrainsMono-Bold.ttf");

    private Fonts() {}

    /** Makes the fonts known to JavaFX; the stylesheet names their families. */
    static void load() {
        for (String file : FILES) {
            try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + file)) {
                if (in == null || Font.loadFont(in, 0) == null) {
                    throw new IllegalStateException("font missing or unreadable: " + FOLDER + file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
