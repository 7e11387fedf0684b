package app.sockeye.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.conversation.DialectChoice;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.registry.Dialects;
import app.sockeye.files.JsonFile;
import app.sockeye.message.FormMessage;
import app.sockeye.message.Sendable;
import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.format.registry.FormatRule;
import app.sockeye.profile.option.DialectTable;
import app.sockeye.profile.option.FormatTable;
import app.sockeye.profile.option.OpeningPackets;
import app.sockeye.profile.option.OptionSection;
import app.sockeye.profile.option.OptionValues;
import app.sockeye.profile.option.OptionsInForce;
import app.sockeye.profile.option.OptionsShape;
import app.sockeye.profile.variable.Variables;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlannedProfileTest {
    private final Dialect mqtt = Dialects.of("mqtt").orElseThrow();

    private static OptionsInForce inForce(OptionValues options) {
        return ProfileCheck.inForce(options, new Surroundings(Variables.NONE, List.of(), List.of(), Path.of("")));
    }

    private Profile planned(Map<String, String> told) throws Exception {
        ConnectPlan plan = mqtt.presets().get(0).plan().of(new FilledForm("mqtt5", told));
        return PlannedProfile.of(Profile.create("", ""), mqtt, plan);
    }

    @Test
    void aPlanBecomesAddressSubprotocolsAndOpeningPackets() throws Exception {
        Profile profile = planned(Map.of("url", "ws://h", "client", "a \"b\"", "subscribe", "t/${n}"));

        assertThat(profile.target().url()).isEqualTo("ws://h/mqtt");
        assertThat(profile.request().subprotocols()).containsExactly("mqtt");
        List<Sendable> opening = inForce(profile.options()).opening();
        assertThat(opening).hasSize(2);
        assertThat(((FormMessage) opening.get(0)).values()).containsEntry("client", "a \"b\"");
        assertThat(opening.get(1)).isEqualTo(new FormMessage("mqtt", "subscribe", Map.of("topic", "t/${n}")));
    }

    @Test
    void packetsAreSentBeforeTheText() {
        String packets = OpeningPackets.print(List.of(new FormMessage("mqtt", "pingreq", Map.of())));
        OptionValues options = OptionValues.NONE
                .with(DialectTable.OPENING, packets)
                .with(OptionSection.option("open.send").orElseThrow(), "hi");

        assertThat(inForce(options).opening())
                .containsExactly(new FormMessage("mqtt", "pingreq", Map.of()), WrittenMessage.text("hi"));
    }

    @Test
    void linesThatAreNoPacketsAreTold() {
        OptionsInForce broken = inForce(OptionValues.NONE.with(DialectTable.OPENING, "connect"));

        assertThat(broken.opening()).isEmpty();
        assertThat(broken.problems()).singleElement().satisfies(problem -> assertThat(problem.sentence())
                .startsWith("Write one JSON object a line, with dialect, form and values."));
    }

    @Test
    void theChoiceAndWhatIsLeftOutAreRead() {
        OptionsInForce options = inForce(
                OptionValues.NONE.with(DialectTable.READ, "mqtt").with(DialectTable.LEFT_OUT, "pingreq\n\n pong "));

        assertThat(options.dialect()).isEqualTo(DialectChoice.of("mqtt"));
        assertThat(options.leftOut()).containsExactlyInAnyOrder("pingreq", "pong");
        assertThat(inForce(OptionValues.NONE).dialect()).isEqualTo(DialectChoice.RECOGNISED);
    }

    @Test
    void rulesOfFormatsAreReadAndTheirMistakesTold() {
        OptionsInForce options = inForce(OptionValues.NONE.with(
                FormatTable.RULES, "topic:price -> Price in trade.proto\n\ndir:received -> cbor"));
        assertThat(options.problems()).isEmpty();
        assertThat(options.formats())
                .extracting(FormatRule::written)
                .containsExactly("topic:price -> Price in trade.proto", "dir:received -> cbor");
        assertThat(inForce(OptionValues.NONE.with(FormatTable.RULES, "a -> cbr"))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).startsWith("There is no format cbr."));
        ObjectNode tree = JsonFile.newObject();
        OptionsShape.print(options.values(), tree);
        assertThat(tree.toString())
                .isEqualTo("{\"formats\":[\"topic:price -> Price in trade.proto\",\"\",\"dir:received -> cbor\"]}");
    }

    @Test
    void usualMistakesAreToldUnlessTheDialectIsOff() throws Exception {
        Profile good = planned(Map.of("url", "ws://h"));
        Profile bad = good.withSubprotocols(List.of());

        assertThat(PlannedProfile.advice("ws://h/mqtt", good, inForce(good.options())))
                .isEmpty();
        assertThat(PlannedProfile.advice("ws://h/mqtt", bad, inForce(bad.options())))
                .isNotEmpty();
        OptionValues off = bad.options().with(DialectTable.READ, "off");
        assertThat(PlannedProfile.advice("ws://h/mqtt", bad, inForce(off))).isEmpty();
    }
}
