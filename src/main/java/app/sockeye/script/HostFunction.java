package app.sockeye.script;

import java.util.List;

/** A function of ours that the library of a script calls, by texts only. */
@FunctionalInterface
public interface HostFunction {
    /**
     * Answers a call, on the script's thread, which waits for it. The time it takes does not count as the script's.
     *
     * @return the answer, or null, which the script gets as null
     * @throws HostRefusal where the script is to get an error, with its message
     */
    String answer(List<String> arguments) throws HostRefusal;
}
