package app.sockeye.client.tls;

import app.sockeye.client.certificate.ClientIdentity;
import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedKeyManager;

/**
 * Sends the client certificate to a server that asks for one, whichever authorities it names: JSSE would silently send
 * none where the authorities don't match. Used by one handshake and its thread.
 */
public final class ClientKeys extends X509ExtendedKeyManager {
    private static final String ALIAS = "client";
    private static final int MOST_ISSUERS = 200;

    private final Optional<ClientIdentity> identity;
    private Optional<CertificateRequest> request = Optional.empty();

    /** @param identity the certificate and key to use; empty for none */
    public ClientKeys(Optional<ClientIdentity> identity) {
        this.identity = identity;
    }

    /** What the server asked for; empty where it did not ask. */
    public Optional<CertificateRequest> request() {
        return request;
    }

    @Override
    public String chooseClientAlias(String[] keyTypes, Principal[] issuers, Socket socket) {
        // JSSE may call this several times, each time for other key types.
        Optional<X509Certificate> before = request.flatMap(CertificateRequest::answer);
        boolean fits = identity.isPresent()
                && Arrays.asList(keyTypes).contains(identity.get().key().getAlgorithm());
        List<String> names = issuers == null
                ? List.of()
                : Arrays.stream(issuers)
                        .limit(MOST_ISSUERS)
                        .map(Principal::getName)
                        .toList();
        request = Optional.of(new CertificateRequest(
                names, signatureAlgorithms(socket), fits ? identity.map(ClientIdentity::certificate) : before));
        return fits ? ALIAS : null;
    }

    private static List<String> signatureAlgorithms(Socket socket) {
        return socket instanceof SSLSocket tls && tls.getHandshakeSession() instanceof ExtendedSSLSession session
                ? Arrays.stream(session.getPeerSupportedSignatureAlgorithms())
                        .distinct()
                        .toList()
                : List.of();
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return identity.map(own -> own.chain().toArray(X509Certificate[]::new)).orElse(null);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return identity.map(ClientIdentity::key).orElse(null);
    }

    @Override
    public String[] getClientAliases(String keyType, Principal[] issuers) {
        return identity.isPresent() ? new String[] {ALIAS} : null;
    }

    @Override
    public String[] getServerAliases(String keyType, Principal[] issuers) {
        throw new UnsupportedOperationException("this is a client");
    }

    @Override
    public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
        throw new UnsupportedOperationException("this is a client");
    }
}
