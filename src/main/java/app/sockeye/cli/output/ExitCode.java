package app.sockeye.cli.output;

/** The exit statuses of the command. */
public final class ExitCode {
    public static final int OK = 0;
    /** There was no connection, the playground could not start, or nothing was exported or imported. */
    public static final int FAILED = 1;
    /** Nothing matched. */
    public static final int NOT_FOUND = 1;
    /** The arguments are invalid, or name a file that can't be read. */
    public static final int USAGE = 2;
    /**
     * The connection was opened but ended badly: no clean closing handshake, an error code, or something not sent or
     * printed.
     */
    public static final int ENDED_BADLY = 3;

    /** Something went wrong that the command did not expect. */
    public static final int UNEXPECTED = 3;

    private ExitCode() {}
}
