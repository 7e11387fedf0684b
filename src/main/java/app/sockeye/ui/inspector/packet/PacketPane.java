package app.sockeye.ui.inspector.packet;

import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.files.Reason;
import app.sockeye.payload.Durations;
import app.sockeye.payload.recognise.Part;
import app.sockeye.ui.inspector.entry.AspectPane;
import app.sockeye.ui.inspector.entry.Background;
import app.sockeye.ui.inspector.entry.InspectedEntry;
import app.sockeye.ui.inspector.entry.InspectorCommands;
import app.sockeye.ui.inspector.entry.Ticket;
import app.sockeye.ui.inspector.tree.TreeCommands;
import app.sockeye.ui.inspector.words.InspectorTexts;
import app.sockeye.ui.inspector.words.PacketViewTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** A packet: its fields, what it carries, its answer, and its parts on the wire; one of several can be chosen. */
public final class PacketPane extends ScrollPane implements AspectPane {
    private final Background background;
    private final PayloadBox payloads;
    private final InspectorCommands commands;
    private final VBox content = new VBox();
    private final ComboBox<String> chooser = new ComboBox<>();
    private Optional<InspectedEntry> shown = Optional.empty();
    private Ticket ticket = new Ticket();
    /** While the chooser is filled. */
    private boolean filling;

    /**
     * @param parts for trees of a part of a message
     * @param onOpen shows a payload by itself
     * @param commands begins an answer, and goes to another entry
     */
    public PacketPane(
            Background background, TreeCommands parts, Consumer<Part.Content> onOpen, InspectorCommands commands) {
        this.background = background;
        this.payloads = new PayloadBox(background, parts, onOpen);
        this.commands = commands;
        setId("inspector-packet");
        setAccessibleText(PacketViewTexts.PACKET);
        setFitToWidth(true);
        setFocusTraversable(true);
        content.getStyleClass().add("packet");
        setContent(content);
        chooser.setId("packet-chooser");
        chooser.setAccessibleText(PacketViewTexts.CHOOSE);
        chooser.setMaxWidth(Double.MAX_VALUE);
        chooser.getSelectionModel().selectedIndexProperty().addListener((o, before, now) -> {
            if (!filling && now.intValue() >= 0) {
                shown.ifPresent(what -> read(what, now.intValue()));
            }
        });
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(InspectedEntry what) {
        clear();
        shown = Optional.of(what);
        read(what, 0);
    }

    @Override
    public void clear() {
        ticket.revoke();
        shown = Optional.empty();
        chooser.getItems().clear();
        content.getChildren().clear();
    }

    private void read(InspectedEntry what, int number) {
        ticket.revoke();
        ticket = what.ticket().within();
        background.run(
                ticket,
                () -> ShownPacket.read(what, number),
                found -> found.ifPresentOrElse(packet -> fill(what, packet), () -> say(PacketViewTexts.NONE_ENDS)),
                e -> say(InspectorTexts.unreadable(Reason.sentence(e))));
    }

    private void say(String sentence) {
        content.getChildren().setAll(PacketFieldTable.line(sentence, "muted"));
    }

    private void fill(InspectedEntry what, ShownPacket packet) {
        List<Node> sections = new ArrayList<>();
        if (packet.packets().size() > 1) {
            fillChooser(packet);
            sections.add(chooser);
        }
        PacketSection fields = new PacketSection("packet-fields", PacketViewTexts.PACKET);
        if (!packet.replies().isEmpty()) {
            fields.with(new ReplyButtons(packet.replies(), commands));
        }
        sections.add(fields.with(
                new PacketFieldTable(packet.packet(), packet.detail().fields())));
        for (int i = 0; i < packet.payloads().size(); i++) {
            sections.add(payloads.section(
                    "packet-payload-" + i, what, packet.payloads().get(i)));
        }
        answer(what, packet).ifPresent(sections::add);
        if (!packet.detail().wire().isEmpty()) {
            sections.add(new PacketSection("packet-wire", PacketViewTexts.ON_THE_WIRE)
                    .with(new WireBox(packet.detail().wire())));
        }
        content.getChildren().setAll(sections);
        setVvalue(0);
    }

    private void fillChooser(ShownPacket packet) {
        if (chooser.getItems().size() == packet.packets().size()) {
            return;
        }
        filling = true;
        List<String> names = new ArrayList<>();
        for (Packet each : packet.packets()) {
            names.add(PacketViewTexts.numbered(
                    names.size() + 1, packet.packets().size(), each.type().label(), each.subject()));
        }
        chooser.getItems().setAll(names);
        chooser.getSelectionModel().select(packet.number());
        filling = false;
    }

    /** The answer to the packet, or what it answers. */
    private Optional<Node> answer(InspectedEntry what, ShownPacket packet) {
        if (packet.partner().isEmpty()) {
            return packet.packet().pair().kind() == PairKey.Kind.REQUEST
                    ? Optional.of(new PacketSection("packet-answer", PacketViewTexts.ANSWER)
                            .with(PacketFieldTable.line(PacketViewTexts.NO_ANSWER, "muted")))
                    : Optional.empty();
        }
        PacketPartner partner = packet.partner().get();
        String took = Durations.brief(partner.nanos());
        Hyperlink link = new Hyperlink(
                partner.answer()
                        ? PacketViewTexts.answeredBy(partner.cancelled(), partner.entry(), took)
                        : PacketViewTexts.answers(partner.cancelled(), partner.entry(), took));
        link.setId("packet-partner");
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(e -> commands.goTo(partner.entry()));
        PacketSection section = new PacketSection(
                        "packet-answer",
                        !partner.answer()
                                ? PacketViewTexts.REQUEST
                                : partner.cancelled() ? PacketViewTexts.CANCELLATION : PacketViewTexts.ANSWER)
                .withAside(link);
        partner.packet()
                .ifPresent(other -> section.with(
                        PacketFieldTable.line((other.type().label() + " " + other.subject()).strip(), "muted")));
        for (int i = 0; i < packet.answer().size(); i++) {
            section.with(
                    payloads.node("packet-answer-" + i, what, packet.answer().get(i)));
        }
        return Optional.of(section);
    }
}
