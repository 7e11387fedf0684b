package app.sockeye.dialect.wamp;

import app.sockeye.dialect.form.FilledForm;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What answers a challenge: a ticket as it was typed, or the challenge signed with a secret (wampcra). */
final class WampSignature {
    private static final String HMAC = "HmacSHA256";

    private WampSignature() {}

    static String of(FilledForm form) {
        if (form.value(WampForms.SECRET).isEmpty()) {
            return form.text(WampForms.SIGNATURE);
        }
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(form.text(WampForms.SECRET).getBytes(StandardCharsets.UTF_8), HMAC));
            byte[] signed = mac.doFinal(form.text(WampForms.CHALLENGE).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Each Java platform has HmacSHA256", e);
        }
    }
}
