package app.sockeye.ui.log.copy;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.HexDump;
import app.sockeye.payload.Literal;
import app.sockeye.payload.json.InvalidJsonException;
import app.sockeye.payload.json.JsonText;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.ui.log.words.ExportTexts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.StringJoiner;

/** A format in which payloads are copied. */
public enum CopyFormat {
    TEXT(ExportTexts.TEXT),
    /** Indented; what is not JSON stays as it is. */
    JSON(ExportTexts.JSON),
    /** With a line on what the entry is, and the payload as a block of code. */
    MARKDOWN(ExportTexts.MARKDOWN),
    HEX(ExportTexts.HEX),
    BASE64(ExportTexts.BASE64),
    /** With offsets and ASCII, as {@code hexdump -C} prints it. */
    HEX_DUMP(ExportTexts.HEX_DUMP),
    C(Literal.C),
    JAVA(Literal.JAVA),
    PYTHON(Literal.PYTHON),
    JAVASCRIPT(Literal.JAVASCRIPT);

    private static final int DUMP_WIDTH = 16;
    private static final int MOST_CHECKED = 1 << 16;

    private final String label;
    private final Optional<Literal> literal;

    CopyFormat(String label) {
        this.label = label;
        this.literal = Optional.empty();
    }

    CopyFormat(Literal literal) {
        this.label = ExportTexts.literal(literal.label());
        this.literal = Optional.of(literal);
    }

    /** Whether it is a literal of a programming language. */
    public boolean isLiteral() {
        return literal.isPresent();
    }

    /** Maximum payload bytes, so that copying causes no visible pause. */
    int mostBytes() {
        return isLiteral() || this == HEX_DUMP || this == MARKDOWN ? 500_000 : CopiedRows.MOST_BYTES;
    }

    /** Its name, as users know it. */
    public String label() {
        return label;
    }

    /** @param isText whether the payload is that of a text message */
    String of(byte[] payload, boolean isText) {
        return switch (this) {
            case C, JAVA, PYTHON, JAVASCRIPT -> literal.orElseThrow().of(payload, isText);
            case HEX_DUMP -> dump(payload);
            case TEXT -> new String(payload, StandardCharsets.UTF_8);
            case JSON -> json(payload);
            case MARKDOWN -> MarkdownEntry.block(payload, isText);
            case HEX -> HexDump.plain(payload);
            case BASE64 -> Base64.getEncoder().encodeToString(payload);
        };
    }

    /** Whether an entry is JSON; a long one is judged by its first bytes. */
    static boolean isJson(Entry entry) {
        if (!entry.kind().isMessage()) {
            return false;
        }
        byte[] head = entry.payload().head(MOST_CHECKED);
        return head.length < entry.size()
                ? JsonText.looksLikeJson(head)
                : JsonText.check(ByteSource.of(head)).isEmpty();
    }

    private static String dump(byte[] payload) {
        StringJoiner lines = new StringJoiner("\n");
        for (int at = 0; at < payload.length; at += DUMP_WIDTH) {
            lines.add(HexDump.row(at, payload, at, Math.min(DUMP_WIDTH, payload.length - at), DUMP_WIDTH)
                    .line());
        }
        return lines.toString();
    }

    private static String json(byte[] payload) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(payload.length * 2);
        try {
            JsonText.format(ByteSource.of(payload), out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (InvalidJsonException e) {
            return TEXT.of(payload, true);
        } catch (IOException e) {
            throw new UncheckedIOException("A byte array refused a write", e);
        }
    }
}
