package app.sockeye.ui.common;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Asks the desktop whether it uses a dark theme, which JavaFX 21 does not know. */
public final class SystemAppearance {
    private static final int TIMEOUT_SECONDS = 2;

    private SystemAppearance() {}

    /** The desktop's theme; {@link Theme#LIGHT} where it is unknown. Blocks up to 2 s: not for the JavaFX thread. */
    public static Theme ask() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (os.contains("mac")) {
            return says("dark", "defaults", "read", "-g", "AppleInterfaceStyle");
        }
        if (os.contains("win")) {
            return says(
                    "0x0",
                    "reg",
                    "query",
                    "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                    "/v",
                    "AppsUseLightTheme");
        }
        return says("dark", "gsettings", "get", "org.gnome.desktop.interface", "color-scheme");
    }

    private static Theme says(String word, String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Theme.LIGHT;
            }
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.exitValue() == 0 && answer.toLowerCase(Locale.ROOT).contains(word)
                    ? Theme.DARK
                    : Theme.LIGHT;
        } catch (IOException e) {
            return Theme.LIGHT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Theme.LIGHT;
        }
    }
}
