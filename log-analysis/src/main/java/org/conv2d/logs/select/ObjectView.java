/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.select;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conv2d.logging.event.EventView;
import org.conv2d.logging.event.FieldKind;
import org.conv2d.logging.event.Severity;
import org.conv2d.logs.input.Line;
import org.conv2d.logs.input.LiteralSearch;
import org.conv2d.logs.record.Field;
import org.conv2d.logs.record.FieldSelection;
import org.conv2d.logs.record.Level;
import org.conv2d.logs.record.LineObject;
import org.conv2d.logs.record.LogRecord;
import org.conv2d.logs.record.Timestamps;

/**
 * An event of a log as conditions and quality rules see it: its fields by their paths ({@code qa.check}), the entries of its
 * {@code context} by their own names as well, and level, type, message, exception and time wherever the line's format has
 * them. An event without a level counts as TRACE, one without a time as of 1970.
 *
 * <p>For one thread; valid until the next event is shown. Numbers and texts whose names were {@linkplain #fields foretold} are
 * taken from the record; all of the line is read once another field is asked for whose name is in it.
 */
public final class ObjectView implements EventView {
    private static final Field LOGGER = Field.of("logger");

    /** What a record must hold for it. */
    public static final FieldSelection FIELDS = FieldSelection.of(Field.MESSAGE, LOGGER);

    /** Indexes from here on are those of foretold fields. */
    private static final int FORETOLD = 1 << 30;

    private static final String CONTEXT = "context";
    private static final String EXCEPTION_TYPE = "exception.type";
    private static final String ESCAPE = "\\u";

    /** Stands for invalid bytes. */
    private static final char REPLACEMENT = '\ufffd';

    private final List<String> names = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<String, LiteralSearch> searches = new HashMap<>();
    private final RecordFields foretold;
    private int ownFields;
    private LogRecord record;
    private boolean taken;
    private Severity severity;
    private long epochMicros;

    public ObjectView() {
        this(List.of());
    }

    /** A view that will be asked for fields of these names, of records that hold {@link #fields} for them. */
    public ObjectView(List<String> names) {
        foretold = new RecordFields(names);
    }

    /** What a record must hold for a view that will be asked for fields of these names. */
    public static FieldSelection fields(List<String> names) {
        return FIELDS.and(RecordFields.selection(names));
    }

    /** Shows an event of a query that asks for {@link #FIELDS}. */
    public void show(LogRecord shown) {
        record = shown;
        foretold.show(shown);
        taken = false;
        severity = severity(shown.level());
        epochMicros = shown.epochMicros();
    }

    /** Takes the line apart, if that has not been done. */
    private void take() {
        if (taken) {
            return;
        }
        taken = true;
        names.clear();
        values.clear();
        indexes.clear();
        Line line = record.line();
        Map<String, Object> fields = LineObject.fields(line.buffer(), line.start(), line.start() + line.length());
        if (fields != null) {
            add("", fields);
        }
        if (record.exceptionType() != null) {
            add(EXCEPTION_TYPE, record.exceptionType());
        }
        ownFields = names.size();
        if (fields != null && fields.get(CONTEXT) instanceof Map<?, ?> context) {
            context.forEach((key, value) -> add((String) key, value));
        }
    }

    /**
     * Whether a line has no field of a name for certain, which is told without taking it apart: the last part of the name is
     * nowhere in its bytes, nor is an escape that might stand for a letter of it.
     */
    private boolean isAbsent(String name) {
        if (name.equals(EXCEPTION_TYPE)) {
            return record.exceptionType() == null && !holds(name);
        }
        return !holds(name);
    }

    private boolean holds(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return last.isEmpty() || last.indexOf(REPLACEMENT) >= 0 || isIn(last) || isIn(ESCAPE);
    }

    private boolean isIn(String text) {
        LiteralSearch search = searches.get(text);
        if (search == null) {
            search = new LiteralSearch(text.getBytes(StandardCharsets.UTF_8));
            searches.put(text, search);
        }
        Line line = record.line();
        return search.find(line.buffer(), line.start(), line.start() + line.length()) >= 0;
    }

