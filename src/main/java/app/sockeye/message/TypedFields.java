package app.sockeye.message;

import app.sockeye.payload.InputBytes;
import app.sockeye.payload.InputError;
import app.sockeye.payload.InputResult;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes written as typed fields, one kind a line: {@code u16be 513 514}, {@code f64le 1.5}, {@code varint 300}, {@code
 * str8 "abc"}, {@code text utf-16le "abc"}, {@code hex 00 ff}. What follows a {@code #} is a comment. Strings have the
 * escapes of {@link EscapedText}, and <code>\"</code>.
 */
final class TypedFields {
    private final String text;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int at;

    private TypedFields(String text) {
        this.text = text;
    }

    /** The bytes, or what is wrong first, and where. */
    static InputResult parse(String text) {
        return new TypedFields(text).parse();
    }

    /** A text as it can stand between quotation marks here. */
    static String quoted(String text) {
        return EscapedText.write(text).replace("\"", "\\\"").replace("\n", "\\n");
    }

    private InputResult parse() {
        try {
            while (at < text.length()) {
                line(tokens());
            }
            return new InputBytes(out.toByteArray());
        } catch (FieldException e) {
            return new InputError(e.position(), e.getMessage());
        }
    }

    private void line(List<FieldToken> tokens) throws FieldException {
        if (tokens.isEmpty()) {
            return;
        }
        FieldToken first = tokens.get(0);
        FieldKind kind = FieldKind.of(first);
        List<FieldToken> values = tokens.subList(1, tokens.size());
        if (values.isEmpty()) {
            throw new FieldException(first.start(), MessageTexts.fieldNeedsValue(first.text()));
        }
        kind.write(values, out);
    }

    /** The tokens of a line; moves behind it. */
    private List<FieldToken> tokens() throws FieldException {
        List<FieldToken> tokens = new ArrayList<>();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                at++;
                return tokens;
            } else if (c == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (c == '"') {
                tokens.add(string());
            } else if (Character.isWhitespace(c) || c == ',') {
                at++;
            } else {
                tokens.add(word());
            }
        }
        return tokens;
    }

    private FieldToken word() {
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && ",#\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return new FieldToken(text.substring(start, at), start, false);
    }

    private FieldToken string() throws FieldException {
        int start = at++;
        StringBuilder written = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
            if (text.startsWith("\\\"", at)) {
                written.append('"');
                at += 2;
            } else {
                int length = text.charAt(at) == '\\' && at + 1 < text.length() ? 2 : 1;
                written.append(text, at, at + length);
                at += length;
            }
        }
        if (at >= text.length() || text.charAt(at) != '"') {
            throw new FieldException(start, MessageTexts.FIELD_STRING_OPEN);
        }
        at++;
        EscapedText read = EscapedText.read(written.toString());
        if (read.error().isPresent()) {
            throw new FieldException(start, read.error().get().sentence());
        }
        return new FieldToken(read.text(), start, true);
    }
}
