package app.sockeye.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * The three standard streams.
 *
 * @param out raw, so that a write that fails is noticed
 */
public record Console(InputStream in, OutputStream out, PrintStream err) {}
