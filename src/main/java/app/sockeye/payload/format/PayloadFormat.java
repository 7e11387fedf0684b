package app.sockeye.payload.format;

import app.sockeye.payload.ByteSource;

/** A format of binary payloads. Stateless; safe on any thread. */
public interface PayloadFormat {

    /** Its name in files and on the command line, in small letters. */
    String key();

    /** Its name for people. */
    String title();

    /**
     * How likely a payload is of this format. Takes time in proportion to its size.
     *
     * @param bytes the payload, or its first {@link PayloadTreeBuilder#LARGEST} bytes
     */
    Likelihood recognise(byte[] bytes);

    /**
     * Reads a payload as far as it can be read; never fails for what the bytes are. The first {@link
     * PayloadTreeBuilder#LARGEST} bytes are read, up to {@link PayloadTreeBuilder#MOST_NODES} values.
     *
     * @throws java.io.UncheckedIOException if the source can't be read
     */
    PayloadTree read(ByteSource source);
}
