/** What belongs to a thread without keeping it, or being kept by it. */
package org.conv2d.logging.thread;
