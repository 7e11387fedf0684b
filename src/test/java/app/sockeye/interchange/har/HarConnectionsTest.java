package app.sockeye.interchange.har;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.interchange.ConnectionImport;
import app.sockeye.interchange.model.ImportedConnection;
import app.sockeye.interchange.model.ImportedConnections;
import app.sockeye.interchange.model.ImportedMessage;
import app.sockeye.interchange.model.LeftOutItem;
import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.message.Format;
import app.sockeye.profile.ProfileHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarConnectionsTest {
    private static final String SOCKET =
            """
            {"_resourceType": "websocket",
             "request": {"method": "GET", "url": "wss://example.org/live", "headers": [
               {"name": ":authority", "value": "example.org"},
               {"name": "Host", "value": "example.org"},
               {"name": "Sec-WebSocket-Key", "value": "%s"},
               {"name": "Sec-WebSocket-Protocol", "value": "json"},
               {"name": "Cookie", "value": "sid=1"}]},
             "response": {"status": 101, "content": {"text": "x"}},
             "_webSocketMessages": [
               {"type": "send", "time": 1, "opcode": 1, "data": "{\\"a\\":1}"},
               {"type": "receive", "time": 2, "opcode": 1, "data": "answer"},
               {"type": "send", "time": 3, "opcode": 1, "data": "{\\"a\\":1}"},
               {"type": "send", "time": 4, "opcode": 2, "data": "AAE="}]}
            """;

    @TempDir
    Path folder;

    @Test
    void handshakesThatAskForTheSameAreOneConnection() throws IOException {
        ImportedConnections result = read("{\"log\": {\"entries\": [" + SOCKET.replace("%s", "one")
                + ", {\"request\": {\"url\": \"https://example.org/\"}}, " + SOCKET.replace("%s", "two") + "]}}");

        assertThat(result.formats()).containsExactly("HAR");
        assertThat(result.connections()).hasSize(1);
        ImportedConnection connection = result.connections().get(0);
        assertThat(connection.url()).isEqualTo("wss://example.org/live");
        assertThat(connection.subprotocols()).containsExactly("json");
        assertThat(connection.headers()).containsExactly(new ProfileHeader("Cookie", "sid=1", true, true));
        assertThat(connection.messages())
                .containsExactly(
                        new ImportedMessage("", Format.JSON, "{\"a\":1}"),
                        new ImportedMessage("", Format.BASE64, "AAE="));
        assertThat(result.leftOut())
                .extracting(LeftOutItem::sentence)
                .containsExactly("1 request (a.har, log.entries): it isn't a WebSocket connection.");
    }

    @Test
    void anArchiveThatIsCutIsReadAsFarAsItGoes() throws IOException {
        String whole = "{\"log\": {\"entries\": [" + SOCKET + "," + SOCKET;
        ImportedConnections result = read(whole.substring(0, whole.length() - 40));

        assertThat(result.connections()).hasSize(1);
        assertThat(result.leftOut()).extracting(LeftOutItem::reason).contains(LeftOutReason.BROKEN);
    }

    @Test
    void wrongTypesAreToldAndTheRestIsKept() throws IOException {
        ImportedConnections result = read("{\"log\": {\"entries\": [7, {\"request\": []}, {\"request\":"
                + " {\"url\": {}, \"headers\": 5}}, " + SOCKET + "]}}");

        assertThat(result.connections()).hasSize(1);
        assertThat(result.leftOut())
                .filteredOn(item -> item.reason() == LeftOutReason.BROKEN)
                .extracting(item -> item.place().path())
                .contains("log.entries[0]", "log.entries[1].request", "log.entries[2].request.headers");
    }

    private ImportedConnections read(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("a.har"), content);
        return ConnectionImport.read(List.of(file));
    }
}
