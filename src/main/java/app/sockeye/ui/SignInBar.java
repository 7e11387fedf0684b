package app.sockeye.ui;

import app.sockeye.client.oauth.SignInPage;
import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.ClipboardText;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.tab.work.SignInDesk;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Says above the tabs where to sign in, and which code to enter there, while a connection waits for it. */
final class SignInBar extends HBox {
    private static final double GAP = 8;

    private final SignInDesk desk;
    private final Label sentence = new Label();
    private final Label code = new Label();
    private final Button copyCode = new Button(WindowTexts.COPY_CODE);
    private final Button open = new Button(WindowTexts.OPEN_BROWSER);
    private final Button copy = new Button(WindowTexts.COPY_ADDRESS);

    SignInBar(SignInDesk desk) {
        super(GAP);
        this.desk = desk;
        setId("sign-in");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("notice", "question", "sign-in-bar");
        sentence.setId("sign-in-text");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        code.setId("sign-in-code");
        code.getStyleClass().addAll("wire", "sign-in-code");
        code.setMinWidth(USE_PREF_SIZE);
        copyCode.setId("sign-in-copy-code");
        open.setId("sign-in-open");
        copy.setId("sign-in-copy");
        for (Button button : new Button[] {copyCode, open, copy}) {
            button.getStyleClass().add("small");
            button.setMinWidth(USE_PREF_SIZE);
        }
        desk.pageProperty().addListener((o, before, now) -> show(now));
        show(desk.pageProperty().get());
        Node sign = Icon.of(Feather.LOG_IN);
        Visibility.fill(this, visibleProperty(), sign, sentence, code, space, copyCode, open, copy);
    }

    private void show(Optional<SignInPage> asked) {
        Visibility.set(this, asked.isPresent());
        asked.ifPresent(this::show);
    }

    private void show(SignInPage page) {
        Optional<String> userCode = page.userCode();
        sentence.setText(
                userCode.isPresent()
                        ? WindowTexts.enterCode(page.page().getHost())
                        : WindowTexts.signIn(page.page().getHost()));
        code.setText(VisibleText.of(userCode.orElse("")));
        Visibility.set(code, userCode.isPresent());
        Visibility.set(copyCode, userCode.isPresent());
        setAccessibleText(sentence.getText() + " " + code.getText());
        copyCode.setOnAction(e -> ClipboardText.put(code.getText()));
        open.setOnAction(e -> desk.open(page));
        copy.setOnAction(e -> ClipboardText.put(page.page().toString()));
    }
}
