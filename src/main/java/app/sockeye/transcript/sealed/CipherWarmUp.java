package app.sockeye.transcript.sealed;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.spec.SecretKeySpec;

/**
 * Has Java load what encrypting needs, so that the first recording does not wait for that, and compile it, which it would
 * else do after some 300 MB: until then, encrypting takes five times as long.
 */
public final class CipherWarmUp {
    /** Static because compiled code is the process's. */
    private static final AtomicBoolean DONE = new AtomicBoolean();
    /** Java compiles for good what was called 5,000 times. */
    private static final int TIMES = 6000;

    private static final int BYTES = 1024;

    private CipherWarmUp() {}

    /** Begins, unless it was done; returns when all is loaded, while a thread in the background goes on. */
    public static void begin() {
        if (!DONE.getAndSet(true)) {
            run(1);
            if (Aead.ofProcess() == Aead.AES_GCM) {
                Thread thread = new Thread(() -> run(TIMES), "sockeye-cipher");
                thread.setDaemon(true);
                thread.setPriority(Thread.MIN_PRIORITY);
                thread.start();
            }
        }
    }

    /** Encrypts and opens so many frames with a key that is used for nothing else. */
    static void run(int times) {
        Aead aead = Aead.ofProcess();
        SecretKeySpec once = new SecretKeySpec(RecordingKey.random(Aead.KEY), aead.algorithm());
        FrameCodec codec = FrameCodec.take();
        try {
            byte[] plain = new byte[BYTES];
            for (int i = 0; i < times; i++) {
                codec.seal(aead, once, i, true, ByteBuffer.wrap(plain), 0);
                codec.open(aead, once, i, 0, BYTES, plain, 0);
            }
        } finally {
            codec.giveBack();
        }
    }
}
