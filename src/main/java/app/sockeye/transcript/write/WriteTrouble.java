package app.sockeye.transcript.write;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Why recording is waiting.
 *
 * @param heldBytes bytes that wait in memory
 * @param folder the folder that can't be written
 * @param reason the operating system's message
 */
record WriteTrouble(long heldBytes, Path folder, String reason) {

    /** The whole explanation in one sentence. */
    String sentence() {
        return String.format(
                Locale.ROOT,
                "Recording waits, %,d bytes held back: %s can't be written (%s); free some space there, and it goes on by"
                        + " itself.",
                heldBytes,
                folder,
                reason);
    }

    /** A short version that fits in a line with other texts. */
    String brief() {
        // The reason begins with the file's name if it concerns one.
        String told = reason.substring(reason.lastIndexOf(": ") + 1).strip();
        return "Recording waits, the disk can't be written: " + told;
    }
}
