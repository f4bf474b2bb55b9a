package gongkai.foundation.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.ResolvableType;

/// The index gives what the framework gives that asks every part; on the whole house `bin/test` compares them, when it
/// starts the built application.
class PartsByTypeTest {
    private final PartsByType indexed = filled(new PartsByType());
    private final DefaultListableBeanFactory plain = filled(new DefaultListableBeanFactory());

    @ParameterizedTest
    @ValueSource(
            classes = {
                Shape.class,
                Round.class,
                Square.class,
                Ball.class,
                BallMaker.class,
                FactoryBean.class,
                Comparable.class,
                Consumer.class,
                String.class,
                List.class,
                Object.class
            })
    void everyTypeIsFoundAsTheFrameworkFindsIt(Class<?> type) {
        assertThat(indexed.getBeanNamesForType(type)).isEqualTo(plain.getBeanNamesForType(type));
        assertThat(indexed.getBeanNamesForType(type, false, false))
                .isEqualTo(plain.getBeanNamesForType(type, false, false));
    }

    @Test
    void whatATypeIsOfCounts() {
        var words = ResolvableType.forClassWithGenerics(Consumer.class, String.class);
        var numbers = ResolvableType.forClassWithGenerics(Consumer.class, Integer.class);

        assertThat(indexed.getBeanNamesForType(words)).containsExactly("words");
        assertThat(indexed.getBeanNamesForType(numbers)).containsExactly("numbers");
    }

    @Test
    void whatIsHandedInLaterIsFound() {
        assertThat(indexed.getBeanNamesForType(Optional.class)).isEmpty();

        indexed.registerSingleton("late", Optional.of("x"));

        assertThat(indexed.getBeanNamesForType(Optional.class)).containsExactly("late");

        indexed.destroySingleton("late");

        assertThat(indexed.getBeanNamesForType(Optional.class)).isEmpty();
    }

    @Test
    void whatIsRegisteredLaterIsFound() {
        indexed.getBeanNamesForType(Square.class);

        indexed.registerBeanDefinition("secondSquare", new RootBeanDefinition(Square.class));

        assertThat(indexed.getBeanNamesForType(Square.class)).containsExactly("square", "secondSquare");
    }

    private static <F extends DefaultListableBeanFactory> F filled(F parts) {
        parts.registerSingleton("handed", new Round());
        parts.registerBeanDefinition("round", new RootBeanDefinition(Round.class));
        parts.registerBeanDefinition("square", new RootBeanDefinition(Square.class));
        parts.registerBeanDefinition("ball", new RootBeanDefinition(BallMaker.class));
        parts.registerBeanDefinition("words", new RootBeanDefinition(Words.class));
        parts.registerBeanDefinition("numbers", new RootBeanDefinition(Numbers.class));
        parts.freezeConfiguration();
        return parts;
    }

    interface Shape {}

    static class Round implements Shape, Comparable<Round> {
        @Override
        public int compareTo(Round other) {
            return 0;
        }
    }

    static final class Square implements Shape {}

    static final class Ball extends Round {}

    static final class BallMaker implements FactoryBean<Ball> {
        @Override
        public Ball getObject() {
            return new Ball();
        }

        @Override
        public Class<?> getObjectType() {
            return Ball.class;
        }
    }

    static final class Words implements Consumer<String> {
        @Override
        public void accept(String word) {
            // takes any
        }
    }

    static final class Numbers implements Consumer<Integer> {
        @Override
        public void accept(Integer number) {
            // takes any
        }
    }
}
