package app.sockeye.client.proxy;

/** A proxy script names no proxy. The message is a clause that follows the script's name. */
public final class ProxyScriptException extends Exception {
    private static final long serialVersionUID = 1L;

    public ProxyScriptException(String clause) {
        super(clause);
    }

    public ProxyScriptException(String clause, Throwable cause) {
        super(clause, cause);
    }
}
