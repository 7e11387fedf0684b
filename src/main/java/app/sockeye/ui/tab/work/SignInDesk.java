package app.sockeye.ui.tab.work;

import app.sockeye.client.oauth.SignInPage;
import app.sockeye.client.oauth.SignInPrompt;
import app.sockeye.ui.common.pulse.UiPulse;
import java.net.URI;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Opens the page to sign in at, and holds it for as long as the user is waited for. */
public final class SignInDesk implements SignInPrompt {
    private final Predicate<URI> browser;
    private final ReadOnlyObjectWrapper<Optional<SignInPage>> page =
            new ReadOnlyObjectWrapper<>(this, "page", Optional.empty());

    /** @param browser opens a page; returns whether it could */
    public SignInDesk(Predicate<URI> browser) {
        this.browser = browser;
    }

    /** The page at which the user is waited for. JavaFX thread. */
    public ReadOnlyObjectProperty<Optional<SignInPage>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** Opens the page in the browser; returns whether there is one. */
    public boolean open(SignInPage asked) {
        return browser.test(asked.page());
    }

    @Override
    public void ask(SignInPage asked) {
        open(asked);
        UiPulse.later(() -> page.set(Optional.of(asked)));
    }

    @Override
    public void end(SignInPage asked) {
        UiPulse.later(() -> {
            if (page.get().filter(asked::equals).isPresent()) {
                page.set(Optional.empty());
            }
        });
    }
}
