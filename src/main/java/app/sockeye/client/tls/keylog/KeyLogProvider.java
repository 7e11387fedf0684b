package app.sockeye.client.tls.keylog;

import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.List;

/** Offers the algorithms JSSE derives its secrets with, only to a thread whose secrets are logged. */
final class KeyLogProvider extends Provider {
    static final KeyLogProvider INSTANCE = new KeyLogProvider();

    private static final long serialVersionUID = 1L;

    private KeyLogProvider() {
        super("SockeyeKeyLog", "1.0", "Writes the secrets of TLS to a file");
        for (String algorithm : List.of("HmacSHA256", "HmacSHA384")) {
            putService(new Tap("Mac", algorithm));
        }
        for (String algorithm : List.of("SunTlsMasterSecret", "SunTls12MasterSecret", "SunTlsExtendedMasterSecret")) {
            putService(new Tap("KeyGenerator", algorithm));
        }
    }

    private final class Tap extends Service {
        Tap(String type, String algorithm) {
            super(KeyLogProvider.this, type, algorithm, Tap.class.getName(), null, null);
        }

        @Override
        public Object newInstance(Object parameter) throws NoSuchAlgorithmException {
            if (!KeyLog.isListening()) {
                // Java then asks the next provider.
                throw new NoSuchAlgorithmException(getAlgorithm());
            }
            return getType().equals("Mac") ? new TrafficSecretTap(getAlgorithm()) : new MasterSecretTap(getAlgorithm());
        }
    }
}
