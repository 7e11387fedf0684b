package app.sockeye.secret;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;

/**
 * The readable start of a vault's file: {@code sockeye-vault}, then the version, the cost of the key in KiB, passes and
 * lanes, the salt, a check of the passphrase, the nonce, and a checksum (CRC-32) of all that. Numbers have four bytes,
 * the highest first.
 *
 * @param salt of the key, {@value #SALT} bytes
 * @param check {@value #CHECK} bytes that only the right passphrase gives; they tell a wrong one from a damaged file
 * @param nonce of the encryption, {@value #NONCE} bytes
 */
record VaultHeader(Argon2Cost cost, byte[] salt, byte[] check, byte[] nonce) {
    static final int SALT = 16;
    static final int CHECK = 16;
    static final int NONCE = 12;

    private static final byte[] MAGIC = {'s', 'o', 'c', 'k', 'e', 'y', 'e', '-', 'v', 'a', 'u', 'l', 't', '\n'};
    private static final int VERSION = 1;

    /** Bytes of a header. */
    static final int SIZE = MAGIC.length + 5 * Integer.BYTES + SALT + CHECK + NONCE;

    VaultHeader {
        Objects.requireNonNull(cost);
        if (salt.length != SALT || check.length != CHECK || nonce.length != NONCE) {
            throw new IllegalArgumentException("the lengths are " + salt.length + ", " + check.length);
        }
    }

    /** Whether a key made for another header opens this one's vault, too. */
    boolean hasKeyOf(VaultHeader other) {
        return cost.equals(other.cost) && Arrays.equals(salt, other.salt) && Arrays.equals(check, other.check);
    }

    VaultHeader withNonce(byte[] newNonce) {
        return new VaultHeader(cost, salt, check, newNonce);
    }

    byte[] print() {
        ByteBuffer out = ByteBuffer.allocate(SIZE).put(MAGIC).putInt(VERSION);
        out.putInt(cost.memory()).putInt(cost.passes()).putInt(cost.lanes());
        out.put(salt).put(check).put(nonce);
        return out.putInt(checksum(out.array())).array();
    }

    /** Reads the start of a file. */
    static VaultHeader read(byte[] file) throws SecretFault {
        if (file.length < MAGIC.length || !Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new SecretFault(SecretFault.Kind.DAMAGED, "The file is not a vault of Sockeye, or is damaged.");
        }
        ByteBuffer in = ByteBuffer.wrap(file).position(MAGIC.length);
        if (in.remaining() >= Integer.BYTES && in.getInt() > VERSION) {
            throw new SecretFault(SecretFault.Kind.UNSUPPORTED, "A newer Sockeye wrote the vault: update to open it.");
        }
        if (file.length < SIZE || ByteBuffer.wrap(file).getInt(SIZE - Integer.BYTES) != checksum(file)) {
            throw new SecretFault(
                    SecretFault.Kind.DAMAGED, "The vault is damaged: its start is not as it was written.");
        }
        return new VaultHeader(cost(in), bytes(in, SALT), bytes(in, CHECK), bytes(in, NONCE));
    }

    private static Argon2Cost cost(ByteBuffer in) throws SecretFault {
        try {
            return new Argon2Cost(in.getInt(), in.getInt(), in.getInt());
        } catch (IllegalArgumentException e) {
            throw new SecretFault(
                    SecretFault.Kind.UNSUPPORTED,
                    "The vault asks for more memory or time than Sockeye gives to open one.",
                    e);
        }
    }

    private static byte[] bytes(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static int checksum(byte[] header) {
        CRC32 sum = new CRC32();
        sum.update(header, 0, SIZE - Integer.BYTES);
        return (int) sum.getValue();
    }
}
