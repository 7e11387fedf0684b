package app.sockeye.cli.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * The three standard streams.
 *
 * @param out unwrapped, as a PrintStream would hide failed writes
 * @param err for sentences; terminal escapes in them are made visible
 */
public record Console(InputStream in, OutputStream out, PrintStream err) {
    public Console {
        err = new VisibleStream(err);
    }

    /** The streams of this process. */
    public static Console standard() {
        return new Console(System.in, new FileOutputStream(FileDescriptor.out), System.err);
    }
}
