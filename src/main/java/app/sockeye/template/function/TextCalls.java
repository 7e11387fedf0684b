package app.sockeye.template.function;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Functions that turn their argument into another text. */
final class TextCalls {
    private static final String HEX = "0123456789ABCDEF";

    private TextCalls() {}

    static Call base64(List<Content> parameters) throws CallException {
        return constant(Base64.getEncoder().encodeToString(parameters.get(0).bytes()));
    }

    static Call base64Url(List<Content> parameters) throws CallException {
        return constant(Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(parameters.get(0).bytes()));
    }

    static Call hex(List<Content> parameters) throws CallException {
        return constant(HexFormat.of().formatHex(parameters.get(0).bytes()));
    }

    static Call sha256(List<Content> parameters) throws CallException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(parameters.get(0).bytes());
            return constant(HexFormat.of().formatHex(digest));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Percent-encodes all but unreserved characters (RFC 3986 section 2.3). */
    static Call url(List<Content> parameters) throws CallException {
        StringBuilder out = new StringBuilder();
        for (byte b : parameters.get(0).bytes()) {
            int value = b & 0xff;
            if (isUnreserved(value)) {
                out.append((char) value);
            } else {
                out.append('%').append(HEX.charAt(value >> 4)).append(HEX.charAt(value & 0xf));
            }
        }
        return constant(out.toString());
    }

    static Call constant(String text) {
        Content content = Content.of(text);
        return context -> content;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean isUnreserved(int c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '~';
    }
}
