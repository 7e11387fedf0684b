package app.sockeye.dialect.pusher;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a site's own server signs for its users; testers have the secret. */
final class PusherSignature {
    private static final String HMAC = "HmacSHA256";

    private PusherSignature() {}

    /**
     * The proof that a form asks for: the one that was typed, or one that is signed with its secret; empty if it has
     * neither.
     *
     * @param signed what follows the socket id in the text that is signed
     */
    static String of(FilledForm form, PusherReader reader, String signed) throws FormException {
        if (form.value(PusherForms.AUTH).isPresent()
                || form.value(PusherForms.SECRET).isEmpty()) {
            return form.text(PusherForms.AUTH).strip();
        } else if (reader.socketId().isEmpty()) {
            throw new FormException(PusherForms.SECRET, PusherTexts.NO_SOCKET);
        } else if (reader.key().isEmpty()) {
            throw new FormException(PusherForms.SECRET, PusherTexts.NO_KEY);
        }
        String text = reader.socketId() + signed;
        return reader.key() + ":" + hex(form.text(PusherForms.SECRET).strip(), text);
    }

    private static String hex(String secret, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Each Java platform has HmacSHA256", e);
        }
    }
}
