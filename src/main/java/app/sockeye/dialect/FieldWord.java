package app.sockeye.dialect;

/**
 * A field that packets of a dialect may have.
 *
 * @param name lower-case letters, digits and underscores; {@code event}, {@code topic}, {@code op} and {@code id} are
 *     words of the query language by themselves, others are asked for as {@code d.NAME}
 * @param meaning what it holds, in a few words
 */
public record FieldWord(String name, String meaning) {}
