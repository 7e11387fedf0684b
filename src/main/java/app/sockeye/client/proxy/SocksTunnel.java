package app.sockeye.client.proxy;

import app.sockeye.client.options.Credentials;
import app.sockeye.client.options.ProxyOptions;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A tunnel by SOCKS 4a, or SOCKS 5 (RFC 1928) with user name and password (RFC 1929). Blocks its thread. */
final class SocksTunnel {
    private static final int VERSION_4 = 4;
    private static final int VERSION_5 = 5;
    private static final int CONNECT = 1;
    private static final int NO_LOGIN = 0;
    private static final int LOGIN = 2;
    private static final int NONE_ACCEPTABLE = 0xFF;
    private static final int IPV4 = 1;
    private static final int NAME = 3;
    private static final int IPV6 = 4;
    private static final int LOGIN_VERSION = 1;
    private static final int GRANTED_4 = 90;
    private static final int LONGEST = 255;

    private final ProxyOptions proxy;
    private final String host;
    private final Optional<InetAddress> address;
    private final int port;

    /** @param address the target's address; empty where the proxy is to look it up */
    SocksTunnel(ProxyOptions proxy, String host, Optional<InetAddress> address, int port) {
        this.proxy = proxy;
        this.host = host;
        this.address = address;
        this.port = port;
    }

    /** @throws ProxyFailure where the proxy refuses, or doesn't speak SOCKS */
    void open(InputStream stream, OutputStream out) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        try {
            if (proxy.kind() == ProxyOptions.Kind.SOCKS4A) {
                open4(in, out);
            } else {
                greet(in, out);
                open5(in, out);
            }
        } catch (EOFException e) {
            throw ProxyFailure.notSpoken(proxy.kind(), e);
        }
    }

    private void open4(DataInputStream in, OutputStream out) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(new byte[] {VERSION_4, CONNECT, (byte) (port >> 8), (byte) port, 0, 0, 0, 1});
        request.writeBytes(bytes(proxy.credentials().map(Credentials::user).orElse("")));
        request.write(0);
        request.writeBytes(bytes(host));
        request.write(0);
        send(out, request);
        requireVersion(in.readUnsignedByte(), 0);
        int code = in.readUnsignedByte();
        in.readFully(new byte[6]);
        if (code != GRANTED_4) {
            throw ProxyFailure.refused(
                    "it refused to connect to " + host + ":" + port + " (SOCKS 4 code " + code + ")");
        }
    }

    private void greet(DataInputStream in, OutputStream out) throws IOException {
        boolean login = proxy.credentials().isPresent();
        out.write(login ? new byte[] {VERSION_5, 2, NO_LOGIN, LOGIN} : new byte[] {VERSION_5, 1, NO_LOGIN});
        out.flush();
        requireVersion(in.readUnsignedByte(), VERSION_5);
        int method = in.readUnsignedByte();
        if (method == NONE_ACCEPTABLE) {
            throw ProxyFailure.wantsCredentials(login);
        }
        if (method == LOGIN && login) {
            logIn(in, out, proxy.credentials().orElseThrow());
        } else if (method != NO_LOGIN) {
            throw ProxyFailure.wantsOtherScheme("SOCKS 5 method " + method);
        }
    }

    private static void logIn(DataInputStream in, OutputStream out, Credentials credentials) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.write(LOGIN_VERSION);
        writeShort(request, bytes(credentials.user()));
        writeShort(request, bytes(credentials.password()));
        send(out, request);
        in.readUnsignedByte();
        if (in.readUnsignedByte() != 0) {
            throw ProxyFailure.wantsCredentials(true);
        }
    }

    private void open5(DataInputStream in, OutputStream out) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(new byte[] {VERSION_5, CONNECT, 0});
        if (address.isPresent()) {
            byte[] ip = address.get().getAddress();
            request.write(ip.length == 4 ? IPV4 : IPV6);
            request.writeBytes(ip);
        } else {
            request.write(NAME);
            writeShort(request, bytes(host));
        }
        request.writeBytes(new byte[] {(byte) (port >> 8), (byte) port});
        send(out, request);
        requireVersion(in.readUnsignedByte(), VERSION_5);
        int code = in.readUnsignedByte();
        in.readUnsignedByte();
        int bound = in.readUnsignedByte();
        in.readFully(new byte[bound == IPV4 ? 4 : bound == IPV6 ? 16 : in.readUnsignedByte()]);
        in.readUnsignedShort();
        if (code != 0) {
            throw ProxyFailure.refused("it couldn't connect to " + host + ":" + port + ": " + meaning(code));
        }
    }

    /** The meaning of a reply code (RFC 1928 section 6). */
    private static String meaning(int code) {
        return switch (code) {
            case 1 -> "general failure";
            case 2 -> "not allowed by its rules";
            case 3 -> "network unreachable";
            case 4 -> "host unreachable or unknown";
            case 5 -> "connection refused";
            case 6 -> "time expired";
            case 7 -> "it doesn't do this command";
            case 8 -> "it doesn't know this kind of address";
            default -> "code " + code;
        };
    }

    private void requireVersion(int version, int expected) throws ProxyFailure {
        if (version != expected) {
            throw ProxyFailure.notSpoken(proxy.kind(), null);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void writeShort(ByteArrayOutputStream out, byte[] bytes) throws ProxyFailure {
        if (bytes.length > LONGEST) {
            throw ProxyFailure.refused(
                    "SOCKS carries names and passwords of up to 255 bytes, and one of these is longer");
        }
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    private static void send(OutputStream out, ByteArrayOutputStream request) throws IOException {
        out.write(request.toByteArray());
        out.flush();
    }
}
