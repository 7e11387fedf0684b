package app.sockeye.payload.recognise;

import java.util.Objects;

/** Something that a recognised value holds. */
public sealed interface Part {

    /** What it is, in a word or two; may be empty where it is all there is. */
    String name();

    /** A fact in words. */
    record Fact(String name, String text) implements Part {
        public Fact {
            Objects.requireNonNull(name);
            Objects.requireNonNull(text);
        }
    }

    /** Bytes that may themselves be looked at. The array is not copied. */
    record Content(String name, byte[] bytes) implements Part {
        public Content {
            Objects.requireNonNull(name);
            Objects.requireNonNull(bytes);
        }
    }
}
