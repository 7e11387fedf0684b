package app.sockeye.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A secret as the bytes that stand for it: its UTF-8, or a piece of Base64 that any text with it in the middle has. Which
 * piece that is depends on the number of bytes before it, modulo 3.
 *
 * @param before whether the character before the piece holds bits of the secret, too
 * @param after whether the one after it does
 */
record SecretForm(byte[] bytes, boolean before, boolean after) {
    private static final int BITS = 6;

    /** All forms of a secret, each once. */
    static List<SecretForm> of(String secret) {
        byte[] utf8 = secret.getBytes(UTF_8);
        Set<String> seen = new HashSet<>();
        List<SecretForm> forms = new ArrayList<>();
        forms.add(new SecretForm(utf8, false, false));
        for (int offset = 0; offset < 3; offset++) {
            for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                SecretForm form = inBase64(utf8, offset, encoder);
                if (seen.add(new String(form.bytes, US_ASCII))) {
                    forms.add(form);
                }
            }
        }
        return forms;
    }

    private static SecretForm inBase64(byte[] secret, int offset, Base64.Encoder encoder) {
        byte[] shifted = new byte[offset + secret.length];
        System.arraycopy(secret, 0, shifted, offset, secret.length);
        byte[] encoded = encoder.withoutPadding().encode(shifted);
        // Characters whose bits are all of the secret.
        int from = (offset * Byte.SIZE + BITS - 1) / BITS;
        int to = shifted.length * Byte.SIZE / BITS;
        return new SecretForm(Arrays.copyOfRange(encoded, from, to), offset > 0, shifted.length * Byte.SIZE % BITS > 0);
    }
}
