package app.sockeye.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A connection in the form of each other tool, with something beside it that has no counterpart. */
enum ForeignSample {
    CURL("curl 'http://HOST/echo?from=CURL' -H 'Upgrade: websocket' --ntlm", "--ntlm"),
    WSCAT("wscat -c 'ws://HOST/echo?from=WSCAT' --no-such-option", "--no-such-option"),
    WEBSOCAT("websocat --no-such-option 'ws://HOST/echo?from=WEBSOCAT'", "--no-such-option"),
    HAR(
            Map.of(
                    "capture.har",
                    """
                    {"log": {"entries": [{"request": {"method": "GET", "url": "https://example.org/"}},
                      {"_resourceType": "websocket", "request": {"method": "GET", "url": "ws://HOST/echo?from=HAR"},
                       "_webSocketMessages": [{"type": "send", "time": 1, "opcode": 1, "data": "hi"}]}]}}
                    """),
            "HOST/echo",
            "1 request"),
    POSTMAN_2(
            Map.of(
                    "team.postman_collection.json",
                    """
                    {"info": {"name": "Postman 2",
                       "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
                     "item": [{"name": "Echo of Postman 2", "event": [{"listen": "test", "script": {"exec": ["x"]}}],
                       "request": {"url": "ws://HOST/echo?from=POSTMAN_2"}}]}
                    """),
            "Echo of Postman 2",
            "scripts"),
    POSTMAN_3(
            Map.of(
                    ".resources/definition.yaml", "$kind: collection\nname: Postman 3\n",
                    "Echo of Postman 3.request.yaml", "$kind: websocket-request\nurl: ws://HOST/echo?from=POSTMAN_3\n",
                    "Login.request.yaml", "$kind: http-request\nurl: https://example.org\n"),
            "Echo of Postman 3",
            "Login"),
    INSOMNIA_4(
            Map.of(
                    "insomnia.json",
                    """
                    {"_type": "export", "__export_format": 4, "resources": [
                      {"_id": "ws-req_1", "_type": "websocket_request", "parentId": "wrk_1", "name": "Echo of Insomnia 4",
                       "url": "ws://HOST/echo?from=INSOMNIA_4"},
                      {"_id": "wrk_1", "_type": "workspace", "name": "Insomnia 4"},
                      {"_id": "req_1", "_type": "request", "parentId": "wrk_1", "name": "Login", "url": "https://x"}]}
                    """),
            "Echo of Insomnia 4",
            "Login"),
    INSOMNIA_5(
            Map.of(
                    "insomnia.yaml",
                    """
                    type: collection.insomnia.rest/5.0
                    name: Insomnia 5
                    meta: {id: wrk_1}
                    collection:
                      - {name: Echo of Insomnia 5, url: "ws://HOST/echo?from=INSOMNIA_5", meta: {id: ws-req_1}}
                      - {name: IO, url: "wss://example.org/io", meta: {id: socketio-req_1}}
                    """),
            "Echo of Insomnia 5",
            "IO"),
    BRUNO(
            Map.of(
                    "bruno.json", "{\"version\": \"1\", \"name\": \"Bruno\", \"type\": \"collection\"}",
                    "echo.bru",
                            """
                    meta {
                      name: Echo of Bruno
                      type: ws
                    }

                    ws {
                      url: ws://HOST/echo?from=BRUNO
                    }

                    script:pre-request {
                      run();
                    }
                    """),
            "Echo of Bruno",
            "script"),
    YAAK(
            Map.of(
                    "yaak.wk_1.yaml", "type: workspace\nmodel: workspace\nid: wk_1\nname: Yaak\n",
                    "yaak.wr_1.yaml",
                            """
                    type: websocket_request
                    model: websocket_request
                    id: wr_1
                    workspaceId: wk_1
                    name: Echo of Yaak
                    url: ws://HOST/echo?from=YAAK
                    message: ''
                    """,
                    "notes.md", "x"),
            "Echo of Yaak",
            "1 other file"),
    HOPPSCOTCH(
            Map.of(
                    "hoppscotch.json",
                    """
                    [{"v": 5, "name": "Hoppscotch", "folders": [], "requests": [
                      {"v": "11", "name": "Echo of Hoppscotch", "method": "GET", "endpoint": "ws://HOST/echo?from=HOPPSCOTCH",
                       "params": [], "headers": [], "preRequestScript": "run()"}]}]
                    """),
            "Echo of Hoppscotch",
            "scripts"),
    HTTP(
            Map.of(
                    "api.http",
                    "### Echo of HTTP\nWEBSOCKET ws://HOST/echo?from=HTTP\n\nhello\n\n### Login\nGET https://example.org\n"),
            "Echo of HTTP",
            "request Login"),
    ASYNCAPI_2(
            Map.of(
                    "asyncapi.yaml",
                    """
                    asyncapi: 2.6.0
                    info: {title: AsyncAPI 2, version: 1.0.0}
                    servers:
                      here: {url: HOST, protocol: ws}
                      queue: {url: broker.example.org, protocol: amqp}
                    channels:
                      /echo?from=ASYNCAPI_2: {publish: {message: {examples: [{payload: hi}]}}}
                    """),
            "/echo?from=ASYNCAPI_2",
            "server queue"),
    ASYNCAPI_3(
            Map.of(
                    "asyncapi.json",
                    """
                    {"asyncapi": "3.0.0", "info": {"title": "AsyncAPI 3", "version": "1"},
                     "servers": {"here": {"host": "HOST", "protocol": "ws"},
                       "queue": {"host": "broker.example.org", "protocol": "amqp"}},
                     "channels": {"echo-3": {"address": "/echo?from=ASYNCAPI_3"}}}
                    """),
            "echo-3",
            "server queue");

    private static final String HOST = "HOST";

    private final Map<String, String> files;
    private final String connection;
    private final String leftOut;

    /** A command, which has no name for its connection but the address. */
    ForeignSample(String command, String leftOut) {
        this(Map.of("", command), "HOST/echo", leftOut);
    }

    /** @param leftOut a part of what the report says */
    ForeignSample(Map<String, String> files, String connection, String leftOut) {
        this.files = files;
        this.connection = connection;
        this.leftOut = leftOut;
    }

    /** Whether it is a command line. */
    boolean isCommand() {
        return files.containsKey("");
    }

    String command(String host) {
        return files.get("").replace(HOST, host);
    }

    /** Writes it below a folder; returns the file, or the folder where it is several. */
    Path write(Path below, String host) throws IOException {
        Path folder = below.resolve(name());
        for (Map.Entry<String, String> entry : files.entrySet()) {
            Path file = folder.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, entry.getValue().replace(HOST, host));
        }
        return files.size() == 1 ? folder.resolve(files.keySet().iterator().next()) : folder;
    }

    /** The name of the connection in the library. */
    String connection(String host) {
        return connection.replace(HOST, host);
    }

    /** The end of its address. */
    String address(String host) {
        return "ws://" + host + "/echo?from=" + name();
    }

    String leftOut() {
        return leftOut;
    }
}
