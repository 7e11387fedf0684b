package app.sockeye.client.auth;

import app.sockeye.client.options.auth.JwtAlgorithm;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.interfaces.ECKey;

/** The curves of ECDSA in tokens: each algorithm has its own (RFC 7518 section 3.4). */
final class JwtCurve {
    private static final int P521 = 521;
    private static final int HASH_OF_P521 = 512;

    private JwtCurve() {}

    /** Java would sign with any curve, and servers would refuse the token. */
    static void require(JwtAlgorithm algorithm, PrivateKey key) throws InvalidKeyException {
        int bits = algorithm.hashBits() == HASH_OF_P521 ? P521 : algorithm.hashBits();
        boolean fits = key instanceof ECKey curve
                && curve.getParams().getCurve().getField().getFieldSize() == bits;
        if (!fits) {
            throw new InvalidKeyException("not a key of P-" + bits);
        }
    }
}
