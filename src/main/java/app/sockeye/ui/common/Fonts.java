package app.sockeye.ui.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The bundled fonts: Inter for the window, JetBrains Mono for what is on the wire, Feather for icons. */
final class Fonts {
    private static final String FOLDER = "/app/sockeye/fonts/";
    private static final List<String> FILES = List.of(
            FOLDER + "Inter-Regular.otf",
            FOLDER + "Inter-Medium.otf",
            FOLDER + "Inter-SemiBold.otf",
            FOLDER + "JetBrainsMono-Regular.ttf",
            FOLDER + "JetBrainsMono-Bold.ttf",
            // In Ikonli's jar of icons.
            "/META-INF/resources/feather/4.28/fonts/feather.ttf");

    private static boolean loaded;

    private Fonts() {}

    /** Makes the fonts known to JavaFX, once; the stylesheet names their families. Any thread; waits for another's. */
    static synchronized void load() {
        if (loaded) {
            return;
        }
        for (String file : FILES) {
            try (InputStream in = Fonts.class.getResourceAsStream(file)) {
                if (in == null || Font.loadFont(in, 0) == null) {
                    throw new IllegalStateException("font missing or unreadable: " + file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        loaded = true;
    }
}
