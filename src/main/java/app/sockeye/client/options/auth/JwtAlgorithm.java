package app.sockeye.client.options.auth;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a JSON Web Token is signed (RFC 7518 section 3, RFC 8037 section 3.1). */
public enum JwtAlgorithm {
    HS256(Family.HMAC, 256),
    HS384(Family.HMAC, 384),
    HS512(Family.HMAC, 512),
    RS256(Family.RSA, 256),
    RS384(Family.RSA, 384),
    RS512(Family.RSA, 512),
    PS256(Family.PSS, 256),
    PS384(Family.PSS, 384),
    PS512(Family.PSS, 512),
    ES256(Family.EC, 256),
    ES384(Family.EC, 384),
    ES512(Family.EC, 512),
    /** Ed25519 or Ed448, as the key is. */
    EDDSA(Family.EDDSA, 0);

    /** Algorithms that need keys of one kind. */
    public enum Family {
        /** A secret that the server has, too. */
        HMAC,
        RSA,
        PSS,
        EC,
        EDDSA
    }

    private final Family family;
    private final int hashBits;

    JwtAlgorithm(Family family, int hashBits) {
        this.family = family;
        this.hashBits = hashBits;
    }

    /** The kind of key it needs. */
    public Family family() {
        return family;
    }

    /** Bits of its SHA-2 hash; 0 for EdDSA, whose keys say which. */
    public int hashBits() {
        return hashBits;
    }

    /** As the token's header names it. */
    public String label() {
        return this == EDDSA ? "EdDSA" : name();
    }

    /** The algorithm with this name, whatever its case. */
    public static Optional<JwtAlgorithm> of(String label) {
        String upper = label.toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(one -> one.name().equals(upper)).findFirst();
    }
}
