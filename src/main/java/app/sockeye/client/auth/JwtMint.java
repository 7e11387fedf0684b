package app.sockeye.client.auth;

import app.sockeye.client.options.auth.JwtAlgorithm;
import app.sockeye.client.options.auth.JwtKey;
import app.sockeye.client.options.auth.JwtOptions;
import app.sockeye.payload.json.InvalidJsonException;
import app.sockeye.payload.json.JsonMembers;
import app.sockeye.payload.json.JsonString;
import app.sockeye.payload.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes JSON Web Tokens (RFC 7519) in the compact form of RFC 7515 section 7.1. */
final class JwtMint {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private JwtMint() {}

    /**
     * A token issued at a moment.
     *
     * @throws IllegalArgumentException with a sentence, where the key can't sign with the algorithm
     */
    static String mint(JwtOptions options, Instant now) {
        Map<String, String> head = new LinkedHashMap<>();
        head.put("alg", JsonString.quote(options.algorithm().label()));
        head.put("typ", "\"JWT\"");
        Map<String, String> times = new LinkedHashMap<>();
        options.lifetime().ifPresent(time -> times.put("iat", seconds(now)));
        if (options.notBefore()) {
            times.put("nbf", seconds(now));
        }
        options.lifetime().ifPresent(time -> times.put("exp", seconds(now.plus(time))));
        String signed = encode(before(options.header(), head)) + "." + encode(behind(options.claims(), times));
        return signed + "." + BASE64.encodeToString(sign(options, signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String seconds(Instant time) {
        return String.valueOf(time.getEpochSecond());
    }

    private static String encode(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** An object with members put before its own, unless it has them. */
    private static String before(String object, Map<String, String> members) {
        String inside = inside(object);
        String added = missing(object, members);
        return "{" + added + (added.isEmpty() || inside.isEmpty() ? "" : ",") + inside + "}";
    }

    /** An object with members put behind its own, unless it has them. */
    private static String behind(String object, Map<String, String> members) {
        String inside = inside(object);
        String added = missing(object, members);
        return "{" + inside + (added.isEmpty() || inside.isEmpty() ? "" : ",") + added + "}";
    }

    private static String missing(String object, Map<String, String> members) {
        Set<String> there = JsonMembers.of(object.getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .keySet();
        return members.entrySet().stream()
                .filter(member -> !there.contains(member.getKey()))
                .map(member -> JsonString.quote(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(","));
    }

    /** What stands between an object's braces, without white space between tokens. */
    private static String inside(String object) {
        try {
            String small = JsonText.minify(object);
            return small.substring(1, small.length() - 1);
        } catch (InvalidJsonException e) {
            throw new IllegalStateException("options check that it is an object", e);
        }
    }

    private static byte[] sign(JwtOptions options, byte[] content) {
        JwtAlgorithm algorithm = options.algorithm();
        JwtKey key = options.key();
        try {
            return algorithm.family() == JwtAlgorithm.Family.HMAC
                    ? hmac(algorithm, key.secret().orElseThrow(), content)
                    : sign(algorithm, key.privateKey().orElseThrow(), content);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "The key can't sign with " + algorithm.label() + ": it is of another kind, or too short.", e);
        }
    }

    private static byte[] hmac(JwtAlgorithm algorithm, byte[] secret, byte[] content) throws GeneralSecurityException {
        // Java refuses an empty key. HMAC fills keys up with zeros, so that one zero is the same key.
        byte[] key = secret.length == 0 ? new byte[1] : secret;
        Mac mac = Mac.getInstance("HmacSHA" + algorithm.hashBits());
        mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
        return mac.doFinal(content);
    }

    private static byte[] sign(JwtAlgorithm algorithm, PrivateKey key, byte[] content) throws GeneralSecurityException {
        Signature signature = signature(algorithm, key);
        signature.initSign(key);
        signature.update(content);
        return signature.sign();
    }

    private static Signature signature(JwtAlgorithm algorithm, PrivateKey key) throws GeneralSecurityException {
        int bits = algorithm.hashBits();
        return switch (algorithm.family()) {
            case RSA -> Signature.getInstance("SHA" + bits + "withRSA");
            case PSS -> {
                Signature pss = Signature.getInstance("RSASSA-PSS");
                pss.setParameter(
                        new PSSParameterSpec("SHA-" + bits, "MGF1", new MGF1ParameterSpec("SHA-" + bits), bits / 8, 1));
                yield pss;
            }
            case EC -> {
                JwtCurve.require(algorithm, key);
                yield Signature.getInstance("SHA" + bits + "withECDSAinP1363Format");
            }
            case EDDSA -> Signature.getInstance("EdDSA");
            case HMAC -> throw new IllegalStateException("no private key signs with HMAC");
        };
    }
}
