package io.kaoping;

import org.apiguardian.api.API;

/**
 * A plugin that was found.
 *
 * @param kind the SPI interface's simple name, such as {@code ScoringModel}
 * @param id the plugin's id
 * @param spiVersion the SPI version it was made for
 * @param type the name of its class
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record InstalledPlugin(String kind, String id, int spiVersion, String type) {}