    /** The severity that a level of the log stands for. */
    public static Severity severity(Level level) {
        if (level == null) {
            return Severity.TRACE;
        }
        return switch (level) {
            case CRITICAL -> Severity.FATAL;
            case ERROR -> Severity.ERROR;
            case WARNING -> Severity.WARN;
            case INFO -> Severity.INFO;
            case DEBUG -> Severity.DEBUG;
            case TRACE -> Severity.TRACE;
        };
    }

    private void add(String prefix, Map<?, ?> fields) {
        fields.forEach((name, value) -> {
            String path = prefix + name;
            add(path, value);
            if (value instanceof Map<?, ?> inside) {
                add(path + '.', inside);
            }
        });
    }

    private void add(String name, Object value) {
        if (indexes.putIfAbsent(name, names.size()) == null) {
            names.add(name);
            values.add(value);
        }
    }

    /** Takes a severity in place of the line's own. */
    public void severity(Severity other) {
        severity = other;
    }

    @Override
    public String event() {
        return record.event();
    }

    @Override
    public int size() {
        take();
        return names.size();
    }

    @Override
    public int ownFields() {
        take();
        return ownFields;
    }

    @Override
    public String name(int index) {
        return index >= FORETOLD ? foretold.name(index - FORETOLD) : names.get(index);
    }

    @Override
    public int indexOf(String name, int likely) {
        return indexOf(name);
    }

    @Override
    public int indexOf(String name) {
        int told = foretold.indexOf(name);
        if (told != NONE) {
            return FORETOLD + told;
        }
        if (!taken && isAbsent(name)) {
            return NONE;
        }
        take();
        Integer index = indexes.get(name);
        return index == null ? NONE : index;
    }

    @Override
    public FieldKind kind(int index) {
        if (index >= FORETOLD) {
            return foretold.kind(index - FORETOLD);
        }
        Object value = values.get(index);
        if (value == null) {
            return FieldKind.NULL;
        }
        if (value instanceof String) {
            return FieldKind.TEXT;
        }
        if (value instanceof Boolean) {
            return FieldKind.BOOLEAN;
        }
        if (value instanceof Long) {
            return FieldKind.INTEGER;
        }
        return value instanceof Double || value instanceof BigInteger ? FieldKind.DECIMAL : FieldKind.OTHER;
    }

    @Override
    public boolean booleanValue(int index) {
        return index < FORETOLD && Boolean.TRUE.equals(values.get(index));
    }

    @Override
    public long longValue(int index) {
        if (index >= FORETOLD) {
            return foretold.longValue(index - FORETOLD);
        }
        return values.get(index) instanceof Number number ? number.longValue() : 0;
    }

    @Override
    public double doubleValue(int index) {
        if (index >= FORETOLD) {
            return foretold.doubleValue(index - FORETOLD);
        }
        return values.get(index) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    @Override
    public CharSequence textValue(int index) {
        if (index >= FORETOLD) {
            return foretold.textValue(index - FORETOLD);
        }
        return values.get(index) instanceof String text ? text : null;
    }

    @Override
    public CharSequence message() {
        return record.message();
    }

    @Override
    public String logger() {
        String logger = record.text(LOGGER);
        return logger == null ? "" : logger;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    /** Lines do not say what markers their events bore. */
    @Override
    public boolean hasMarker(String name) {
        return false;
    }

    @Override
    public Throwable thrown() {
        return null;
    }

    @Override
    public long epochSecond() {
        return epochMicros == Timestamps.NONE ? 0 : Math.floorDiv(epochMicros, 1_000_000L);
    }

    @Override
    public int nanoOfSecond() {
        return epochMicros == Timestamps.NONE ? 0 : (int) Math.floorMod(epochMicros, 1_000_000L) * 1000;
    }
}
