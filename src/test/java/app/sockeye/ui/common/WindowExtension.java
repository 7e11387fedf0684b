package app.sockeye.ui.common;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.service.query.BoundsQuery;
import org.testfx.service.query.NodeQuery;
import org.testfx.service.query.PointQuery;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Gives a test a stage and a robot that looks up nodes and works out places on the JavaFX thread. TestFX's own does so
 * on the test's thread, see {@link FxThread}. Each click, drag and move by a query, a node, a scene or a window comes
 * through the methods below.
 */
public final class WindowExtension extends ApplicationExtension {
    /**
     * Ends the test's windows, also those that throw in each pulse, and fails the test by what the JavaFX thread threw.
     * TestFX would throw one of these failures at each later call, here before the stop methods, then in other tests.
     */
    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        WaitForAsyncUtils.autoCheckException = false;
        try {
            try {
                super.afterEach(context);
            } finally {
                FxThread.call(WindowExtension::closeWindows);
            }
            WaitForAsyncUtils.checkException();
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        } finally {
            WaitForAsyncUtils.clearExceptions();
            WaitForAsyncUtils.autoCheckException = true;
        }
    }

    private static Void closeWindows() {
        for (Window window : List.copyOf(Window.getWindows())) {
            window.hide();
        }
        // The primary stage is shown again by the next test, which must not see this test's scene even for a moment.
        FxToolkit.toolkitContext().getRegisteredStage().setScene(null);
        return null;
    }

    @Override
    public NodeQuery lookup(String query) {
        return nodes(() -> super.lookup(query));
    }

    @Override
    public <T extends Node> NodeQuery lookup(Matcher<T> matcher) {
        return nodes(() -> super.lookup(matcher));
    }

    @Override
    public <T extends Node> NodeQuery lookup(Predicate<T> predicate) {
        return nodes(() -> super.lookup(predicate));
    }

    @Override
    public NodeQuery fromAll() {
        return nodes(super::fromAll);
    }

    @Override
    public NodeQuery from(Node... parents) {
        return nodes(() -> super.from(parents));
    }

    @Override
    public NodeQuery from(Collection<Node> parents) {
        return nodes(() -> super.from(parents));
    }

    @Override
    public NodeQuery from(NodeQuery query) {
        return nodes(() -> super.from(query));
    }

    @Override
    public PointQuery point(Node node) {
        return point(() -> super.point(node));
    }

    @Override
    public PointQuery point(Scene scene) {
        return point(() -> super.point(scene));
    }

    @Override
    public PointQuery point(Window window) {
        return point(() -> super.point(window));
    }

    @Override
    public BoundsQuery bounds(Node node) {
        return FxThread.query(BoundsQuery.class, super.bounds(node));
    }

    @Override
    public BoundsQuery bounds(Scene scene) {
        return FxThread.query(BoundsQuery.class, super.bounds(scene));
    }

    @Override
    public BoundsQuery bounds(Window window) {
        return FxThread.query(BoundsQuery.class, super.bounds(window));
    }

    @Override
    public List<Window> listWindows() {
        return FxThread.call(() -> List.copyOf(super.listWindows()));
    }

    private static NodeQuery nodes(Supplier<NodeQuery> query) {
        return FxThread.query(NodeQuery.class, FxThread.call(query::get));
    }

    private static PointQuery point(Supplier<PointQuery> query) {
        return FxThread.query(PointQuery.class, FxThread.call(query::get));
    }
}
