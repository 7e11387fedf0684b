package app.sockeye.payload;

import java.util.Objects;

/** A step down in a JSON document. */
public sealed interface JsonStep {

    /** To an object's member. */
    record Key(String name) implements JsonStep {
        public Key {
            Objects.requireNonNull(name);
        }

        @Override
        public String toString() {
            boolean plain = !name.isEmpty() && name.codePoints().allMatch(Key::isPlain);
            return plain ? "." + name : "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']";
        }

        /** Whether a character may stand in a name without quotes. */
        public static boolean isPlain(int c) {
            return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '@' || c == '$';
        }
    }

    /**
     * To an array's element.
     *
     * @param index from 0
     */
    record Index(long index) implements JsonStep {
        public Index {
            if (index < 0) {
                throw new IllegalArgumentException("index " + index);
            }
        }

        @Override
        public String toString() {
            return "[" + index + "]";
        }
    }
}
