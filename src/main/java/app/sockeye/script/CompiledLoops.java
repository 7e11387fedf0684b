package app.sockeye.script;

import io.roastedroot.quickjs4j.core.ScriptCache;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Loops as bytecode: one for each library that we have. Thread-safe. */
final class CompiledLoops implements ScriptCache {
    private final Map<ByteBuffer, byte[]> loops = new ConcurrentHashMap<>();

    @Override
    public boolean exists(byte[] code) {
        return loops.containsKey(ByteBuffer.wrap(code));
    }

    @Override
    public void set(byte[] code, byte[] compiled) {
        loops.put(ByteBuffer.wrap(code.clone()), compiled);
    }

    @Override
    public byte[] get(byte[] code) {
        return loops.get(ByteBuffer.wrap(code));
    }
}
