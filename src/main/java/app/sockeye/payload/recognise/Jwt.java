package app.sockeye.payload.recognise;

import app.sockeye.payload.ByteSize;
import app.sockeye.payload.ByteSource;
import app.sockeye.payload.json.JsonFound;
import app.sockeye.payload.json.JsonPath;
import app.sockeye.payload.json.JsonSearch;
import app.sockeye.payload.json.JsonStep;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** A JSON Web Token (RFC 7519), signed or, of five parts, encrypted. Its signature is never verified. */
final class Jwt {
    private static final int SIGNED = 3;
    private static final int ENCRYPTED = 5;
    private static final int LONGEST_NAME = 100;
    /** The end of the year 9999; later values are not dates. */
    private static final BigDecimal LATEST = BigDecimal.valueOf(253_402_300_800L);

    private Jwt() {}

    static Optional<Recognition> recognise(String text) {
        String token = text.startsWith("Bearer ") ? text.substring("Bearer ".length()) : text;
        // The header is a JSON object, and {" in Base64 starts with ey.
        if (!token.startsWith("ey")) {
            return Optional.empty();
        }
        String[] parts = token.split("\\.", -1);
        if (parts.length != SIGNED && parts.length != ENCRYPTED) {
            return Optional.empty();
        }
        List<byte[]> decoded = new ArrayList<>();
        for (String part : parts) {
            Optional<byte[]> bytes = decode(part);
            if (bytes.isEmpty()) {
                return Optional.empty();
            }
            decoded.add(bytes.get());
        }
        boolean encrypted = parts.length == ENCRYPTED;
        Optional<String> algorithm =
                value(decoded.get(0), encrypted ? "enc" : "alg").map(f -> f.text(LONGEST_NAME));
        boolean holds = EmbeddedJson.isJson(decoded.get(0)) && (encrypted || EmbeddedJson.isJson(decoded.get(1)));
        return algorithm
                .filter(name -> holds)
                .map(name -> encrypted
                        ? new Recognition("JWE", () -> encrypted(decoded, name))
                        : new Recognition("JWT", () -> signed(decoded, name)));
    }

    private static List<Part> signed(List<byte[]> parts, String algorithm) {
        List<Part> shown = new ArrayList<>();
        shown.add(new Part.Content("header", parts.get(0)));
        shown.add(new Part.Content("claims", parts.get(1)));
        addTime(shown, parts.get(1), "iat", "issued");
        addTime(shown, parts.get(1), "nbf", "not before");
        addTime(shown, parts.get(1), "exp", "expires");
        int length = parts.get(2).length;
        String signature = length == 0 ? "none" : algorithm + ", " + ByteSize.format(length) + ", not verified";
        shown.add(new Part.Fact("signature", signature));
        return shown;
    }

    private static List<Part> encrypted(List<byte[]> parts, String algorithm) {
        String size = ByteSize.format(parts.get(SIGNED).length);
        return List.of(
                new Part.Content("header", parts.get(0)),
                new Part.Fact("claims", size + " encrypted with " + algorithm + ", readable only with the key"));
    }

    private static void addTime(List<Part> shown, byte[] claims, String claim, String name) {
        value(claims, claim)
                .flatMap(JsonFound::number)
                .filter(seconds -> seconds.signum() >= 0 && seconds.compareTo(LATEST) < 0)
                .ifPresent(seconds ->
                        shown.add(new Part.Fact(name, Times.utc(Instant.ofEpochSecond(seconds.longValue())))));
    }

    private static Optional<JsonFound> value(byte[] json, String key) {
        List<JsonFound> found = new ArrayList<>();
        new JsonSearch(new JsonPath(List.of(new JsonStep.Key(key))), found::add).isIn(ByteSource.of(json));
        return found.stream().findFirst();
    }

    private static Optional<byte[]> decode(String part) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(part));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
