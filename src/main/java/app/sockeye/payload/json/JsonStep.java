package app.sockeye.payload.json;

import java.util.Objects;

/** A step down in a JSON document (RFC 9535, section 2.5). */
public sealed interface JsonStep {

    /** A step to a member of an object. */
    record Key(String name) implements JsonStep {
        public Key {
            Objects.requireNonNull(name);
        }

        @Override
        public String toString() {
            boolean plain = !name.isEmpty() && name.codePoints().allMatch(Key::isPlain);
            return plain ? "." + name : "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']";
        }

        /** Whether a character is allowed in a name without quotes. */
        public static boolean isPlain(int c) {
            return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '@' || c == '$';
        }
    }

    /**
     * A step to an element of an array.
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

    /** A step to all members of an object, or all elements of an array. */
    record Wildcard() implements JsonStep {
        @Override
        public String toString() {
            return "[*]";
        }
    }

    /**
     * A step to everything that another step leads to from the value or any value within it.
     *
     * @param last the step, itself no such one
     */
    record Descendant(JsonStep last) implements JsonStep {
        public Descendant {
            if (last instanceof Descendant) {
                throw new IllegalArgumentException(".." + last);
            }
        }

        @Override
        public String toString() {
            String step = last.toString();
            return (step.startsWith(".") ? "." : "..") + step;
        }
    }
}
