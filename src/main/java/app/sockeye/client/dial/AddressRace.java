package app.sockeye.client.dial;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnsupportedAddressTypeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Connects to whichever of a host's addresses answers first (Happy Eyeballs, RFC 8305 section 5): IPv4 and IPv6
 * addresses alternate, and each gets a head start before the next. Blocks its thread; cutting the guard ends it at
 * once.
 */
final class AddressRace {
    private static final Duration HEAD_START = Duration.ofMillis(250);

    private final SocketGuard guard;
    private final Optional<InetAddress> localAddress;
    /** The channels that are open and have not won. */
    private final List<SocketChannel> racing = new ArrayList<>();
    /** Why each address failed, in the order they were tried. */
    private final Map<InetSocketAddress, IOException> failures = new LinkedHashMap<>();

    /** @param localAddress this machine's address to connect from */
    AddressRace(SocketGuard guard, Optional<InetAddress> localAddress) {
        this.guard = guard;
        this.localAddress = localAddress;
    }

    /**
     * Connects.
     *
     * @param addresses at least one, the preferred first
     * @param within how long all attempts together may take
     * @return a socket with a channel
     * @throws SocketTimeoutException where none answered in time
     * @throws IOException where all failed; names the failure of each
     */
    Socket connect(List<InetAddress> addresses, int port, Duration within) throws IOException {
        long end = System.nanoTime() + within.toNanos();
        Iterator<InetAddress> next = inTurns(addresses).iterator();
        try (Selector selector = Selector.open()) {
            guard.guard(selector);
            long nextStart = System.nanoTime();
            while (true) {
                long now = System.nanoTime();
                if (next.hasNext() && (now >= nextStart || selector.keys().isEmpty())) {
                    Optional<SocketChannel> atOnce = start(selector, new InetSocketAddress(next.next(), port));
                    if (atOnce.isPresent()) {
                        return won(selector, atOnce.get());
                    }
                    nextStart = now + HEAD_START.toNanos();
                    continue;
                }
                if (selector.keys().isEmpty()) {
                    throw failure();
                }
                long until = next.hasNext() ? Math.min(end, nextStart) : end;
                if (now >= end) {
                    throw new SocketTimeoutException("none of the addresses answered in time");
                }
                selector.select(Math.max(1, Duration.ofNanos(until - now).toMillis()));
                Optional<SocketChannel> winner = finished(selector);
                if (winner.isPresent()) {
                    return won(selector, winner.get());
                }
            }
        } catch (ClosedSelectorException e) {
            throw new IOException("given up", e);
        } finally {
            for (SocketChannel loser : racing) {
                loser.close();
            }
        }
    }

    /** Begins with an address; returns its channel where that is connected at once. */
    private Optional<SocketChannel> start(Selector selector, InetSocketAddress address) {
        try {
            SocketChannel channel = SocketChannel.open();
            racing.add(channel);
            channel.configureBlocking(false);
            if (localAddress.isPresent()) {
                channel.bind(new InetSocketAddress(localAddress.get(), 0));
            }
            if (channel.connect(address)) {
                return Optional.of(channel);
            }
            channel.register(selector, SelectionKey.OP_CONNECT, address);
        } catch (ClosedSelectorException e) {
            throw e;
        } catch (IOException e) {
            failures.put(address, e);
        } catch (UnsupportedAddressTypeException e) {
            failures.put(address, new IOException("this kind of address can't be used from here", e));
        }
        return Optional.empty();
    }

    /** The first channel that is connected; empty where none is yet. */
    private Optional<SocketChannel> finished(Selector selector) throws IOException {
        Optional<SocketChannel> winner = Optional.empty();
        for (SelectionKey key : selector.selectedKeys()) {
            SocketChannel channel = (SocketChannel) key.channel();
            try {
                if (winner.isEmpty() && channel.finishConnect()) {
                    winner = Optional.of(channel);
                }
            } catch (IOException e) {
                failures.put((InetSocketAddress) key.attachment(), e);
                key.cancel();
                channel.close();
            }
        }
        selector.selectedKeys().clear();
        if (winner.isEmpty()) {
            // Removes the keys of failed channels from the selector.
            selector.selectNow();
        }
        return winner;
    }

    private Socket won(Selector selector, SocketChannel winner) throws IOException {
        racing.remove(winner);
        guard.guard(winner);
        selector.close();
        winner.configureBlocking(true);
        return winner.socket();
    }

    private IOException failure() {
        if (failures.isEmpty()) {
            return new IOException("no address to connect to");
        }
        if (failures.size() == 1) {
            return failures.values().iterator().next();
        }
        StringBuilder each = new StringBuilder();
        failures.forEach((address, why) -> each.append(each.isEmpty() ? "" : "\n")
                .append(address.getAddress().getHostAddress())
                .append(": ")
                .append(why.getMessage()));
        boolean refused = failures.values().stream().allMatch(e -> e.getClass() == ConnectException.class);
        return refused ? new ConnectException(each.toString()) : new IOException(each.toString());
    }

    private static List<InetAddress> inTurns(List<InetAddress> addresses) {
        boolean first = addresses.get(0) instanceof Inet4Address;
        List<InetAddress> preferred = addresses.stream()
                .filter(a -> a instanceof Inet4Address == first)
                .toList();
        List<InetAddress> other = addresses.stream()
                .filter(a -> a instanceof Inet4Address != first)
                .toList();
        List<InetAddress> turns = new ArrayList<>();
        for (int i = 0; i < Math.max(preferred.size(), other.size()); i++) {
            if (i < preferred.size()) {
                turns.add(preferred.get(i));
            }
            if (i < other.size()) {
                turns.add(other.get(i));
            }
        }
        return turns;
    }
}
