package app.sockeye.profile.message;

import app.sockeye.files.BrokenFileException;
import java.io.IOException;
import java.util.Set;

/** Reads the files with payloads beside the file of those whose messages they belong to. */
public interface MessageFiles {
    /** The most bytes of a payload. */
    int MOST_BYTES = 16 << 20;

    /**
     * Reads a whole file.
     *
     * @param name the file's, without a folder
     * @throws BrokenFileException where it is missing, too large or not such a file, as a sentence
     */
    byte[] read(String name) throws IOException, BrokenFileException;

    /** The names of all files that are there, also those of others. */
    Set<String> names();
}
