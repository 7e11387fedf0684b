package app.sockeye.interchange.parts;

import app.sockeye.interchange.tree.TreeValue;

/** A format whose files are JSON or YAML. */
public interface TreeFormat {
    /** The name that the user reads. */
    String label();

    /** Whether a file has this format, by what stands at its root. */
    boolean recognises(TreeValue root);

    /** Reads a file of this format. */
    void read(TreeValue root, ImportSink sink);
}
