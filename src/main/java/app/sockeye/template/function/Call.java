package app.sockeye.template.function;

/** A function with its parameters read, ready to be called any number of times. */
@FunctionalInterface
public interface Call {
    /**
     * What it gives now. May read files.
     *
     * @throws CallException if it has no result
     */
    Content result(CallContext context) throws CallException;
}
