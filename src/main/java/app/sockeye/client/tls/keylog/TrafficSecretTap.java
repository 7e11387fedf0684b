package app.sockeye.client.tls.keylog;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.MacSpi;

/**
 * The HMAC of TLS 1.3, which logs secrets: the label in its input tells which secret is computed (RFC 8446 section
 * 7.1).
 */
final class TrafficSecretTap extends MacSpi {
    private static final Map<String, String> LABELS = Map.of(
            "tls13 c hs traffic", "CLIENT_HANDSHAKE_TRAFFIC_SECRET",
            "tls13 s hs traffic", "SERVER_HANDSHAKE_TRAFFIC_SECRET",
            "tls13 c ap traffic", "CLIENT_TRAFFIC_SECRET_0",
            "tls13 s ap traffic", "SERVER_TRAFFIC_SECRET_0",
            "tls13 exp master", "EXPORTER_SECRET");

    /** The label's offset in an HkdfLabel: after two bytes for the secret's length and one for the label's. */
    private static final int LABEL_AT = 3;

    private static final int MOST_BYTES = 256;

    private final Mac mac;
    private final ByteArrayOutputStream input = new ByteArrayOutputStream();

    TrafficSecretTap(String algorithm) throws NoSuchAlgorithmException {
        mac = ofJava(algorithm);
    }

    private static Mac ofJava(String algorithm) throws NoSuchAlgorithmException {
        try {
            return Mac.getInstance(algorithm, MasterSecretTap.JAVA);
        } catch (NoSuchProviderException e) {
            throw new NoSuchAlgorithmException(e);
        }
    }

    @Override
    protected int engineGetMacLength() {
        return mac.getMacLength();
    }

    @Override
    protected void engineInit(Key key, AlgorithmParameterSpec parameters)
            throws InvalidKeyException, InvalidAlgorithmParameterException {
        mac.init(key, parameters);
        input.reset();
    }

    @Override
    protected void engineUpdate(byte next) {
        engineUpdate(new byte[] {next}, 0, 1);
    }

    @Override
    protected void engineUpdate(byte[] bytes, int offset, int length) {
        mac.update(bytes, offset, length);
        input.write(bytes, offset, Math.min(length, MOST_BYTES - Math.min(MOST_BYTES, input.size())));
    }

    @Override
    protected byte[] engineDoFinal() {
        byte[] result = mac.doFinal();
        byte[] seen = input.toByteArray();
        input.reset();
        if (seen.length > LABEL_AT && seen.length >= LABEL_AT + (seen[2] & 0xFF)) {
            String label = LABELS.get(new String(seen, LABEL_AT, seen[2] & 0xFF, StandardCharsets.US_ASCII));
            if (label != null) {
                KeyLog.secret(label, result);
            }
        }
        return result;
    }

    @Override
    protected void engineReset() {
        mac.reset();
        input.reset();
    }
}
