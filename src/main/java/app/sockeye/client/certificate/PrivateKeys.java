package app.sockeye.client.certificate;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads private keys from PEM or DER: PKCS#8 (RFC 5958), also encrypted; PKCS#1 (RFC 8017) and SEC 1 (RFC 5915), also
 * as openssl encrypted them. The format is recognised by the key's structure, not by the PEM label.
 */
final class PrivateKeys {
    /** Object identifiers in DER, and Java's name for each. */
    private static final Map<String, String> ALGORITHMS = Map.of(
            "2a864886f70d010101", "RSA",
            "2a864886f70d01010a", "RSASSA-PSS",
            "2a8648ce3d0201", "EC",
            "2b6570", "Ed25519",
            "2b6571", "Ed448");

    private static final byte[] RSA = HexFormat.of().parseHex("06092a864886f70d0101010500");
    private static final byte[] EC = HexFormat.of().parseHex("06072a8648ce3d0201");
    private static final byte[] VERSION_0 = {DerElement.INTEGER, 1, 0};
    private static final int RSA_PARTS = 9;

    private PrivateKeys() {}

    /** The first private key of a file's content; empty where it holds none. */
    static Optional<PrivateKey> read(FileContent content, Optional<Passphrase> passphrase) throws KeyMaterialFault {
        if (!content.isPem()) {
            return Optional.of(parse(content.bytes(), Optional.empty(), passphrase));
        }
        // openssl ecparam -genkey writes the curve in a block of its own before the key.
        Optional<DerElement> curve = Optional.empty();
        for (PemBlock block : content.pem()) {
            if (block.label().equals("EC PARAMETERS")) {
                curve = Optional.of(DerElement.first(block.der()));
            } else if (block.label().endsWith("PRIVATE KEY")) {
                return Optional.of(parse(block, curve, passphrase));
            }
        }
        return Optional.empty();
    }

    private static PrivateKey parse(PemBlock block, Optional<DerElement> curve, Optional<Passphrase> passphrase)
            throws KeyMaterialFault {
        if (block.label().startsWith("OPENSSH")) {
            throw new KeyMaterialFault("its private key is OpenSSH's, not one for TLS");
        }
        return block.headers().containsKey("DEK-Info")
                ? parseDecrypted(KeyEncryption.decryptLegacy(block, passphrase), curve)
                : parse(block.der(), curve, passphrase);
    }

    private static PrivateKey parse(byte[] der, Optional<DerElement> curve, Optional<Passphrase> passphrase)
            throws KeyMaterialFault {
        List<DerElement> parts = DerElement.first(der).inside();
        boolean isEncrypted = tag(parts, 0) == DerElement.SEQUENCE && tag(parts, 1) == DerElement.OCTETS;
        return isEncrypted
                ? parseDecrypted(KeyEncryption.decryptPkcs8(der, passphrase), curve)
                : parsePlain(der, parts, curve);
    }

    /** Parses a decrypted key. With a wrong passphrase the decryption may succeed by chance and yield rubbish. */
    private static PrivateKey parseDecrypted(byte[] der, Optional<DerElement> curve) throws KeyMaterialFault {
        List<DerElement> parts;
        try {
            parts = DerElement.first(der).inside();
        } catch (KeyMaterialFault e) {
            throw new KeyMaterialFault("the passphrase of its private key is not the right one", e);
        }
        return parsePlain(der, parts, curve);
    }

    private static PrivateKey parsePlain(byte[] der, List<DerElement> parts, Optional<DerElement> curve)
            throws KeyMaterialFault {
        if (tag(parts, 0) == DerElement.INTEGER && tag(parts, 1) == DerElement.SEQUENCE) {
            return ofPkcs8(der, parts.get(1));
        }
        if (tag(parts, 0) == DerElement.INTEGER && tag(parts, 1) == DerElement.INTEGER && parts.size() >= RSA_PARTS) {
            return wrapped(der, RSA);
        }
        if (tag(parts, 0) == DerElement.INTEGER && tag(parts, 1) == DerElement.OCTETS) {
            return wrapped(der, EC, curveOf(parts, curve).encoded());
        }
        throw new KeyMaterialFault("its private key is of no kind that TLS has (RSA, EC, Ed25519, Ed448)");
    }

    private static DerElement curveOf(List<DerElement> sec1, Optional<DerElement> before) throws KeyMaterialFault {
        for (DerElement part : sec1) {
            if (part.tag() == DerElement.CONTEXT_0) {
                return DerElement.first(part.content());
            }
        }
        return before.orElseThrow(() -> new KeyMaterialFault("its private key doesn't say which curve it is of"));
    }

    private static PrivateKey wrapped(byte[] key, byte[]... algorithm) throws KeyMaterialFault {
        DerElement identifier = DerElement.first(DerElement.encode(DerElement.SEQUENCE, algorithm));
        byte[] pkcs8 = DerElement.encode(
                DerElement.SEQUENCE, VERSION_0, identifier.encoded(), DerElement.encode(DerElement.OCTETS, key));
        return ofPkcs8(pkcs8, identifier);
    }

    private static PrivateKey ofPkcs8(byte[] der, DerElement identifier) throws KeyMaterialFault {
        String id =
                HexFormat.of().formatHex(DerElement.first(identifier.content()).content());
        String algorithm = ALGORITHMS.get(id);
        if (algorithm == null) {
            throw new KeyMaterialFault("its private key is of no kind that TLS has (RSA, EC, Ed25519, Ed448)");
        }
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new KeyMaterialFault(
                    algorithm.equals("EC")
                            ? "its private key is damaged, or of a curve that this Java doesn't know"
                            : "its private key is damaged",
                    e);
        }
    }

    private static int tag(List<DerElement> parts, int index) {
        return index < parts.size() ? parts.get(index).tag() : -1;
    }
}
