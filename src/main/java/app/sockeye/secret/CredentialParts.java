package app.sockeye.secret;

import app.sockeye.secret.SecretFault.Kind;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/**
 * Content in Windows' Credential Manager, which takes {@value #MOST_BYTES} bytes at a time: the first credential has the
 * number of parts and a random number in the names of theirs, or the content itself if it is short. It is written after
 * the parts, so that the content is the old or the new one at any time.
 */
final class CredentialParts {
    /** What Windows allows in one credential. */
    static final int MOST_BYTES = 2560;
    /** About half a megabyte. */
    static final int MOST_PARTS = 200;

    private static final String FIRST = "Sockeye";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Credentials credentials;

    /** Credentials by their name. */
    interface Credentials {
        Optional<byte[]> read(String target) throws SecretFault;

        void write(String target, byte[] blob) throws SecretFault;

        /** Does nothing where there is none. */
        void delete(String target) throws SecretFault;
    }

    CredentialParts(Credentials credentials) {
        this.credentials = credentials;
    }

    /**
     * The first credential.
     *
     * @param parts how many others there are; 0 where the rest of it is the content
     */
    private record Index(int parts, long generation, byte[] content) {
        private static final int HEAD = Integer.BYTES + Long.BYTES;

        static Index parse(byte[] blob) throws SecretFault {
            ByteBuffer bytes = ByteBuffer.wrap(blob);
            if (blob.length < HEAD) {
                throw damaged();
            }
            int parts = bytes.getInt();
            long generation = bytes.getLong();
            if (parts < 0 || parts > MOST_PARTS) {
                throw damaged();
            }
            return new Index(parts, generation, Arrays.copyOfRange(blob, HEAD, blob.length));
        }

        byte[] print() {
            return ByteBuffer.allocate(HEAD + content.length)
                    .putInt(parts)
                    .putLong(generation)
                    .put(content)
                    .array();
        }

        String target(int part) {
            return FIRST + "/" + Long.toHexString(generation) + "/" + part;
        }
    }

    Optional<byte[]> read() throws SecretFault {
        Optional<Index> index = index();
        if (index.isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(index.get().content);
        for (int part = 1; part <= index.get().parts; part++) {
            content.writeBytes(credentials.read(index.get().target(part)).orElseThrow(CredentialParts::damaged));
        }
        return Optional.of(content.toByteArray());
    }

    void write(byte[] content) throws SecretFault {
        Optional<Index> before = index();
        boolean isShort = content.length <= MOST_BYTES - Index.HEAD;
        int parts = isShort ? 0 : (content.length + MOST_BYTES - 1) / MOST_BYTES;
        if (parts > MOST_PARTS) {
            throw new SecretFault(
                    Kind.UNUSABLE_VALUE,
                    "The Credential Manager of Windows has no room for so many secrets: delete some that you don't need.");
        }
        Index now = new Index(parts, RANDOM.nextLong(), isShort ? content : new byte[0]);
        try {
            for (int part = 1; part <= parts; part++) {
                int from = (part - 1) * MOST_BYTES;
                credentials.write(
                        now.target(part),
                        Arrays.copyOfRange(content, from, Math.min(from + MOST_BYTES, content.length)));
            }
            credentials.write(FIRST, now.print());
        } catch (SecretFault e) {
            deleteParts(now);
            throw e;
        }
        if (before.isPresent()) {
            deleteParts(before.get());
        }
    }

    private Optional<Index> index() throws SecretFault {
        Optional<byte[]> blob = credentials.read(FIRST);
        return blob.isPresent() ? Optional.of(Index.parse(blob.get())) : Optional.empty();
    }

    private void deleteParts(Index index) {
        for (int part = 1; part <= index.parts; part++) {
            try {
                credentials.delete(index.target(part));
            } catch (SecretFault e) {
                // Nothing refers to it; Windows lists it among the user's credentials until it is deleted there.
            }
        }
    }

    private static SecretFault damaged() {
        return new SecretFault(
                Kind.DAMAGED,
                "The credential Sockeye in the Credential Manager of Windows is damaged. Delete it there to begin anew.");
    }
}
