/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

/** Every window of a batch has the same code: nothing can be told from it. */
final class CodebookCollapseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CodebookCollapseException(int batch, int windows) {
        super("all " + windows + " windows of batch " + batch + " have the same code");
    }
}
