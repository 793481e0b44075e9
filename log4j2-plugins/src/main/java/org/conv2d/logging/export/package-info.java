/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The metrics of a process for those who ask from outside: Prometheus, Micrometer, JMX. Client libraries are optional: what
 * needs one is loaded only when it is asked for.
 */
package org.conv2d.logging.export;
