package app.sockeye.interchange.command;

import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.model.OptionKeys;
import app.sockeye.interchange.parts.ConnectionBuilder;
import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.PlaceholderSyntax;
import java.util.ArrayList;
import java.util.List;

/** Reads the arguments of curl; each of its URLs becomes a connection. One thread. */
final class CurlCommand {
    private static final String DEFAULT_REDIRECTS = "50";
    private static final int MOST_URLS = 100;

    private final ConnectionBuilder connection;
    private final CurlRoute route;
    private final CurlTls tls;
    private final List<String> data = new ArrayList<>();
    private String user = "";
    private String authType = "basic";
    private String aws = "";
    private boolean redirects;
    private String mostRedirects = DEFAULT_REDIRECTS;
    private boolean dataInQuery;

    private CurlCommand(ConnectionBuilder connection) {
        this.connection = connection;
        this.route = new CurlRoute(connection);
        this.tls = new CurlTls(connection);
    }

    /** @param line where the command begins */
    static void read(List<String> arguments, int line, ImportSink sink) {
        List<OptionTable.Given> part = new ArrayList<>();
        for (OptionTable.Given given : CurlOptions.TABLE.read(arguments)) {
            if (given.name().equals("next")) {
                readPart(part, line, sink);
                part = new ArrayList<>();
            } else {
                part.add(given);
            }
        }
        readPart(part, line, sink);
    }

    private static void readPart(List<OptionTable.Given> part, int line, ImportSink sink) {
        List<String> urls = part.stream()
                .filter(given -> given.name().isEmpty() || given.name().equals("url"))
                .map(OptionTable.Given::value)
                .toList();
        if (urls.size() > MOST_URLS) {
            sink.leftOut().add(LeftOutReason.BEYOND_LIMIT, "addresses after the first " + MOST_URLS, line, "", "");
        }
        for (String url : urls.isEmpty() ? List.of("") : urls.subList(0, Math.min(MOST_URLS, urls.size()))) {
            ConnectionBuilder connection =
                    new ConnectionBuilder(sink, PlaceholderSyntax.SAME, List.of(), "").at(line, "");
            connection.url(url.isEmpty() || url.contains("://") ? url : "ws://" + url);
            CurlCommand command = new CurlCommand(connection);
            part.forEach(command::option);
            command.finish();
        }
    }

    private void option(OptionTable.Given given) {
        String value = given.value();
        switch (given.name()) {
            case "", "url" -> {
                // The address was taken first.
            }
            case "header" -> header(value);
            case "cookie" -> cookie(value);
            case "user-agent" -> connection.header("User-Agent", value, true);
            case "referer" -> connection.header("Referer", CommandOptions.before(value, ';'), true);
            case "user" -> user = value;
            case "digest" -> authType = "digest";
            case "oauth2-bearer" -> {
                authType = "bearer";
                connection.option(OptionKeys.TOKEN, value);
            }
            case "aws-sigv4" -> {
                authType = "aws";
                aws = value;
            }
            case "location" -> redirects = true;
            case "max-redirs" -> mostRedirects = value;
            case "get" -> dataInQuery = true;
            case "url-query" -> query(value);
            case "data", "data-ascii", "data-raw", "data-binary", "data-urlencode", "json" -> data.add(value);
            case "request" -> method(value);
            case "connect-timeout" ->
                CommandOptions.millis(value)
                        .ifPresentOrElse(
                                millis -> connection.option(OptionKeys.CONNECT_TIMEOUT, millis),
                                () -> leaveOut(LeftOutReason.BROKEN, given));
            default -> other(given);
        }
    }

    private void other(OptionTable.Given given) {
        if (!given.known()) {
            leaveOut(LeftOutReason.NO_COUNTERPART, given);
        } else if (!route.takes(given) && !tls.takes(given) && !CurlOptions.SILENT.contains(given.name())) {
            leaveOut(LeftOutReason.NO_COUNTERPART, given);
        }
    }

    private void header(String text) {
        if (text.startsWith("@")) {
            connection.leaveOut(LeftOutReason.NOT_FOLLOWED, "headers of the file " + text.substring(1), "");
            return;
        }
        int colon = text.indexOf(':');
        if (colon > 0) {
            String value = text.substring(colon + 1).strip();
            if (!value.isEmpty()) {
                connection.header(text.substring(0, colon), value, true);
            }
        } else if (text.endsWith(";")) {
            connection.header(text.substring(0, text.length() - 1), "", true);
        } else {
            connection.leaveOut(LeftOutReason.BROKEN, "header without a colon", "");
        }
    }

    private void cookie(String value) {
        if (value.indexOf('=') >= 0) {
            connection.header("Cookie", value, true);
        } else {
            connection.leaveOut(LeftOutReason.NOT_FOLLOWED, "cookies of the file " + value, "");
        }
    }

    private void query(String parameter) {
        String plain = parameter.startsWith("+") ? parameter.substring(1) : parameter;
        connection.query(CommandOptions.before(plain, '='), CommandOptions.after(plain, '='), true);
    }

    private void method(String method) {
        if (!method.equals("GET")) {
            connection.leaveOut(LeftOutReason.NO_COUNTERPART, "method " + method, "a handshake is a GET");
        }
    }

    private void finish() {
        auth();
        if (redirects) {
            connection.option(OptionKeys.REDIRECTS, mostRedirects);
        }
        for (String body : data) {
            if (dataInQuery) {
                List.of(body.split("&")).forEach(this::query);
            } else {
                connection.leaveOut(LeftOutReason.NO_COUNTERPART, "body of the request", "a handshake has none");
            }
        }
        connection.add();
    }

    private void auth() {
        if (authType.equals("bearer")) {
            connection.option(OptionKeys.AUTH_TYPE, authType);
        } else if (authType.equals("aws")) {
            awsAuth();
        } else if (!user.isEmpty()) {
            connection.option(OptionKeys.AUTH_TYPE, authType);
            connection.option(OptionKeys.USER, CommandOptions.before(user, ':'));
            connection.option(OptionKeys.PASSWORD, CommandOptions.after(user, ':'));
            if (user.indexOf(':') < 0) {
                connection.leaveOut(LeftOutReason.NOT_IN_FILE, "password of --user", "curl asks for it");
            }
        }
    }

    /** {@code --aws-sigv4 PROVIDER1[:PROVIDER2[:REGION[:SERVICE]]]}, with the keys in {@code --user}. */
    private void awsAuth() {
        String[] parts = aws.split(":", -1);
        connection.option(OptionKeys.AUTH_TYPE, "aws");
        connection.option(OptionKeys.AWS_REGION, parts.length > 2 ? parts[2] : "");
        connection.option(OptionKeys.AWS_SERVICE, parts.length > 3 ? parts[3] : "");
        connection.option(OptionKeys.AWS_ACCESS_KEY, CommandOptions.before(user, ':'));
        connection.option(OptionKeys.AWS_SECRET_KEY, CommandOptions.after(user, ':'));
    }

    private void leaveOut(LeftOutReason reason, OptionTable.Given given) {
        String name = given.name().length() == 1 ? "-" + given.name() : "--" + given.name();
        connection.leaveOut(reason, name, "");
    }
}
