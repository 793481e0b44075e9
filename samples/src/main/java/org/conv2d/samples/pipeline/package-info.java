/* SPDX-License-Identifier: Apache-2.0 */
/**
 * A behavioural-analysis pipeline that logs what it does through the plain Log4j API.
 *
 * <p>The order of reading: {@link org.conv2d.samples.pipeline.PipelineSample} runs {@code Training} once and {@code
 * BatchProcessor} for each recording; {@code Event} and the {@code …Log} classes turn what they computed into log events;
 * everything else computes and knows nothing of logging.
 */
package org.conv2d.samples.pipeline;
