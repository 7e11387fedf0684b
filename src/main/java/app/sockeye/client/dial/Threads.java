package app.sockeye.client.dial;

import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Starts daemon threads: virtual ones where the runtime has them (JDK 21 and later), platform threads elsewhere. The
 * code they run blocks either way.
 */
public final class Threads {
    private static final System.Logger LOG = System.getLogger(Threads.class.getName());

    /** {@code Thread.startVirtualThread}; null before JDK 21. */
    private static final MethodHandle START_VIRTUAL = findStartVirtual();

    private Threads() {}

    private static MethodHandle findStartVirtual() {
        try {
            return MethodHandles.publicLookup()
                    .findStatic(
                            Thread.class, "startVirtualThread", MethodType.methodType(Thread.class, Runnable.class));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null;
        }
    }

    /** Starts a thread that may wait long for a socket. */
    public static Thread start(String name, Runnable work) {
        if (START_VIRTUAL == null) {
            return startPlatform(name, work);
        }
        try {
            return (Thread) START_VIRTUAL.invokeExact((Runnable) () -> {
                Thread.currentThread().setName(name);
                work.run();
            });
        } catch (Throwable e) {
            LOG.log(Level.WARNING, "No virtual thread could be started", e);
            return startPlatform(name, work);
        }
    }

    /** Starts a platform thread, for work that would hold a virtual thread's carrier: a name look-up. */
    public static Thread startPlatform(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
