package app.sockeye.export.output;

import app.sockeye.transcript.entry.Entry;
import java.io.IOException;

/** Writes entries in a format, in ascending order. */
public interface EntryWriter {
    void write(Entry entry) throws IOException;

    /** Writes what follows the last entry. */
    default void end() throws IOException {}
}
