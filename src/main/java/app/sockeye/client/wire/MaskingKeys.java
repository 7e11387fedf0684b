package app.sockeye.client.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/**
 * Unpredictable masking keys (RFC 6455 section 5.3), drawn from the secure source many at once: one by one they would
 * cost more than all else about a short message. Not thread-safe.
 */
final class MaskingKeys {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final int BLOCK_BYTES = 4096;

    private final SecureRandom random = new SecureRandom();
    private final byte[] block = new byte[BLOCK_BYTES];
    private int used = BLOCK_BYTES;

    int next() {
        if (used == BLOCK_BYTES) {
            random.nextBytes(block);
            used = 0;
        }
        int key = (int) INT.get(block, used);
        used += Integer.BYTES;
        return key;
    }
}
