package app.sockeye.payload;

import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.VisibleText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The body of an HTTP response as a person reads it: its Content-Encoding (RFC 9110 section 8.4) undone and its charset
 * honoured. At most {@link #MOST_BYTES} come out, however much a small body would become.
 *
 * @param text empty where it can't be read
 * @param notes sentences on what was done, and on what is missing
 */
public record ReadableBody(String text, List<String> notes) {
    /** Maximum number of bytes that are decoded. */
    public static final int MOST_BYTES = 256 * 1024;

    /** No body at all. */
    public static final ReadableBody NONE = new ReadableBody("", List.of());

    private static final int MOST_CODINGS = 3;
    private static final int RECORDED = 64 * 1024;
    private static final int ZLIB_METHOD = 8;
    private static final int ZLIB_CHECK = 31;
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\";\\s]+)");

    public ReadableBody {
        notes = List.copyOf(notes);
    }

    /** @param body the content after any transfer coding was removed */
    public static ReadableBody of(HandshakeHead head, byte[] body) {
        if (body.length == 0) {
            return NONE;
        }
        List<String> notes = new ArrayList<>();
        if (body.length >= RECORDED) {
            notes.add("Only the first 64 KiB of the body were recorded.");
        }
        List<String> codings = head.listOf("Content-Encoding").stream()
                .map(coding -> coding.toLowerCase(Locale.ROOT))
                .filter(coding -> !coding.equals("identity"))
                .toList();
        Optional<String> unknown =
                codings.stream().filter(coding -> !isKnown(coding)).findFirst();
        if (unknown.isPresent() || codings.size() > MOST_CODINGS) {
            notes.add("The body is compressed with " + VisibleText.quoted(String.join(", ", codings))
                    + ", which Sockeye can't read. Its " + body.length + " bytes are under Text.");
            return new ReadableBody("", notes);
        }
        byte[] plain = body;
        for (int i = codings.size() - 1; i >= 0; i--) {
            plain = decoded(plain, codings.get(i), notes);
        }
        if (!codings.isEmpty()) {
            notes.add("Decompressed (" + String.join(", ", codings) + "): " + body.length + " bytes were received, "
                    + plain.length + " are shown.");
        }
        return new ReadableBody(text(plain, charset(head, plain, notes)), notes);
    }

    private static boolean isKnown(String coding) {
        return coding.equals("gzip") || coding.equals("x-gzip") || coding.equals("deflate");
    }

    /** Decodes as much as possible within the limit. */
    private static byte[] decoded(byte[] body, String coding, List<String> notes) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (InputStream in = coding.equals("deflate") ? inflating(body) : new GZIPInputStream(bytes(body))) {
            byte[] piece = new byte[8 * 1024];
            int count = in.read(piece);
            while (count >= 0 && plain.size() + count <= MOST_BYTES) {
                plain.write(piece, 0, count);
                count = in.read(piece);
            }
            if (count >= 0) {
                notes.add("The decompressed body is longer than " + MOST_BYTES / 1024
                        + " KiB; only its beginning is shown.");
            }
        } catch (IOException e) {
            notes.add("The compressed body is cut off or damaged; only the part that could be read is shown.");
        }
        return plain.toByteArray();
    }

    /** Some servers leave out the zlib header that RFC 9110 section 8.4.1.2 asks for. */
    private static InputStream inflating(byte[] body) {
        boolean zlib = body.length > 1
                && (body[0] & 0xF) == ZLIB_METHOD
                && ((body[0] & 0xFF) << 8 | body[1] & 0xFF) % ZLIB_CHECK == 0;
        Inflater inflater = new Inflater(!zlib);
        return new InflaterInputStream(bytes(body), inflater) {
            @Override
            public void close() throws IOException {
                super.close();
                inflater.end();
            }
        };
    }

    private static InputStream bytes(byte[] body) {
        return new ByteArrayInputStream(body);
    }

    /** The charset that the response names, else one by its first bytes, else UTF-8 if valid. */
    private static Charset charset(HandshakeHead head, byte[] body, List<String> notes) {
        Matcher named = CHARSET.matcher(head.header("Content-Type").orElse(""));
        if (named.find()) {
            try {
                return Charset.forName(named.group(1));
            } catch (IllegalArgumentException e) {
                notes.add("The charset " + VisibleText.quoted(named.group(1)) + " is unknown.");
            }
        }
        if (body.length > 1
                && ((body[0] & 0xFF) == 0xFE && (body[1] & 0xFF) == 0xFF
                        || (body[0] & 0xFF) == 0xFF && (body[1] & 0xFF) == 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        if (isUtf8(body)) {
            return StandardCharsets.UTF_8;
        }
        notes.add("The body isn't UTF-8 and the response names no charset, so it is read as ISO-8859-1.");
        return StandardCharsets.ISO_8859_1;
    }

    /** Whether the body is valid UTF-8, apart from a character that is cut off at the end. */
    private static boolean isUtf8(byte[] body) {
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(body), CharBuffer.allocate(body.length), false)
                .isError();
    }

    private static String text(byte[] body, Charset charset) {
        String text = new String(body, charset);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
