package app.sockeye.payload.recognise;

import java.util.Objects;

/** A part of a recognised value. */
public sealed interface Part {

    /** The name of the part in a word or two; may be empty if it is the only part. */
    String name();

    /** A fact in words. */
    record Fact(String name, String text) implements Part {
        public Fact {
            Objects.requireNonNull(name);
            Objects.requireNonNull(text);
        }
    }

    /** Bytes that can be inspected themselves. The array is not copied. */
    record Content(String name, byte[] bytes) implements Part {
        public Content {
            Objects.requireNonNull(name);
            Objects.requireNonNull(bytes);
        }
    }
}
