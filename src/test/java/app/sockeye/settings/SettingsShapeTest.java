package app.sockeye.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.files.JsonFile;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SettingsShapeTest {
    /** As version 1 has been written from its first day on. */
    private static final String EVERY_KEY =
            """
            {
              "version": 1,
              "theme": "dark",
              "contrast": true,
              "timeColumn": "since-previous",
              "workspace": "/home/joe/work",
              "keptSessionBytes": 5,
              "keptBytesInAll": 70,
              "encryptRecordings": true,
              "enterSends": true,
              "urlHistory": [
                "ws://a",
                "ws://b"
              ],
              "lastUsed": {
                "commands": [
                  "EXPORT"
                ],
                "items": [
                  "address:ws://a"
                ],
                "workspaces": [
                  "/home/joe/work"
                ]
              },
              "openProfiles": [
                "x",
                "y"
              ],
              "selectedProfile": "y",
              "workspaceTabs": {
                "/home/joe/other": {
                  "openProfiles": [
                    "z"
                  ],
                  "selectedProfile": "z"
                }
              },
              "window": {
                "x": 1.0,
                "y": 2.0,
                "width": 1280.5,
                "height": 800.0,
                "maximized": true,
                "sizes": {
                  "library": 240.0
                },
                "hidden": [
                  "inspector"
                ]
              },
              "log": {
                "columns": [
                  {
                    "name": "$.type",
                    "width": 90.5,
                    "shown": false
                  }
                ],
                "colours": [
                  {
                    "query": "error",
                    "colour": "red"
                  }
                ],
                "idPath": "$.reqId"
              },
              "dialogFolder": "/home/joe",
              "foldedFolders": [
                "Trading"
              ],
              "unfoldedConnections": [
                "x"
              ],
              "environments": {
                "/home/joe/work": "staging"
              }
            }
            """;

    @Test
    void everyKeyIsWrittenAsItWasRead() throws Exception {
        Settings settings = SettingsShape.read(parse(EVERY_KEY));
        assertThat(print(settings, JsonFile.newObject())).isEqualTo(EVERY_KEY);
    }

    @Test
    void keysOfANewerVersionStayWhereTheyWere() throws Exception {
        String newer = EVERY_KEY
                .replace("\"theme\": \"dark\",", "\"theme\": \"dark\",\n  \"future\": [],")
                .replace("\"maximized\": true,", "\"maximized\": true,\n    \"zoom\": 1.50,")
                .replace("\"idPath\"", "\"wrap\": true,\n    \"idPath\"");
        ObjectNode tree = parse(newer);
        assertThat(print(SettingsShape.read(tree), tree)).isEqualTo(newer);
    }

    @Test
    void aFileWithoutKeysHoldsTheDefaults() throws Exception {
        assertThat(SettingsShape.read(parse("{}"))).isEqualTo(Settings.DEFAULT);
    }

    private static ObjectNode parse(String text) throws Exception {
        return JsonFile.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String print(Settings settings, ObjectNode previous) {
        return new String(JsonFile.print(SettingsShape.print(settings, previous)), StandardCharsets.UTF_8);
    }
}
