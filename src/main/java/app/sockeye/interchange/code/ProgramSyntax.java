package app.sockeye.interchange.code;

import app.sockeye.payload.Literal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How a language writes texts. Literals are ASCII, whatever the text is, so that no encoding of a file breaks them. */
enum ProgramSyntax {
    BROWSER,
    NODE,
    PYTHON,
    GO,
    JAVA,
    CSHARP;

    /** A text as a literal in quotation marks. */
    String literal(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return switch (this) {
            // So that it can't end the script element of a page.
            case BROWSER, NODE -> Literal.JAVASCRIPT.of(utf8, true).replace("<", "\\u003c");
            case CSHARP -> Literal.JAVASCRIPT.of(utf8, true);
            case PYTHON -> Literal.PYTHON.of(utf8, true);
            case JAVA -> Literal.JAVA.of(utf8, true);
            case GO -> goLiteral(new String(utf8, StandardCharsets.UTF_8));
        };
    }

    /** Go knows no halves of surrogate pairs, and {@code \x} means a byte. */
    private static String goLiteral(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c >= ' ' && c < 0x7F) {
                out.append((char) c);
            } else {
                out.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08x" : "\\u%04x", c));
            }
        });
        return out.append('"').toString();
    }

    /** The value of an environment variable; a page asks for it. */
    String variable(String name) {
        return switch (this) {
            case BROWSER -> "prompt(\"" + name + "\")";
            case NODE -> "process.env." + name;
            case PYTHON -> "os.environ[\"" + name + "\"]";
            case GO -> "os.Getenv(\"" + name + "\")";
            case JAVA -> "System.getenv(\"" + name + "\")";
            case CSHARP -> "Environment.GetEnvironmentVariable(\"" + name + "\")";
        };
    }

    /** The Base64 of a text in UTF-8. */
    String basic(String expression) {
        return switch (this) {
            case BROWSER -> "btoa(" + expression + ")";
            case NODE -> "Buffer.from(" + expression + ").toString(\"base64\")";
            case PYTHON -> "base64.b64encode((" + expression + ").encode()).decode()";
            case GO -> "base64.StdEncoding.EncodeToString([]byte(" + expression + "))";
            case JAVA -> "Base64.getEncoder().encodeToString((" + expression + ").getBytes(StandardCharsets.UTF_8))";
            case CSHARP -> "Convert.ToBase64String(Encoding.UTF8.GetBytes(" + expression + "))";
        };
    }
}
