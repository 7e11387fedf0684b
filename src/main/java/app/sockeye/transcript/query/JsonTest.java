package app.sockeye.transcript.query;

import app.sockeye.payload.json.JsonFound;
import app.sockeye.payload.json.JsonKind;
import app.sockeye.payload.json.JsonString;
import app.sockeye.transcript.search.TextPattern;
import java.math.BigDecimal;
import java.util.function.Predicate;

/** A test of a JSON value. Values of different kinds are unequal, and neither is greater. */
sealed interface JsonTest {

    /** Prepares the test for many values. */
    Predicate<JsonFound> ready();

    /** Any value. */
    record Any() implements JsonTest {
        @Override
        public Predicate<JsonFound> ready() {
            return found -> true;
        }

        @Override
        public String toString() {
            return "";
        }
    }

    /** Compares with a number exactly. */
    record WithNumber(Comparison comparison, BigDecimal number) implements JsonTest {
        @Override
        public Predicate<JsonFound> ready() {
            return found -> found.number()
                    .map(n -> comparison.holds(n.compareTo(number)))
                    .orElse(comparison == Comparison.DIFFERENT);
        }

        @Override
        public String toString() {
            return comparison.sign() + number;
        }
    }

    /** Compares with a text by UTF-16 code units. */
    record WithText(Comparison comparison, String text) implements JsonTest {
        @Override
        public Predicate<JsonFound> ready() {
            return found -> found.kind() == JsonKind.STRING
                    ? comparison.holds(found.text(LONGEST_TEXT).compareTo(text))
                    : comparison == Comparison.DIFFERENT;
        }

        @Override
        public String toString() {
            return comparison.sign() + JsonString.quote(text);
        }
    }

    /**
     * Is equal or unequal to a constant.
     *
     * @param word true, false or null
     */
    record WithConstant(boolean equal, String word) implements JsonTest {
        @Override
        public Predicate<JsonFound> ready() {
            JsonKind kind = word.equals("null") ? JsonKind.NULL : JsonKind.BOOLEAN;
            return found -> equal
                    == (found.kind() == kind && found.text(word.length() + 1).equals(word));
        }

        @Override
        public String toString() {
            return (equal ? Comparison.EQUAL : Comparison.DIFFERENT).sign() + word;
        }
    }

    /** Searches in a text, or in another scalar as received. */
    record Containing(TextPattern pattern) implements JsonTest {
        @Override
        public Predicate<JsonFound> ready() {
            return found -> !found.kind().isContainer()
                    && !pattern.spans(found.text(LONGEST_TEXT), 1).isEmpty();
        }

        @Override
        public String toString() {
            return "~" + new TextTerm(pattern);
        }
    }

    /** Maximum number of bytes of a text to search. */
    int LONGEST_TEXT = 1 << 20;
}
