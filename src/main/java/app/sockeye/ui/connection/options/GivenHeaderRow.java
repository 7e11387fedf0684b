package app.sockeye.ui.connection.options;

import app.sockeye.profile.HeaderLayer.GivenHeader;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.variable.Variables;
import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.connection.reference.ReferenceField;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.feather.Feather;

/** A header from around the connection. Whoever changes it gives the connection one of its own in its place. */
final class GivenHeaderRow extends HeaderCells {
    private final Button source = new Button();

    /** @param change called with what the header is to become, and where the caret in its value is; -1 for nowhere */
    GivenHeaderRow(
            GivenHeader given,
            Supplier<Variables> variables,
            Runnable takeFromFolder,
            ObjIntConsumer<ProfileHeader> change) {
        ProfileHeader header = given.header();
        getStyleClass().add("given-header");
        CheckBox enabled = new CheckBox();
        enabled.setId("given-enabled");
        enabled.setAccessibleText(OptionsTexts.SEND_HEADER);
        enabled.setSelected(header.enabled());
        enabled.setOnAction(e -> change.accept(
                new ProfileHeader(header.name(), header.value(), enabled.isSelected(), header.secret()), -1));
        TextField name = field(new TextField(), "given-name", OptionsTexts.HEADER_NAME);
        name.setText(header.name());
        name.setEditable(false);
        boolean hidden = header.secret() && !header.value().contains("${");
        TextField value =
                field(hidden ? new PasswordField() : new TextField(), "given-value", OptionsTexts.HEADER_VALUE);
        value.setText(header.value());
        if (!hidden) {
            new ReferenceField(value, variables);
        }
        value.textProperty()
                .addListener((o, before, now) -> change.accept(
                        new ProfileHeader(header.name(), now, header.enabled(), header.secret()), caret(before, now)));
        String folder = VisibleText.of(given.folder());
        source.setId("given-source");
        source.setText(folder.isEmpty() ? OptionsTexts.WORKSPACE : folder);
        source.setAccessibleText(folder.isEmpty() ? OptionsTexts.FROM_WORKSPACE : OptionsTexts.from(folder));
        source.setGraphic(Icon.of(folder.isEmpty() ? Feather.LAYERS : Feather.FOLDER));
        source.getStyleClass().addAll("link-button", "header-source");
        MenuItem take = new MenuItem(OptionsTexts.takeFrom(folder));
        take.setId("given-take");
        take.setOnAction(e -> takeFromFolder.run());
        ContextMenu menu = new ContextMenu(take);
        source.setOnAction(e -> menu.show(source, Side.BOTTOM, 0, 0));
        show(enabled, name, value, source);
    }

    /** Where the caret is after an edit; the field itself knows only later. */
    private static int caret(String before, String now) {
        int most = Math.min(before.length(), now.length());
        int start = 0;
        while (start < most && before.charAt(start) == now.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start && before.charAt(before.length() - 1 - end) == now.charAt(now.length() - 1 - end)) {
            end++;
        }
        return now.length() - end;
    }
}
