package app.sockeye.template.function;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Functions that sign with a key: its text's UTF-8. */
final class MacCalls {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER = BASE64.encodeToString(TextCalls.ascii("{\"alg\":\"HS256\",\"typ\":\"JWT\"}"));

    private MacCalls() {}

    static Call hmac(List<Content> parameters) throws CallException {
        byte[] code = mac(parameters.get(0).bytes(), parameters.get(1).bytes());
        return TextCalls.constant(HexFormat.of().formatHex(code));
    }

    /** A token in the compact form of RFC 7515 section 7.1; its claims are an object (RFC 7519 section 4). */
    static Call jwt(List<Content> parameters) throws CallException {
        String claims = parameters.get(1).text().strip();
        if (!claims.startsWith("{") || !WholeJson.isValue(claims)) {
            throw CallException.argument("Claims are a JSON object, such as {\"sub\":\"ada\"}.");
        }
        String signed = HEADER + '.' + BASE64.encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        byte[] signature = mac(parameters.get(0).bytes(), TextCalls.ascii(signed));
        return TextCalls.constant(signed + '.' + BASE64.encodeToString(signature));
    }

    private static byte[] mac(byte[] key, byte[] text) throws CallException {
        if (key.length == 0) {
            throw CallException.argument("The key is empty.");
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
