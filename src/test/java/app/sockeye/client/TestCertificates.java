package app.sockeye.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** A server's key and certificate, self-signed or of a chain, made by the JDK's keytool. */
public final class TestCertificates {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private final Path file;
    private final KeyStore store;

    private TestCertificates(Path file, KeyStore store) {
        this.file = file;
        this.store = store;
    }

    /** @param more keytool arguments, such as {@code -ext san=dns:localhost} or {@code -startdate} */
    public static TestCertificates selfSigned(Path folder, String... more) throws Exception {
        Path file = folder.resolve("server.p12");
        makeKey(file, "server", "CN=Test", more);
        return load(file);
    }

    /** As {@link #signed(Path)}, for a server that leaves its authority out, as most do. */
    public static TestCertificates signedAlone(Path folder) throws Exception {
        TestCertificates both = signed(folder);
        both.store.setKeyEntry(
                "server", both.store.getKey("server", PASSWORD), PASSWORD, new Certificate[] {both.certificate()});
        both.store.deleteEntry("authority");
        return both;
    }

    /** A certificate for localhost that an authority signed; the chain holds both. */
    public static TestCertificates signed(Path folder) throws Exception {
        Path file = folder.resolve("chain.p12");
        makeKey(file, "authority", "CN=Test Authority", "-ext", "bc:c");
        makeKey(file, "server", "CN=localhost", "-signer", "authority", "-ext", "san=dns:localhost,ip:127.0.0.1");
        return load(file);
    }

    private static void makeKey(Path file, String alias, String name, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-dname",
                name,
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                file.toString()));
        command.addAll(List.of(more));
        Process keytool = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool failed: " + command);
        }
    }

    private static TestCertificates load(Path file) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return new TestCertificates(file, store);
    }

    public X509Certificate certificate() throws GeneralSecurityException {
        return (X509Certificate) store.getCertificate("server");
    }

    /** The certificate of the authority that signed the server's. */
    public X509Certificate authority() throws GeneralSecurityException {
        return (X509Certificate) store.getCertificate("authority");
    }

    /** The context of a server that has this certificate. */
    public SSLContext serverContext() throws GeneralSecurityException {
        return serverContext((TrustManager[]) null);
    }

    /** The same, for a server that accepts client certificates of some authorities. */
    public SSLContext serverContext(List<X509Certificate> clientAuthorities)
            throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        for (X509Certificate authority : clientAuthorities) {
            trusted.setCertificateEntry(authority.getSubjectX500Principal().getName(), authority);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        return serverContext(trust.getTrustManagers());
    }

    private SSLContext serverContext(TrustManager[] trust) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust, null);
        return context;
    }

    public ServerSocketFactory serverSockets() throws GeneralSecurityException {
        return serverContext().getServerSocketFactory();
    }

    /** Certificate and key as one PEM file, for servers that aren't Java. */
    Path pem() throws IOException, GeneralSecurityException {
        Path pem = file.resolveSibling("server.pem");
        Base64.Encoder base64 = Base64.getMimeEncoder(64, new byte[] {'\n'});
        Files.writeString(
                pem,
                "-----BEGIN PRIVATE KEY-----\n"
                        + base64.encodeToString(store.getKey("server", PASSWORD).getEncoded())
                        + "\n-----END PRIVATE KEY-----\n-----BEGIN CERTIFICATE-----\n"
                        + base64.encodeToString(certificate().getEncoded()) + "\n-----END CERTIFICATE-----\n");
        return pem;
    }
}
