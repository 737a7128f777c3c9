package io.github.qrart.eval.labels;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A label as columns, those left out that say nothing. */
final class LabelFields {
    private LabelFields() {}

    static Map<LabelColumn, Object> of(Label label) {
        Map<LabelColumn, Object> fields = new EnumMap<>(LabelColumn.class);
        fields.put(LabelColumn.IMAGE, label.image());
        put(fields, LabelColumn.PERSON, label.person());
        put(fields, LabelColumn.DEVICE, label.device());
        Boolean scanned = label.scanned();
        put(fields, LabelColumn.SCANNED, scanned == null ? null : (Integer) (scanned ? 1 : 0));
        put(fields, LabelColumn.BEAUTY, label.beauty());
        put(fields, LabelColumn.MILLIS, label.millis());
        put(fields, LabelColumn.PAYLOAD, label.payload());
        put(fields, LabelColumn.PROMPT, label.prompt());
        return fields;
    }

    static Map<LabelColumn, Object> of(Preference preference) {
        Map<LabelColumn, Object> fields = new EnumMap<>(LabelColumn.class);
        put(fields, LabelColumn.PERSON, preference.person());
        fields.put(LabelColumn.WINNER, preference.winner());
        fields.put(LabelColumn.LOSER, preference.loser());
        return fields;
    }

    private static void put(Map<LabelColumn, Object> fields, LabelColumn column, @Nullable Object value) {
        if (value != null && !value.equals("")) fields.put(column, value);
    }
}
