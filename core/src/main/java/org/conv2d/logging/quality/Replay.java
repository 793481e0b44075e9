/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import java.util.List;
import java.util.function.Consumer;
import org.conv2d.logging.event.EventView;
import org.conv2d.logging.expression.Evaluation;

/**
 * Judges the events of a finished log in the order of its lines, and reaches the verdicts a live engine reached that saw them in
 * that order: both go by the events' own time. Its clock is the latest time an event bore, so that suppression ends and
 * heartbeats are missed between the events where they did live, to within the second at which a live engine is ticked.
 *
 * <p>A line that was raised has to be handed over as it was logged: with the severity of {@code qa.original_level}. Lines that
 * engines wrote are passed over. For one thread.
 */
public final class Replay {
    private final QualityEngine engine;
    private final Consumer<Notice> notices;
    private long latestMicros = Long.MIN_VALUE;

    /** An engine of its own for this log, and who hears what it tells. */
    public Replay(QualityEngine engine, Consumer<Notice> notices) {
        this.engine = engine;
        this.notices = notices;
    }

    /** Judges the next event; what had become due by its time is told first. */
    public Verdict judge(EventView event) {
        latestMicros = Math.max(latestMicros, Evaluation.micros(event));
        tell(engine.tick(latestMicros));
        return engine.judge(event);
    }

    /** Tells what is left at the end of the log. */
    public void close() {
        tell(engine.close());
    }

    private void tell(List<Notice> told) {
        told.forEach(notices);
    }
}
