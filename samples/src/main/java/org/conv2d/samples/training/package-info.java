/* SPDX-License-Identifier: Apache-2.0 */
/**
 * A training loop that sets its logging up by itself and logs each epoch: a small neural network learns, by gradient
 * descent, to tell the arms of a spiral apart.
 */
package org.conv2d.samples.training;
