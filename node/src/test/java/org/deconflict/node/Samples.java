package org.deconflict.node;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.deconflict.model.Validity;
import org.deconflict.warn.AnswerRule;
import org.deconflict.warn.Timeout;

/// Records filled with seeded values, so that a test need not be changed when a component is added.
final class Samples {

    private final Random random;

    Samples(long seed) {
        random = new Random(seed);
    }

    /// A record of this type, every component given.
    <T> T of(Class<T> type) {
        return type.cast(value(type));
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType p) {
            return generic((Class<?>) p.getRawType(), p.getActualTypeArguments());
        }
        Class<?> of = (Class<?>) type;
        if (of == String.class) {
            return "word-" + random.nextInt(1_000) + " ü";
        } else if (of == long.class) {
            return 1_700_000_000_000_000L + random.nextInt(1_000_000_000);
        } else if (of == int.class) {
            return 1 + random.nextInt(9);
        } else if (of == double.class) {
            return random.nextInt(100) / 8.0;
        } else if (of == boolean.class) {
            return random.nextBoolean();
        } else if (of == OptionalLong.class) {
            return random.nextBoolean() ? OptionalLong.of(random.nextInt()) : OptionalLong.empty();
        } else if (of == OptionalInt.class) {
            return random.nextBoolean() ? OptionalInt.of(random.nextInt()) : OptionalInt.empty();
        } else if (of == AnswerRule.class) {
            return random.nextBoolean() ? AnswerRule.kOfN(1) : AnswerRule.ONE_PER_PARTY;
        } else if (of == Timeout.class) {
            return new Timeout(0.25, 10, 60 + random.nextInt(100));
        } else if (of == Validity.class) {
            return new Validity(Long.MIN_VALUE, Long.MAX_VALUE);
        } else if (of.isEnum()) {
            return of.getEnumConstants()[random.nextInt(of.getEnumConstants().length)];
        }
        return made(of);
    }

    private Object generic(Class<?> raw, Type[] of) {
        if (raw == Optional.class) {
            return random.nextBoolean() ? Optional.of(value(of[0])) : Optional.empty();
        } else if (raw == List.class) {
            List<Object> items = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                items.add(value(of[0]));
            }
            return List.copyOf(items);
        } else if (raw == Set.class) {
            return Set.of(value(of[0]));
        } else if (raw == Map.class) {
            return Map.of(value(of[0]), value(of[1]));
        }
        throw new IllegalStateException("no sample is known for " + raw);
    }

    private Object made(Class<?> of) {
        try {
            RecordComponent[] components = of.getRecordComponents();
            Object[] values =
                    Arrays.stream(components).map(c -> value(c.getGenericType())).toArray();
            Class<?>[] types =
                    Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new);
            Constructor<?> constructor = of.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample can be made of " + of, e);
        }
    }
}
