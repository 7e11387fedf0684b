package app.sockeye.secret;

import com.sun.jna.Pointer;

/**
 * Where the members are in Windows' {@code CREDENTIALW}, and how many bytes it has.
 *
 * @param blobSize of an int, the number of bytes of the blob
 * @param size of the whole
 */
record CredentialLayout(int target, int blobSize, int blob, int persist, int user, int size) {
    /** After the flags. */
    static final int TYPE = 4;

    /** The layout for pointers of 4 or 8 bytes, which begin at multiples of their size. */
    static CredentialLayout of(int pointer) {
        int target = 2 * Integer.BYTES;
        int comment = target + pointer;
        int lastWritten = comment + pointer;
        int blobSize = lastWritten + 2 * Integer.BYTES;
        int blob = aligned(blobSize + Integer.BYTES, pointer);
        int persist = blob + pointer;
        int attributeCount = persist + Integer.BYTES;
        int attributes = aligned(attributeCount + Integer.BYTES, pointer);
        int alias = attributes + pointer;
        int user = alias + pointer;
        return new CredentialLayout(target, blobSize, blob, persist, user, user + pointer);
    }

    private static int aligned(int offset, int pointer) {
        return (offset + pointer - 1) / pointer * pointer;
    }

    /** The blob of a credential in memory. */
    byte[] blobOf(Pointer credential) {
        Pointer bytes = credential.getPointer(blob);
        return bytes == null ? new byte[0] : bytes.getByteArray(0, credential.getInt(blobSize));
    }

    /** Overwrites it, as the memory will be used for something else. */
    void clearBlob(Pointer credential) {
        Pointer bytes = credential.getPointer(blob);
        if (bytes != null) {
            bytes.clear(credential.getInt(blobSize));
        }
    }
}
