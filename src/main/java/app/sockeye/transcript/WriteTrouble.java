package app.sockeye.transcript;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Why recording waits.
 *
 * @param heldBytes that wait in memory
 * @param folder what can't be written
 * @param reason the operating system's
 */
record WriteTrouble(long heldBytes, Path folder, String reason) {

    /** One sentence with all of it. */
    String sentence() {
        return String.format(
                Locale.ROOT,
                "Recording waits, %,d bytes held back: %s can't be written (%s); free some space there, and it goes on by"
                        + " itself.",
                heldBytes,
                folder,
                reason);
    }

    /** What fits in a line beside other things. */
    String brief() {
        // The reason begins with the file, where the operating system was asked for one.
        String told = reason.substring(reason.lastIndexOf(": ") + 1).strip();
        return "Recording waits, the disk can't be written: " + told;
    }
}
