/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

/** Room between an owner, which many threads read, and what a subclass writes: a JVM puts inherited fields first. */
@SuppressWarnings("UnusedVariable") // padding
abstract class PaddedOwned extends ThreadOwned {

    private long pad0;
    private long pad1;
    private long pad2;
    private long pad3;
    private long pad4;
    private long pad5;
    private long pad6;
    private long pad7;
    private long pad8;
    private long pad9;
    private long pad10;
    private long pad11;
    private long pad12;
    private long pad13;

    PaddedOwned(Thread owner) {
        super(owner);
    }
}
