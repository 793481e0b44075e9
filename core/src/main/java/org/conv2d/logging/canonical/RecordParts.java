/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.canonical;

import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/** The components of a record by their names, in their order, as its accessors give them. Stateless. */
final class RecordParts {

    private RecordParts() {}

    static Map<String, Object> of(Record record, String path) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            parts.put(component.getName(), valueOf(record, component, path));
        }
        return parts;
    }

    private static Object valueOf(Record record, RecordComponent component, String path) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true); // records may be private
            return accessor.invoke(record);
        } catch (InaccessibleObjectException | IllegalAccessException e) {
            throw new CanonicalFormException(
                    path,
                    "is a record of package " + record.getClass().getPackageName()
                            + ", which its module does not open; open it to org.conv2d.logging, or give a map",
                    e);
        } catch (InvocationTargetException e) {
            throw new CanonicalFormException(
                    path, "cannot be read: " + component.getName() + "() threw " + e.getCause(), e.getCause());
        }
    }
}
