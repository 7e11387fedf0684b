package app.sockeye.profile.message;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Constants as words in lower case, and numbers that fit an int. */
final class ShapeWords {
    private ShapeWords() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(word))
                .findFirst();
    }

    static <E extends Enum<E>> E read(ObjectNode node, String key, E otherwise) throws BrokenFileException {
        String word = Fields.text(node, key, of(otherwise));
        return find(otherwise.getDeclaringClass(), word)
                .orElseThrow(() -> new BrokenFileException("\"" + key + "\" is unknown: " + word + "."));
    }

    static int integer(ObjectNode node, String key, int otherwise) throws BrokenFileException {
        long number = Fields.number(node, key, otherwise);
        if (number != (int) number) {
            throw new BrokenFileException("\"" + key + "\" is too large.");
        }
        return (int) number;
    }
}
