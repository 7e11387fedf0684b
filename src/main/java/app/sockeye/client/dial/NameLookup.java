package app.sockeye.client.dial;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds a host's addresses; may block for long and can't be interrupted. */
public interface NameLookup {
    /** @return at least one address, in the order to try them */
    InetAddress[] lookUp(String host) throws UnknownHostException;
}
