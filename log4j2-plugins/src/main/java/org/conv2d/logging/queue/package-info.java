/**
 * The queues between loggers and appenders: which lead where, how full they are, what they have turned away, and how they are
 * emptied in their order.
 */
package org.conv2d.logging.queue;
