package app.sockeye.session.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.message.FormMessage;
import app.sockeye.message.UnsendableException;
import app.sockeye.session.dialect.FormPreview;
import app.sockeye.template.TemplateSources;
import app.sockeye.template.TemplateValues;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatInputTest {
    /** Type, length, topic and properties of a PUBLISH. */
    private static final int HEAD = 6;

    @TempDir
    Path folder;

    private String sent(String payload) {
        TemplateSources sources = new TemplateSources(folder);
        TemplateValues values = new TemplateValues() {
            @Override
            public Optional<String> value(String name) {
                return name.equals("name") ? Optional.of("B\"C") : Optional.empty();
            }

            @Override
            public TemplateSources sources() {
                return sources;
            }
        };
        FormMessage form = new FormMessage("mqtt", "publish", Map.of("topic", "t", "payload", payload, "qos", "0"));
        byte[] packet = FormPreview.of(Optional.empty(), form, values).get(0).bytes();
        return HexFormat.of().formatHex(packet, HEAD, packet.length);
    }

    @Test
    void jsonIsSentInTheFormatBeforeIt() throws Exception {
        assertThat(sent("as cbor: {\"a\":1}")).isEqualTo("a1616101");
        assertThat(sent("as msgpack: [1,\n\"x\"]")).isEqualTo("9201a178");
        Files.writeString(folder.resolve("trade.proto"), "message Price { int32 cents = 1; }");
        assertThat(sent("as Price in trade.proto: {\"cents\":5}")).isEqualTo("0805");
    }

    @Test
    void referencesInItAreJson() {
        assertThat(sent("as cbor: {\"a\":\"${name}\"}")).isEqualTo("a161616342" + "2243");
    }

    @Test
    void textThatOnlyBeginsLikeThisStaysText() {
        assertThat(sent("as ever: yours")).isEqualTo(HexFormat.of().formatHex("as ever: yours".getBytes(UTF_8)));
    }

    @Test
    void whatCannotBeWrittenIsToldAtItsInput() {
        for (String wrong : new String[] {"as cbor: {", "as Price in missing.proto: {}", "as Price in trade.txt: 1"}) {
            assertThatThrownBy(() -> sent(wrong)).as(wrong).isInstanceOf(UnsendableException.class);
        }
    }
}
