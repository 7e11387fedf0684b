package app.sockeye.client.tls.keylog;

import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.KeyGenerator;
import javax.crypto.KeyGeneratorSpi;
import javax.crypto.SecretKey;

/** Computes and logs the master secret of TLS 1.2 (RFC 5246 section 8.1, RFC 7627). */
final class MasterSecretTap extends KeyGeneratorSpi {
    /** The JDK's own provider, which does the computing. */
    static final String JAVA = "SunJCE";

    private final KeyGenerator generator;

    MasterSecretTap(String algorithm) throws NoSuchAlgorithmException {
        try {
            generator = KeyGenerator.getInstance(algorithm, JAVA);
        } catch (NoSuchProviderException e) {
            throw new NoSuchAlgorithmException(e);
        }
    }

    @Override
    protected void engineInit(SecureRandom random) {
        generator.init(random);
    }

    @Override
    protected void engineInit(AlgorithmParameterSpec parameters, SecureRandom random)
            throws InvalidAlgorithmParameterException {
        generator.init(parameters, random);
    }

    @Override
    protected void engineInit(int keySize, SecureRandom random) {
        generator.init(keySize, random);
    }

    @Override
    protected SecretKey engineGenerateKey() {
        SecretKey master = generator.generateKey();
        KeyLog.secret("CLIENT_RANDOM", master.getEncoded());
        return master;
    }
}
