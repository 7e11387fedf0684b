package app.sockeye.app;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How JavaFX draws. On Linux it tries OpenGL first; where there is no graphics card it loads all of it to learn that, and
 * then draws by itself, as it does at once where it is told: that saves 36 MB and a tenth of the start. The pictures of
 * regions that it keeps then take 12 MB more, and no frame comes earlier for them.
 */
final class Rendering {
    private static final String ORDER = "prism.order";
    private static final String BY_ITSELF = "sw";
    private static final String WITHOUT_PICTURES = "prism.disableRegionCaching";
    /** The devices of cards that draw: those of Nvidia's driver, and of Windows below WSL. */
    private static final String CARDS = "{nvidia*,dxg}";
    /** Those of the kernel's drivers, in a folder; one that only shows what others draw is not among them. */
    private static final String DRI = "dri";

    private static final String DRI_CARDS = "renderD*";

    private Rendering() {}

    /** Chooses, unless the user did; before JavaFX starts. */
    static void choose() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("linux") && System.getProperty(ORDER) == null && !hasCard(Path.of("/dev"))) {
            System.setProperty(ORDER, BY_ITSELF);
            System.getProperties().putIfAbsent(WITHOUT_PICTURES, "true");
        }
    }

    /** Whether a folder of devices has that of a graphics card; also where it can't be read. */
    static boolean hasCard(Path devices) {
        return has(devices, CARDS) || Files.exists(devices.resolve(DRI)) && has(devices.resolve(DRI), DRI_CARDS);
    }

    private static boolean has(Path folder, String names) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, names)) {
            return found.iterator().hasNext();
        } catch (IOException e) {
            return true;
        }
    }
}
