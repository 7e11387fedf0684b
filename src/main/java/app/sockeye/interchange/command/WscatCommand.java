package app.sockeye.interchange.command;

import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.model.OptionKeys;
import app.sockeye.interchange.parts.ConnectionBuilder;
import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.PlaceholderSyntax;
import app.sockeye.message.Format;
import java.util.List;
import java.util.Set;

/** Reads the arguments of wscat 6. One thread. */
final class WscatCommand {
    private static final OptionTable TABLE = new OptionTable(
            """
            auth= ca= cert= host= key= max-redirects= no-color passphrase= proxy= slash connect/c= header/H= location/L
            listen/l= no-check/n origin/o= protocol/p= show-ping-pong/P subprotocol/s= wait/w= execute/x= help/h
            version/V
            """);
    private static final Set<String> SILENT =
            Set.of("no-color", "slash", "show-ping-pong", "wait", "help", "version", "host");
    private static final String DEFAULT_REDIRECTS = "10";

    private final ConnectionBuilder connection;
    private boolean redirects;
    private String mostRedirects = DEFAULT_REDIRECTS;

    WscatCommand(ImportSink sink, int line) {
        this.connection = new ConnectionBuilder(sink, PlaceholderSyntax.SAME, List.of(), "").at(line, "");
    }

    void read(List<String> arguments) {
        List<OptionTable.Given> all = TABLE.read(arguments);
        all.forEach(this::option);
        if (redirects) {
            connection.option(OptionKeys.REDIRECTS, mostRedirects);
        }
        connection.add();
    }

    private void option(OptionTable.Given given) {
        String value = given.value();
        switch (given.name()) {
            case "connect" -> connection.url(value.contains("://") ? value : "ws://" + value);
            case "header" ->
                connection.header(CommandOptions.before(value, ':'), CommandOptions.after(value, ':'), true);
            case "origin" -> connection.header("Origin", value, true);
            case "subprotocol" -> connection.subprotocols(value);
            case "no-check" -> connection.option(OptionKeys.TLS_VERIFY, "false");
            case "ca" -> connection.optionLine(OptionKeys.TLS_AUTHORITIES, value);
            case "cert" -> connection.option(OptionKeys.TLS_CERTIFICATE, value);
            case "key" -> connection.option(OptionKeys.TLS_KEY, value);
            case "passphrase" -> connection.option(OptionKeys.TLS_PASSPHRASE, value);
            case "auth" -> {
                connection.option(OptionKeys.AUTH_TYPE, "basic");
                connection.option(OptionKeys.USER, CommandOptions.before(value, ':'));
                connection.option(OptionKeys.PASSWORD, CommandOptions.after(value, ':'));
            }
            case "proxy" -> {
                connection.option(OptionKeys.PROXY, "manual");
                connection.option(OptionKeys.PROXY_URL, value);
            }
            case "location" -> redirects = true;
            case "max-redirects" -> mostRedirects = value;
            case "execute" -> connection.message("", Format.TEXT, value);
            case "protocol" -> {
                if (!value.equals("13")) {
                    connection.leaveOut(LeftOutReason.NO_COUNTERPART, "protocol version " + value, "");
                }
            }
            default -> {
                if (!SILENT.contains(given.name())) {
                    String name = given.name().isEmpty() ? given.value() : "--" + given.name();
                    connection.leaveOut(LeftOutReason.NO_COUNTERPART, name, "");
                }
            }
        }
    }
}
