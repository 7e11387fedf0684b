package app.sockeye.interchange.parts;

/** A format whose files are neither JSON nor YAML. */
public interface TextFormat {
    /** The name that the user reads. */
    String label();

    /** Whether a text has this format. */
    boolean recognises(String text);

    /** Reads a text of this format. */
    void read(String text, ImportSink sink);
}
