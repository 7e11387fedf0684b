package app.sockeye.ui.common;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.Start;
import org.testfx.service.query.BoundsQuery;
import org.testfx.service.query.NodeQuery;
import org.testfx.service.query.PointQuery;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Gives a test a stage and a robot that looks up nodes and works out places on the JavaFX thread. TestFX's own does so
 * on the test's thread, see {@link FxThread}. Each click, drag and move by a query, a node, a scene or a window comes
 * through the methods below.
 */
public final class WindowExtension extends PromptRobot
        implements TestInstancePostProcessor, ParameterResolver, BeforeEachCallback, AfterEachCallback {
    private Object test;

    @Override
    public void postProcessTestInstance(Object instance, ExtensionContext context) {
        test = instance;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FxRobot.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return this;
    }

    /** Starts the toolkit where it does not run, and has the test show its page on the primary stage. */
    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        FxThread.call(() -> {
            for (Method method : test.getClass().getDeclaredMethods()) {
                if (method.isAnnotationPresent(Start.class)) {
                    method.setAccessible(true);
                    method.invoke(test, stage);
                }
            }
            return null;
        });
        FxThread.settle();
    }

    /**
     * Ends the test's windows, also those that throw in each pulse, and fails the test by what the JavaFX thread threw.
     * TestFX would throw one of these failures at each later call, here before the windows are closed, then in other
     * tests.
     */
    @Override
    public void afterEach(ExtensionContext context) {
        WaitForAsyncUtils.autoCheckException = false;
        try {
            release(new MouseButton[0]);
            release(new KeyCode[0]);
            FxThread.call(WindowExtension::closeWindows);
            FxThread.settle();
            WaitForAsyncUtils.autoCheckException = true;
            // Throws first what was thrown before.
            WaitForAsyncUtils.asyncFx(() -> {});
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
