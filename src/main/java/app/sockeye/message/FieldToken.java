package app.sockeye.message;

/**
 * A word or string of a line of typed fields.
 *
 * @param start in the whole text
 * @param string whether it stood between quotation marks
 */
record FieldToken(String text, int start, boolean string) {}
