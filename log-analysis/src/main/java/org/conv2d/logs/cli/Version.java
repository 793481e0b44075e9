/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest bears. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"conv2d-logs " + (version == null ? "(not from a jar)" : version)};
    }
}
