package app.sockeye.interchange.command;

import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.model.OptionKeys;
import app.sockeye.interchange.parts.ConnectionBuilder;
import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.PlaceholderSyntax;
import java.util.List;
import java.util.Set;

/** Reads the arguments of websocat 1. One thread. */
final class WebsocatCommand {
    private static final OptionTable TABLE = new OptionTable(
            """
            accept-from-fd async-stdio base64 base64-text binary/b binary-prefix= byte-to-exit-on= buffer-size/B=
            close-reason= close-status-code= client-pkcs12-der= client-pkcs12-passwd= compress-deflate compress-gzip
            compress-zlib conncap= crypto-key= crypto-reverse dump-spec exec-args exec-exit-on-disconnect
            exec-sighup-on-stdin-close exec-sighup-on-zero-msg exit-on-eof/E foreachmsg-wait-read
            foreachmsg-wait-trailing-zeroes header/H= header-to-env= help/h inhibit-pongs= insecure/k jsonrpc
            jsonrpc-omit-jsonrpc just-generate-key= linemode-strip-newlines linemode-strict/S linemode-zero-terminated/0
            max-messages= max-messages-rev= max-ws-frame-length= max-ws-message-length= native-tls-sni= no-async-stdio
            no-close/n no-exit-on-zeromsg no-fixups no-line/L one-message/1 oneshot/o origin= passthrough-unix-socket
            ping-interval= ping-timeout= pkcs12-der= pkcs12-passwd= preamble/p= preamble-reverse/P= prefer-ipv4/4
            prefer-ipv6/6 print-ping-rtts protocol= queue-len/q= quiet random-seed= reuser-send-zero-msg-on-disconnect
            restrict-uri/r= server-header= server-mode/s server-protocol= set-environment/e socks-remote= socks5=
            socks5-bind-script= socks5-destination= socks5-user-pass= static-file/F= strict stdout-announce-listening-ports
            text/t text-prefix= timestamp-monotonic timestamp= tls-domain= udp-multicast= udp-oneshot uid=
            unidirectional/u unidirectional-late-exit unidirectional-reverse/U unlink uri= ua= basic-auth= basic-auth-file=
            verbose/v version/V ws-c-uri= ws-no-host
            """);
    private static final Set<String> SILENT = Set.of(
            "async-stdio",
            "base64",
            "binary",
            "buffer-size",
            "exit-on-eof",
            "help",
            "no-async-stdio",
            "no-close",
            "no-line",
            "linemode-strict",
            "one-message",
            "print-ping-rtts",
            "queue-len",
            "quiet",
            "text",
            "unidirectional",
            "unidirectional-reverse",
            "unidirectional-late-exit",
            "verbose",
            "version",
            "strict",
            "no-fixups",
            "linemode-strip-newlines",
            "oneshot");

    private final ConnectionBuilder connection;

    WebsocatCommand(ImportSink sink, int line) {
        this.connection = new ConnectionBuilder(sink, PlaceholderSyntax.SAME, List.of(), "").at(line, "");
    }

    void read(List<String> arguments) {
        TABLE.read(arguments).forEach(this::option);
        connection.add();
    }

    private void option(OptionTable.Given given) {
        // Its parser of options also accepts -H=value.
        String value = given.value().replaceFirst("^=", "");
        switch (given.name()) {
            case "" -> address(value);
            case "header" ->
                connection.header(CommandOptions.before(value, ':'), CommandOptions.after(value, ':'), true);
            case "origin" -> connection.header("Origin", value, true);
            case "ua" -> connection.header("User-Agent", value, true);
            case "protocol" -> connection.subprotocols(value);
            case "insecure" -> connection.option(OptionKeys.TLS_VERIFY, "false");
            case "basic-auth" -> {
                connection.option(OptionKeys.AUTH_TYPE, "basic");
                connection.option(OptionKeys.USER, CommandOptions.before(value, ':'));
                connection.option(OptionKeys.PASSWORD, CommandOptions.after(value, ':'));
            }
            case "basic-auth-file" ->
                connection.leaveOut(LeftOutReason.NOT_FOLLOWED, "user name of the file " + value, "");
            case "client-pkcs12-der" -> connection.option(OptionKeys.TLS_CERTIFICATE, value);
            case "client-pkcs12-passwd" -> connection.option(OptionKeys.TLS_PASSPHRASE, value);
            case "tls-domain" -> connection.option(OptionKeys.TLS_SERVER_NAME, value);
            case "socks5" -> {
                connection.option(OptionKeys.PROXY, "manual");
                connection.option(OptionKeys.PROXY_URL, "socks5h://" + value);
            }
            case "socks5-user-pass" -> {
                connection.option(OptionKeys.PROXY_USER, CommandOptions.before(value, ':'));
                connection.option(OptionKeys.PROXY_PASSWORD, CommandOptions.after(value, ':'));
            }
            case "ws-c-uri", "uri" -> connection.url(value);
            case "ping-interval" ->
                CommandOptions.millis(value).ifPresent(millis -> connection.option(OptionKeys.PING_EVERY, millis));
            case "ping-timeout" ->
                CommandOptions.millis(value).ifPresent(millis -> connection.option(OptionKeys.PING_TIMEOUT, millis));
            case "max-ws-message-length" -> connection.option(OptionKeys.LARGEST_MESSAGE, value);
            default -> {
                if (!SILENT.contains(given.name())) {
                    String hyphens = given.name().length() == 1 ? "-" : "--";
                    connection.leaveOut(LeftOutReason.NO_COUNTERPART, hyphens + given.name(), "");
                }
            }
        }
    }

    private void address(String value) {
        if (value.matches("(?is)wss?://.*")) {
            connection.url(value);
        } else if (value.matches("(?is)(?:ws-c|ws-connect|connect-ws):(?:unix|unix-connect):.*")) {
            connection.option(OptionKeys.UNIX_SOCKET, value.replaceFirst("(?is)^.*?:.*?:", ""));
        } else if (!value.equals("-") && !value.matches("(?:asyncstdio|stdio|inetd):?")) {
            connection.leaveOut(LeftOutReason.NO_COUNTERPART, "address " + value, "");
        }
    }
}
